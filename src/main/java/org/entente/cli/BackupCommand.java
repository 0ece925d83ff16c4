package org.entente.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.entente.store.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code entente backup}: a store into one file. */
@Command(
    name = "backup",
    description = {
      "Writes all quads of a store into a file, with their number and hash, while others read and write.",
      "The file is gzipped N-Quads, which any RDF tool reads."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example: ./entente backup --store store backup.nq.gz"})
final class BackupCommand implements Callable<Integer> {
  @ParentCommand private Main main;
  @Mixin private StoreOption store;

  @Parameters(paramLabel = "FILE", description = "file to write; replaced in one step")
  private Path file;

  @Override
  public Integer call() throws IOException {
    try (OpenStore open = OpenStore.at(store.directory())) {
      Backup backup = open.target().backup(file);
      main.console().say("%s: %d quads, version %s", file, backup.quads(), backup.version());
      return Main.OK;
    }
  }
}
