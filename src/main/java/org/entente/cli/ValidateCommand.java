package org.entente.cli;

import java.util.concurrent.Callable;
import org.entente.store.TripleStore;
import org.entente.store.ValidationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code entente validate}: does a store keep the shapes and checks? */
@Command(
    name = "validate",
    description = "Holds a store against the shapes and checks; prints a line for each fault.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: ./entente validate --store store"})
final class ValidateCommand implements Callable<Integer> {
  @ParentCommand private Main main;
  @Mixin private StoreOption store;

  @Override
  public Integer call() {
    try (TripleStore open = TripleStore.open(store.directory())) {
      ValidationReport report = open.validate();
      report.violations().forEach(v -> main.console().result("%s", v));
      main.console()
          .say(
              "%s: %d documents, %d faults",
              open.directory(), open.documents().size(), report.violations().size());
      return report.violations().isEmpty() ? Main.OK : Main.FINDINGS;
    }
  }
}
