package org.entente.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.entente.bench.Arguments;
import org.entente.bench.Clock;
import org.entente.bench.corpus.CorpusGenerator;
import org.entente.store.TripleStore;
import org.entente.text.CorpusFolder;
import org.entente.text.Document;

/**
 * What one changed text costs in a store of many, against building that one text into an empty
 * store, with the language models loaded in both; and against adding it to a store that holds
 * nothing but gazetteer, ontology and queries, since these are most of what an empty store has to
 * load. Prints the seconds of each, by the clock and of all threads' CPU time, its steps, and the
 * ratios of the medians.
 *
 * <p>{@code src/bench/run change 1000 FOLDER}: the folder keeps the generated corpus and its store,
 * so that a second run begins with the changes; give it another {@code from}, for other texts.
 */
public final class ChangeBenchmark {
  private static final long SEED = 7;
  private static final int SENTENCES = 12;

  private final Knowledge knowledge = Knowledge.of(ExtractorSettings.STANDARD);
  private final GraphOf extractor = Extractor.load(knowledge, ExtractorSettings.STANDARD)::write;
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
          Locale.ROOT, "%d documents: %s, %s%n", documents, build(corpus, store), heap());
      System.out.printf(Locale.ROOT, "nothing changed: %s%n", build(corpus, store));
      List<Steps> alone = new ArrayList<>();
      List<Steps> added = new ArrayList<>();
      List<Steps> changed = new ArrayList<>();
      for (int i = -1; i < changes; i++) {
        Document fresh = generator.document(documents + from + i + 1);
        Path one = Files.createTempDirectory(folder, "one");
        Path text = Files.createDirectory(one.resolve("text"));
        Path none = Files.createDirectory(one.resolve("none"));
        Files.writeString(text.resolve("one.txt"), fresh.text());
        Steps empty;
        try (TripleStore other = TripleStore.create(one.resolve("store"))) {
          empty = build(text, other);
        }
        Steps standing;
        try (TripleStore other = TripleStore.create(one.resolve("standing"))) {
          build(none, other);
          standing = build(text, other);
        }
        String id = generator.document(Math.floorMod((from + i) * 137, documents)).id();
        Files.writeString(corpus.resolve(id), fresh.text());
        Steps many = build(corpus, store);
        System.out.printf(
            Locale.ROOT,
            "%salone %s%n  added to what is known %s%n  changed %s%n",
            i < 0 ? "to warm up: " : "",
            empty,
            standing,
            many);
        if (i >= 0) {
          alone.add(empty);
          added.add(standing);
          changed.add(many);
        }
      }
      print("clock", alone, added, changed, steps -> steps.clock);
      print("CPU", alone, added, changed, steps -> steps.cpu);
      System.out.println(heap());
    }
  }

  private static void print(
      String what,
      List<Steps> alone,
      List<Steps> added,
      List<Steps> changed,
      ToDoubleFunction<Steps> figure) {
    double one = median(alone, figure);
    double known = median(added, figure);
    double many = median(changed, figure);
    System.out.printf(
        Locale.ROOT,
        "%s: changed %.2f s, alone %.2f s, ratio of the medians %.2f; added to what is known %.2f s,"
            + " ratio %.2f%n",
        what,
        many,
        one,
        many / one,
        known,
        many / known);
  }

  private Steps build(Path corpus, TripleStore store) throws IOException {
    Steps steps = new Steps();
    long start = System.nanoTime();
    long cpu = Clock.ofProcess();
    BuildReport report =
        new Build(knowledge, ExtractorSettings.STANDARD, 2, steps, known -> extractor)
            .run(CorpusFolder.open(corpus), store);
    steps.clock = (System.nanoTime() - start) / 1e9;
    steps.cpu = (Clock.ofProcess() - cpu) / 1e9;
    if (!report.validation().conforms()) {
      throw new IllegalStateException(report.validation().violations().toString());
    }
    return steps;
  }

  /** How long a build took, and its steps. */
  private static final class Steps implements Progress {
    private final Map<String, Double> seconds = new TreeMap<>();
    private double clock;
    private double cpu;

    @Override
    public Task begin(String step, long total) {
      long start = System.nanoTime();
      return new Task() {
        @Override
        public void advance() {}

        @Override
        public void close() {
          seconds.merge(step, (System.nanoTime() - start) / 1e9, Double::sum);
        }
      };
    }

    @Override
    public String toString() {
      StringBuilder out =
          new StringBuilder(String.format(Locale.ROOT, "%.2f s, CPU %.2f s", clock, cpu));
      seconds.forEach((step, s) -> out.append(String.format(Locale.ROOT, "; %s %.2f", step, s)));
      double rest = clock - seconds.values().stream().mapToDouble(s -> s).sum();
      return out.append(String.format(Locale.ROOT, "; the rest %.2f", rest)).toString();
    }
  }

  private static String heap() {
    return Clock.heap() + " MiB of heap in use afterwards";
  }

  private static double median(List<Steps> of, ToDoubleFunction<Steps> figure) {
    return of.stream().mapToDouble(figure).sorted().toArray()[of.size() / 2];
  }
}
