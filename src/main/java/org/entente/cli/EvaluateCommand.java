package org.entente.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.entente.query.AnswerFormat;
import org.entente.query.QueryTarget;
import org.entente.store.TripleStore;
import org.entente.text.CorpusFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * {@code entente evaluate}: what a scorer needs to hold the graph of a folder's texts against a
 * gold standard.
 */
@Command(
    name = "evaluate",
    description =
        "Builds a graph of a folder's texts and writes its claims and nodes as CSV, for a scorer to read.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: ./entente evaluate gold --out target/evaluation"})
final class EvaluateCommand implements Callable<Integer> {
  private static final List<String> TABLES = List.of("claims", "nodes");

  @ParentCommand private Main main;

  @Parameters(
      paramLabel = "GOLD_DIR",
      description = "folder with the texts that the gold was made for")
  private Path gold;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "folder for claims.csv and nodes.csv")
  private Path out;

  @Override
  public Integer call() throws IOException {
    CorpusFolder corpus = CorpusBuilder.corpus(gold);
    try {
      Files.createDirectories(out);
    } catch (FileAlreadyExistsException e) {
      throw new UserException(out + ": is no folder; give another", e);
    } catch (IOException e) {
      throw new UserException(out + ": cannot be made; check its permissions", e);
    }
    Path scratch = Files.createTempDirectory("entente-evaluate");
    try (TripleStore store = TripleStore.create(scratch.resolve("store"))) {
      int status =
          new CorpusBuilder(main.console())
              .build(corpus, store, 0, Runtime.getRuntime().availableProcessors());
      for (String table : TABLES) {
        Path file = out.resolve(table + ".csv");
        store.read(
            dataset -> {
              try (OutputStream stream = Files.newOutputStream(file)) {
                QueryTarget.unionOf(dataset).run(query(table)).write(stream, AnswerFormat.CSV);
                return null;
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
        main.console().result("%s", file);
      }
      return status;
    } finally {
      delete(scratch);
    }
  }

  private static Query query(String table) throws IOException {
    try (InputStream in =
        EvaluateCommand.class.getResourceAsStream("/evaluation/" + table + ".rq")) {
      return QueryFactory.create(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
