package org.entente.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code entente compact}: a store without what changes left behind. */
@Command(
    name = "compact",
    description = {
      "Gives back the space that changed and removed quads took, while others read.",
      "Builds do it themselves when a store has grown to twice its size."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example: ./entente compact --store store"})
final class CompactCommand implements Callable<Integer> {
  @ParentCommand private Main main;
  @Mixin private StoreOption store;

  @Override
  public Integer call() throws IOException {
    try (OpenStore open = OpenStore.at(store.directory())) {
      open.target().compact();
      main.console().say("%s: compacted", open.target().directory());
      return Main.OK;
    }
  }
}
