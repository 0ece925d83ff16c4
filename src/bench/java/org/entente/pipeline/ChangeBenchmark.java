package org.entente.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.entente.bench.Arguments;
import org.entente.bench.corpus.CorpusGenerator;
import org.entente.store.TripleStore;
import org.entente.text.CorpusFolder;
import org.entente.text.Document;

/**
 * What one changed text costs in a store of many, against building that one text into an empty
 * store, with the language models loaded in both. Prints the seconds of each pair and the ratio of
 * the medians.
 *
 * <p>{@code src/bench/run change 1000 FOLDER}: the folder keeps the generated corpus and its store,
 * so that a second run begins with the changes; give it another {@code from}, for other texts.
 */
public final class ChangeBenchmark {
  private static final long SEED = 7;
  private static final int SENTENCES = 12;

  private final Knowledge knowledge = Knowledge.of(ExtractorSettings.STANDARD);
  private final Function<Document, byte[]> extractor =
      Extractor.load(knowledge, ExtractorSettings.STANDARD)::quads;
  private final CorpusGenerator generator = new CorpusGenerator(SEED, SENTENCES);
  private final Path folder;
  private final int documents;

  private ChangeBenchmark(Path folder, int documents) {
    this.folder = folder;
    this.documents = documents;
  }

  /** First argument: how many documents; second: a folder; {@code changes=7 from=0}. */
  public static void main(String[] args) throws IOException {
    Arguments arguments = Arguments.of(args);
    int documents = Integer.parseInt(arguments.required(0, "how many documents"));
    Path folder = Path.of(arguments.required(1, "a folder for the corpus and its store"));
    new ChangeBenchmark(folder, documents)
        .run(arguments.number("changes", 7), arguments.number("from", 0));
  }

  private void run(int changes, int from) throws IOException {
    Path corpus = folder.resolve("corpus");
    if (!Files.exists(corpus)) {
      generator.write(corpus, documents);
    }
    try (TripleStore store = TripleStore.openOrCreate(folder.resolve("store"))) {
      System.out.printf(
          Locale.ROOT, "%d documents: %.1f s, %s%n", documents, build(corpus, store), heap());
      List<Double> changed = new ArrayList<>();
      List<Double> alone = new ArrayList<>();
      for (int i = -1; i < changes; i++) {
        Path one = Files.createDirectories(Files.createTempDirectory(folder, "one").resolve("one"));
        Document fresh = generator.document(documents + from + i + 1);
        Files.writeString(one.resolve("one.txt"), fresh.text());
        double empty;
        try (TripleStore other = TripleStore.create(one.resolveSibling("store"))) {
          empty = build(one, other);
        }
        String id = generator.document(Math.floorMod((from + i) * 137, documents)).id();
        Files.writeString(corpus.resolve(id), fresh.text());
        double many = build(corpus, store);
        System.out.printf(Locale.ROOT, "alone %.2f s, changed %.2f s%n", empty, many);
        if (i >= 0) {
          alone.add(empty);
          changed.add(many);
        }
      }
      System.out.printf(
          Locale.ROOT,
          "ratio of the medians: %.2f (%.2f s and %.2f s), %s%n",
          median(changed) / median(alone),
          median(changed),
          median(alone),
          heap());
    }
  }

  private double build(Path corpus, TripleStore store) throws IOException {
    long start = System.nanoTime();
    BuildReport report =
        new Build(knowledge, ExtractorSettings.STANDARD, 2, Progress.NONE, known -> extractor)
            .run(CorpusFolder.open(corpus), store);
    if (!report.validation().conforms()) {
      throw new IllegalStateException(report.validation().violations().toString());
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static String heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return "%d MiB of heap in use afterwards"
        .formatted((runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }

  private static double median(List<Double> figures) {
    return figures.stream().sorted().toList().get(figures.size() / 2);
  }
}
