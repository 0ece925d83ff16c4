package org.entente.gazetteer.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class LineFilterTest {
  private static final LineFilter.Wanted ALL = (buffer, s, se, p, pe) -> true;
  private static final LineFilter.Wanted NONE = (buffer, s, se, p, pe) -> false;

  @Property(tries = 300)
  void whatIsWantedGoesThroughAsItIsAndTheRestBecomesAnEmptyLine(
      @ForAll("files") List<String> lines, @ForAll @IntRange(min = 40, max = 90) int buffer)
      throws IOException {
    String text = String.join("\n", lines);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    LineFilter filter = new LineFilter(new ByteArrayInputStream(bytes), ALL, true, buffer);
    String through = new String(filter.readAllBytes(), StandardCharsets.UTF_8);
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      boolean nothing = lines.get(i).isBlank() || lines.get(i).startsWith("#");
      expected.append(nothing ? "" : lines.get(i)).append(i < lines.size() - 1 ? "\n" : "");
    }
    assertThat(through).isEqualTo(expected.toString());
    assertThat(filter.bytes()).isEqualTo(bytes.length);
    assertThat(filter.triples())
        .isEqualTo(lines.stream().filter(l -> !l.isBlank() && !l.startsWith("#")).count());
    LineFilter blank = new LineFilter(new ByteArrayInputStream(bytes), NONE, true, buffer);
    assertThat(new String(blank.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1))
        .hasSameSizeAs(text.split("\n", -1))
        .allMatch(l -> !l.startsWith("<s> <p>"));
  }

  @Provide
  Arbitrary<List<String>> files() {
    return Arbitraries.of(
            "<s> <p> <o> .", "<s> <p> \"été\"@fr .", "", "# comment", "nonsense", "  ", "<s> .")
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }
}
