package org.entente.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.entente.pipeline.ExtractorSettings;
import org.entente.text.CorpusFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

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
  @Spec private CommandSpec spec;
  @Mixin private StoreOption store;
  @Mixin private GazetteerOption gazetteer;

  @Parameters(
      paramLabel = "CORPUS",
      description =
          "folder of documents (.txt .md .html .pdf .docx .xml), each with a .yaml of the same name beside it if there is one")
  private Path corpus;

  @Option(
      names = "--min-confidence",
      paramLabel = "C",
      defaultValue = "0",
      description =
          "drop statements of which the extractor is less sure than this, 0 to 1 (default: ${DEFAULT-VALUE})")
  private double minConfidence;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "how many texts are read at once (default: the number of processors)")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() {
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw new ParameterException(
          spec.commandLine(),
          "--min-confidence is " + minConfidence + "; give a number from 0 to 1");
    }
    if (threads < 1) {
      throw new ParameterException(
          spec.commandLine(), "--threads is " + threads + "; give 1 or more");
    }
    CorpusFolder folder = CorpusBuilder.corpus(corpus);
    ExtractorSettings settings = new ExtractorSettings(minConfidence, true, gazetteer.source());
    try (OpenStore open = OpenStore.orNewAt(store.directory())) {
      return new CorpusBuilder(main.console()).build(folder, open.target(), settings, threads);
    }
  }
}
