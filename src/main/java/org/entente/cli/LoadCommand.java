package org.entente.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.pipeline.ExtractorSettings;
import org.entente.pipeline.Load;
import org.entente.pipeline.LoadReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code entente load}: what was extracted elsewhere into a store. */
@Command(
    name = "load",
    description = {
      "Takes what `entente extract` wrote into a store. Documents that the store holds already are replaced, all others stay.",
      "The store is then as `entente build` would have made it. A server that has the store open takes the result over."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: ./entente load out --store store",
      "         ./entente load out/part-00000.nq.gz out/part-00001.nq.gz --store store"
    })
final class LoadCommand implements Callable<Integer> {
  @ParentCommand private Main main;
  @Mixin private StoreOption store;
  @Mixin private GazetteerOption gazetteer;

  @Parameters(
      paramLabel = "PARTS",
      arity = "1..*",
      description = "folders of parts, or parts (.nq.gz, .nq)")
  private List<Path> parts;

  @Override
  public Integer call() {
    Console console = main.console();
    ExtractorSettings settings = new ExtractorSettings(0, true, gazetteer.source());
    try (OpenStore open = OpenStore.orNewAt(store.directory())) {
      LoadReport report = new Load(settings, console.progress()).run(parts, open.target());
      Findings.print(console, report.validation());
      if (!report.validation().conforms()) {
        console.say(
            "entente: the new graph does not pass its checks; %s is as it was before",
            store.directory());
        return Main.FINDINGS;
      }
      console.say(
          "%d documents loaded from %d parts: %d new, %d replaced",
          report.added().size() + report.replaced().size(),
          report.parts(),
          report.added().size(),
          report.replaced().size());
      return Main.OK;
    } catch (IOException e) {
      throw new UserException(
          "cannot write to "
              + store.directory()
              + ": "
              + e.getMessage()
              + "; free some space or check its permissions; the store is as it was",
          e);
    }
  }
}
