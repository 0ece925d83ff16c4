package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.entente.pipeline.Progress;
import org.junit.jupiter.api.Test;

/** Whoever reads a log sees how far long work is, how fast it goes, and how long it will take. */
class ConsoleProgressTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private long seconds;
  private final Progress progress =
      new ConsoleProgress(
          new PrintStream(out, true, StandardCharsets.UTF_8),
          false,
          () -> TimeUnit.SECONDS.toNanos(seconds));

  @Test
  void aLineForEachTenth() {
    try (Progress.Task task = progress.begin("extracting", 1_000)) {
      advance(task, 100, 10);
      advance(task, 100, 20);
    }
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualToNormalizingNewlines(
            """
            extracting: 1000
            extracting: 100 of 1000, 10.0 a second, 90 s left
            extracting: 200 of 1000, 5.0 a second, 160 s left
            extracting: done in 30.0 s
            """);
  }

  @Test
  void nobodyWaitsLongForALineWhereATenthTakesLong() {
    try (Progress.Task task = progress.begin("extracting", 100_000)) {
      advance(task, 300, 30);
    }
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("extracting: 300 of 100000, 10.0 a second, 9970 s left");
  }

  @Test
  void whatABuildBeforeHasFinishedDoesNotMakeTheRestLookQuick() {
    try (Progress.Task task = progress.begin("extracting", 1_000)) {
      advance(task, 500, 1);
      advance(task, 100, 20);
    }
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("extracting: 600 of 1000, 5.0 a second, 80 s left");
  }

  /** Some units, of which the last ends after that many seconds. */
  private void advance(Progress.Task task, int units, int duration) {
    for (int i = 1; i < units; i++) {
      task.advance();
    }
    seconds += duration;
    task.advance();
  }
}
