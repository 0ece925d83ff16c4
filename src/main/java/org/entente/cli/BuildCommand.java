package org.entente.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.entente.pipeline.ExtractorSettings;
import org.entente.text.CorpusFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code entente build}: texts into a store. */
@Command(
    name = "build",
    description =
        "Reads the texts of a folder into a store. Texts that have not changed are not read again. A server that has the store open takes the result over and goes on answering.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: ./entente build data/corpus --store store",
      "         ./entente build my-texts --store store --gazetteer my-gazetteer"
    })
final class BuildCommand implements Callable<Integer> {
  @ParentCommand private Main main;
  @Mixin private StoreOption store;
  @Mixin private ExtractionOptions extraction;

  @Parameters(
      paramLabel = "CORPUS",
      description =
          "folder of documents (.txt .md .html .pdf .docx .xml), each with a .yaml of the same name beside it if there is one")
  private Path corpus;

  @Override
  public Integer call() {
    CorpusFolder folder = CorpusBuilder.corpus(corpus);
    ExtractorSettings settings = extraction.settings();
    try (OpenStore open = OpenStore.orNewAt(store.directory())) {
      return new CorpusBuilder(main.console())
          .build(folder, open.target(), settings, extraction.threads());
    }
  }
}
