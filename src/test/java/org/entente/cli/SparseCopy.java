package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

/**
 * Copies of folders in which holes stay holes: a store's files are far longer than what they hold.
 */
final class SparseCopy {
  private SparseCopy() {}

  /** Copies a folder with all that is in it to a place where nothing is yet. */
  static void of(Path folder, Path to) throws Exception {
    Process process =
        new ProcessBuilder("cp", "-a", "--sparse=always", folder.toString(), to.toString())
            .inheritIO()
            .start();
    assertThat(process.waitFor()).isZero();
  }
}
