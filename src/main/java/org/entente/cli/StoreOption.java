package org.entente.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which store a command works on. */
final class StoreOption {
  @Option(
      names = "--store",
      paramLabel = "DIR",
      required = true,
      description = "folder of the store")
  private Path directory;

  Path directory() {
    return directory;
  }
}
