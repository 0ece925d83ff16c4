package org.entente.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.entente.evaluate.Gold;
import org.entente.evaluate.Graph;
import org.entente.evaluate.Score;
import org.entente.evaluate.Scorer;
import org.entente.pipeline.ExtractorSettings;
import org.entente.query.Answer;
import org.entente.query.AnswerFormat;
import org.entente.query.QueryTarget;
import org.entente.store.TripleStore;
import org.entente.text.CorpusFolder;

/**
 * One folder's texts, built into a store of their own, asked, and scored where there is gold.
 *
 * @param status exit status of the build
 * @param score empty where the folder holds no gold
 */
record Evaluation(int status, Optional<Score> score) {

  static Evaluation of(Path folder, Path out, ExtractorSettings settings, Console console)
      throws IOException {
    CorpusFolder corpus = CorpusBuilder.corpus(folder);
    Path scratch = Files.createTempDirectory("entente-evaluate");
    try (TripleStore store = TripleStore.create(scratch.resolve("store"))) {
      int status =
          new CorpusBuilder(console)
              .build(corpus, store, settings, Runtime.getRuntime().availableProcessors());
      for (String table : List.of("claims", "nodes")) {
        Path file = out.resolve(table + ".csv");
        store.read(
            dataset -> {
              writeCsv(QueryTarget.unionOf(dataset).run(query(table)), file);
              return null;
            });
        console.result("%s", file);
      }
      return new Evaluation(status, score(folder, store));
    } finally {
      delete(scratch);
    }
  }

  private static Optional<Score> score(Path folder, TripleStore store) throws IOException {
    if (!Gold.in(folder)) {
      return Optional.empty();
    }
    Gold gold;
    try {
      gold = Gold.read(folder);
    } catch (IllegalArgumentException e) {
      throw new UserException(folder + "/" + e.getMessage(), e);
    }
    return Optional.of(
        store.read(dataset -> Scorer.score(gold, graph(QueryTarget.unionOf(dataset)))));
  }

  private static Graph graph(QueryTarget target) {
    Graph graph = new Graph();
    for (List<Optional<Node>> row : target.run(query("judged")).rows()) {
      graph.add(
          new Graph.Claim(
              text(row, 0),
              Integer.parseInt(text(row, 1)),
              Integer.parseInt(text(row, 2)),
              text(row, 3),
              text(row, 4),
              text(row, 5),
              text(row, 6),
              text(row, 7),
              text(row, 8),
              text(row, 9),
              Double.parseDouble(text(row, 10))));
    }
    for (List<Optional<Node>> row : target.run(query("nodes")).rows()) {
      graph.describe(text(row, 0), text(row, 1), text(row, 2));
    }
    return graph;
  }

  private static String text(List<Optional<Node>> row, int column) {
    Node node = row.get(column).orElseThrow();
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  private static void writeCsv(Answer answer, Path file) {
    try (OutputStream stream = Files.newOutputStream(file)) {
      answer.write(stream, AnswerFormat.CSV);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Query query(String table) {
    try (InputStream in = Evaluation.class.getResourceAsStream("/evaluation/" + table + ".rq")) {
      return QueryFactory.create(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
