package org.entente.pipeline;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.entente.bench.Arguments;
import org.entente.bench.corpus.CorpusGenerator;
import org.entente.ontology.Ent;
import org.entente.text.CorpusFolder;
import org.entente.text.Document;

/**
 * Whether generated texts are like real ones for the program: claims a sentence, and the share of
 * sentences that tell something, in both.
 *
 * <p>Arguments: folders of real texts (default {@code data/corpus}); {@code documents=N} generated
 * ones (default 100); {@code seed=N}.
 */
final class YieldReport {
  private final Extractor extractor = Extractor.load(ExtractorSettings.STANDARD);

  private YieldReport() {}

  /** Prints a line for each folder and one for the generated texts. */
  public static void main(String[] args) throws Exception {
    Arguments arguments = Arguments.of(args);
    YieldReport report = new YieldReport();
    System.out.printf(
        "%-40s %9s %9s %8s %10s %14s%n",
        "texts", "documents", "sentences", "claims", "a sentence", "words/sentence");
    List<String> folders =
        arguments.places().isEmpty() ? List.of("data/corpus") : arguments.places();
    for (String folder : folders) {
      report.line(folder, read(Path.of(folder)));
    }
    CorpusGenerator generator =
        new CorpusGenerator(arguments.number("seed", 7), arguments.number("sentences", 12));
    report.line(
        "generated",
        IntStream.range(0, arguments.number("documents", 100))
            .mapToObj(generator::document)
            .toList());
  }

  private static List<Document> read(Path folder) throws Exception {
    CorpusFolder corpus = CorpusFolder.open(folder);
    List<Document> documents = new ArrayList<>();
    for (String id : corpus.documentIds()) {
      documents.add(corpus.read(id));
    }
    return documents;
  }

  private void line(String name, List<Document> documents) {
    long sentences = 0;
    long claims = 0;
    long words = 0;
    for (Document document : documents) {
      var annotated = extractor.extract(document).document();
      sentences += annotated.sentences().size();
      words += annotated.sentences().stream().mapToInt(s -> s.tokens().size()).sum();
      claims +=
          new String(extractor.quads(document), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> line.contains("<" + Ent.Claim + ">"))
              .count();
    }
    System.out.printf(
        Locale.ROOT,
        "%-40s %9d %9d %8d %10.2f %14.1f%n",
        name,
        documents.size(),
        sentences,
        claims,
        (double) claims / sentences,
        (double) words / sentences);
  }
}
