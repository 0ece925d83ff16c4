package org.entente.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.entente.store.Backup;
import org.entente.store.TripleStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code entente restore}: a store from a backup. */
@Command(
    name = "restore",
    description =
        "Makes a store from a backup, and holds it against the number and hash of its quads.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: ./entente restore backup.nq.gz --store store"})
final class RestoreCommand implements Callable<Integer> {
  @ParentCommand private Main main;
  @Mixin private StoreOption store;

  @Parameters(paramLabel = "FILE", description = "what `entente backup` wrote")
  private Path file;

  @Override
  public Integer call() {
    if (!Files.isRegularFile(file)) {
      throw new UserException(file + ": no such file; give one that `entente backup` wrote");
    }
    Backup backup = TripleStore.restore(file, store.directory());
    main.console()
        .say("%s: %d quads, version %s", store.directory(), backup.quads(), backup.version());
    return Main.OK;
  }
}
