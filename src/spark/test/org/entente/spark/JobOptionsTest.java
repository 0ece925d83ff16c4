package org.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands behind the jar's name on the command line. */
class JobOptionsTest {

  @Test
  void placesAndOptionsInAnyOrder() {
    assertThat(
            JobOptions.parse(
                "--gazetteer", "a", "in", "--min-confidence", "0.5", "out", "--gazetteer", "b"))
        .isEqualTo(new JobOptions("in", "out", 0.5, true, List.of("a", "b")));
    assertThat(JobOptions.parse("in", "out"))
        .isEqualTo(new JobOptions("in", "out", 0, true, List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "in",
        "in out more",
        "in out --oops",
        "in out --min-confidence",
        "in out --min-confidence 2",
        "in out --min-confidence x",
        "in out --no-built-in-gazetteer"
      })
  void anythingElseIsRefusedInOneLine(String line) {
    assertThatThrownBy(() -> JobOptions.parse(line.split(" ")))
        .isInstanceOf(JobException.class)
        .message()
        .hasLineCount(1);
  }
}
