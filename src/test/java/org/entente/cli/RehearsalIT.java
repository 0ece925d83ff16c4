package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the launcher runs for its archive of classes. */
class RehearsalIT {

  @Test
  void startsEverythingAndLeavesNothing() throws IOException {
    List<Path> before = leftOvers();

    Run run = Run.of("rehearse");

    assertThat(run.status()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(leftOvers()).isEqualTo(before);
  }

  @Test
  void isNotListed() {
    assertThat(Run.of("--help").out()).doesNotContain("rehearse");
  }

  private static List<Path> leftOvers() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(f -> f.getFileName().toString().startsWith("entente-rehearsal"))
          .sorted()
          .toList();
    }
  }
}
