package org.entente.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code entente gazetteer}: what is known beforehand. */
@Command(
    name = "gazetteer",
    description = "Makes gazetteers: tables of names that are known beforehand.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = GazetteerImportCommand.class,
    footer = {
      "",
      "Example: ./entente gazetteer import latest-truthy.nt.bz2 --classes my-domain.yaml --out my-gazetteer",
      "         ./entente build my-texts --store store --gazetteer my-gazetteer"
    })
final class GazetteerCommand implements Runnable {
  @ParentCommand private Main main;
  @Spec private CommandSpec spec;

  Console console() {
    return main.console();
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "which command? See `entente gazetteer --help`");
  }
}
