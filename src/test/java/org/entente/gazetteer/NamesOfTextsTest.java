package org.entente.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which entries a text can speak of. */
class NamesOfTextsTest {
  private static final NamesOfTexts NAMES = new NamesOfTexts(Gazetteer.load());

  private static List<String> in(String text) {
    return NAMES.in(List.of(text)).stream().map(Entry::id).toList();
  }

  @Test
  void namesCountHoweverTheyAreWritten() {
    assertThat(in("The U.S.S.R. and NATO–Russia relations"))
        .contains("soviet-union", "nato", "russia");
    assertThat(in("THE SOVIET UNION")).contains("soviet-union");
    assertThat(in("U. S. forces, British officers")).contains("united-states", "united-kingdom");
  }

  @Test
  void whatTheTextLacksDoesNot() {
    assertThat(in("Kenya signed.")).contains("kenya").doesNotContain("uganda", "nato");
    assertThat(in("nothing at all")).isEmpty();
  }

  @Test
  void whatAnEntryIsLinkedToCounts() {
    Gazetteer gazetteer = Gazetteer.load();
    for (Entry entry : gazetteer.entries()) {
      if (!entry.links().isEmpty()) {
        assertThat(in(entry.label()))
            .contains(entry.id())
            .containsAll(entry.links().stream().map(Entry.Link::target).toList());
        return;
      }
    }
  }

  @Test
  void everyNameFindsItsEntryAsScanningDoes() {
    Gazetteer gazetteer = Gazetteer.load();
    for (Entry entry : gazetteer.entries()) {
      List<String> found = in("It was " + entry.label() + ", they said.");
      gazetteer.scan(List.of(("It was " + entry.label() + " , they said .").split(" "))).stream()
          .flatMap(match -> match.entries().stream())
          .forEach(e -> assertThat(found).contains(e.id()));
    }
  }
}
