package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.reliability.TestMethods;
import org.junit.jupiter.api.Test;

/** Every line of {@code docs/THREAT_MODEL.md} names a test that is there, or says "open". */
class ThreatModelTest {
  private static final Pattern TEST = Pattern.compile("`([a-z.]+[A-Z]\\w*)#(\\w+)`");
  private static final Pattern LINE = Pattern.compile("\\| [A-Z]\\d+ \\|.*");

  @Test
  void everyLineNamesATestThatIsThereOrSaysOpen() throws IOException {
    List<String> lines =
        Files.readAllLines(Path.of("docs/THREAT_MODEL.md")).stream()
            .filter(line -> LINE.matcher(line).matches())
            .toList();
    assertThat(lines).isNotEmpty();
    assertThat(lines)
        .allMatch(line -> TEST.matcher(line).find() || line.contains("**open**"), "test or open");
    assertThat(lines.stream().flatMap(ThreatModelTest::missing)).isEmpty();
  }

  /** The tests of a line that do not exist. */
  private static Stream<String> missing(String line) {
    return TEST.matcher(line)
        .results()
        .filter(test -> !TestMethods.exist(test.group(1), test.group(2)))
        .map(test -> test.group());
  }
}
