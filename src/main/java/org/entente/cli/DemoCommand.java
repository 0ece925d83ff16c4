package org.entente.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.pipeline.ExtractorSettings;
import org.entente.query.Answer;
import org.entente.query.AnswerFormat;
import org.entente.query.Endpoint;
import org.entente.query.QueryCatalogue;
import org.entente.server.EntenteServer;
import org.entente.server.ServerSettings;
import org.entente.store.TripleStore;
import org.entente.text.CorpusFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code entente demo}: the whole way on the two texts that come with the program. */
@Command(
    name = "demo",
    description = "Reads the program's own two texts into a store, validates it, and serves it.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: ./entente demo"})
final class DemoCommand implements Callable<Integer> {
  /** A canned query whose answer on any corpus shows what the graph is about. */
  private static final String FIRST_QUESTION = "documents";

  @ParentCommand private Main main;
  @Mixin private PortOption port;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "folder of the store (default: target/demo beside the program)")
  private Path store = home().resolve("target/demo");

  @Override
  public Integer call() {
    Console console = main.console();
    CorpusFolder corpus = CorpusBuilder.corpus(home().resolve("data/corpus"));
    int status;
    try (TripleStore open = TripleStore.openOrCreate(store)) {
      status =
          new CorpusBuilder(console)
              .build(
                  corpus,
                  open,
                  ExtractorSettings.STANDARD,
                  Runtime.getRuntime().availableProcessors());
    }
    if (status != Main.OK) {
      return status;
    }
    EntenteServer server = EntenteServer.start(store, ServerSettings.local(port.number()));
    Answer first =
        Endpoint.at(server.sparqlUrl())
            .run(QueryCatalogue.standard().get(FIRST_QUESTION).bind(Map.of()));
    console.result("What is in the graph (./entente query %s):", FIRST_QUESTION);
    first.write(console.stream(), AnswerFormat.TABLE);
    console.result("");
    ServeCommand.serve(console, server);
    return Main.OK;
  }

  /** The folder that the program was started from by its launcher; else the working directory. */
  private static Path home() {
    return Path.of(System.getProperty("entente.home", ""));
  }
}
