package org.entente.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.entente.link.Sketch;

/** The trie against the plain definition of what it finds, over a small alphabet of words. */
class GazetteerPropertyTest {

  @Property
  void scanFindsExactlyTheLongestNameAtEachWord(
      @ForAll("names") List<List<String>> names, @ForAll("text") List<String> text) {
    Gazetteer gazetteer = gazetteer(names);
    List<String> expected = new ArrayList<>();
    for (int from = 0; from < text.size(); from++) {
      for (int to = text.size(); to > from; to--) {
        if (names.contains(text.subList(from, to))) {
          expected.add(from + "-" + to);
          break;
        }
      }
    }
    assertThat(gazetteer.scan(text)).extracting(m -> m.from() + "-" + m.to()).isEqualTo(expected);
  }

  @Property
  void everyNameFindsAllItsBearers(@ForAll("names") List<List<String>> names) {
    Gazetteer gazetteer = gazetteer(names);
    for (int i = 0; i < names.size(); i++) {
      assertThat(gazetteer.byName(String.join(" ", names.get(i))))
          .contains(gazetteer.entries().get(i));
    }
  }

  private static Gazetteer gazetteer(List<List<String>> names) {
    List<Entry> entries = new ArrayList<>();
    for (List<String> name : names) {
      entries.add(
          Sketch.entry(
              "e" + entries.size(), String.join(" ", name), EntityClass.INSTITUTION, null));
    }
    return Gazetteer.of(entries);
  }

  @Provide
  Arbitrary<List<List<String>>> names() {
    return words().list().ofMinSize(1).ofMaxSize(3).list().ofMinSize(1).ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<String>> text() {
    return words().list().ofMaxSize(12);
  }

  private static Arbitrary<String> words() {
    return Arbitraries.of("Ada", "Bel", "Cim", "of");
  }
}
