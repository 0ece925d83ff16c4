package org.entente.pipeline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.entente.annotate.AnnotatedDocument;
import org.entente.annotate.Mention;
import org.entente.annotate.Sentence;
import org.entente.annotate.TimeExpression;
import org.entente.annotate.mention.MentionRecogniser;
import org.entente.annotate.reference.ReferenceResolver;
import org.entente.annotate.syntax.Nlp4jParser;
import org.entente.annotate.syntax.SyntaxAnnotator;
import org.entente.annotate.time.TimeRecogniser;
import org.entente.extract.Extraction;
import org.entente.extract.FrameEngine;
import org.entente.extract.lexicon.Lexicon;
import org.entente.gazetteer.Entry;
import org.entente.gazetteer.Gazetteer;
import org.entente.gazetteer.SyntheticGazetteer;
import org.entente.link.LinkedExtraction;
import org.entente.link.Linker;
import org.entente.rdf.QuadWriter;
import org.entente.text.CorpusFolder;
import org.entente.text.Document;
import org.entente.text.UnreadableDocumentException;

/**
 * What linking costs: its share of the way from text to quads, and how recognising names and
 * linking them slow down from a gazetteer of 2,000 entries to one of 500,000. {@code src/bench/run
 * link}.
 *
 * <p>Arguments: folders of texts (default {@code data/corpus}), {@code runs=N} (default 9), {@code
 * repeat=N} (how often a run goes over all texts, default 10), {@code entries=N} (default 500000).
 * The runs of both gazetteers take turns, so that what else the machine does meets both; medians
 * and the median of the paired ratios are printed. Times are CPU times of one thread.
 */
final class LinkingBenchmark {
  private static final int SMALL = 2_000;
  private static final long SEED = 20;

  /** What stays the same whatever the gazetteer: texts with their sentences, and their parses. */
  private record Text(Document document, List<Sentence> tagged, List<Sentence> parsed) {}

  private final SyntaxAnnotator syntax = new SyntaxAnnotator(Nlp4jParser.shared());
  private final TimeRecogniser times = new TimeRecogniser();
  private final FrameEngine engine = new FrameEngine(Lexicon.load());
  private final int runs;
  private final int repeat;

  private LinkingBenchmark(int runs, int repeat) {
    this.runs = runs;
    this.repeat = repeat;
  }

  /** Runs the benchmark; see the class comment for the arguments. */
  public static void main(String[] args) throws IOException, UnreadableDocumentException {
    Map<String, Integer> numbers =
        new LinkedHashMap<>(Map.of("runs", 9, "repeat", 10, "entries", 500_000));
    List<Document> documents = new ArrayList<>();
    for (String arg : args) {
      if (arg.contains("=")) {
        numbers.put(arg.substring(0, arg.indexOf('=')), number(arg));
      } else {
        addTexts(arg, documents);
      }
    }
    if (documents.isEmpty()) {
      addTexts("data/corpus", documents);
    }
    LinkingBenchmark benchmark = new LinkingBenchmark(numbers.get("runs"), numbers.get("repeat"));
    benchmark.share(documents);
    benchmark.growth(documents, numbers.get("entries"));
  }

  private static int number(String arg) {
    return Integer.parseInt(arg.substring(arg.indexOf('=') + 1));
  }

  private static void addTexts(String folder, List<Document> documents)
      throws IOException, UnreadableDocumentException {
    CorpusFolder corpus = CorpusFolder.open(Path.of(folder));
    for (String id : corpus.documentIds()) {
      documents.add(corpus.read(id));
    }
  }

  /** Linking's share of all stages, with the built-in gazetteer. */
  private void share(List<Document> documents) {
    Pipeline pipeline = new Pipeline(Gazetteer.load());
    double[] shares = new double[runs];
    for (int run = -2; run < runs; run++) {
      long linking = 0;
      long all = 0;
      for (int i = 0; i < repeat; i++) {
        for (Document document : documents) {
          long start = cpu();
          Text text = text(document);
          Extraction extraction = pipeline.extract(text, pipeline.mentions(text));
          long before = cpu();
          LinkedExtraction linked = pipeline.linker.link(extraction);
          linking += cpu() - before;
          quads(linked);
          all += cpu() - start;
        }
      }
      if (run >= 0) {
        shares[run] = 100.0 * linking / all;
      }
    }
    print(
        "linking, share of the way from text to quads: median %.1f %% of %d runs (%.1f–%.1f)",
        median(shares), runs, min(shares), max(shares));
  }

  /** Both gazetteers in turns. */
  private void growth(List<Document> documents, int entries) {
    List<Text> texts = documents.stream().map(this::text).toList();
    List<Entry> real = realEntries(texts);
    long heap = heap();
    Pipeline small = new Pipeline(SyntheticGazetteer.of(real, SMALL, SEED));
    long withSmall = heap();
    long start = System.nanoTime();
    Pipeline large = new Pipeline(SyntheticGazetteer.of(real, entries, SEED));
    double loading = (System.nanoTime() - start) / 1e9;
    long withLarge = heap();
    print(
        "gazetteer of %,d entries: %,d MiB of heap; of %,d: %,d MiB, made in %.1f s",
        SMALL, withSmall - heap, entries, withLarge - withSmall, loading);
    Series names = new Series("recognising names");
    Series linking = new Series("linking");
    for (int run = -2; run < runs; run++) {
      Cost less;
      Cost more;
      if (run % 2 == 0) {
        less = small.cost(texts);
        more = large.cost(texts);
      } else {
        more = large.cost(texts);
        less = small.cost(texts);
      }
      if (run >= 0) {
        names.add(less.names(), more.names());
        linking.add(less.linking(), more.linking());
      }
    }
    int sentences = texts.stream().mapToInt(t -> t.tagged().size()).sum() * repeat;
    names.print(sentences, SMALL, entries);
    linking.print(sentences, SMALL, entries);
    names.plus(linking).print(sentences, SMALL, entries);
  }

  /** As many entries as the small gazetteer has, those that the texts name first. */
  private static List<Entry> realEntries(List<Text> texts) {
    Gazetteer all = Gazetteer.load();
    Map<String, Entry> chosen = new LinkedHashMap<>();
    for (Text text : texts) {
      for (Mention m : new MentionRecogniser(all).mentions(text.document(), text.tagged())) {
        m.candidates().forEach(e -> chosen.put(e.id(), e));
      }
    }
    all.entries().stream().limit(SMALL).forEach(e -> chosen.putIfAbsent(e.id(), e));
    return chosen.values().stream().limit(SMALL).toList();
  }

  private Text text(Document document) {
    List<Sentence> tagged = syntax.sentences(document);
    return new Text(document, tagged, tagged.stream().map(syntax::parse).toList());
  }

  /** CPU nanoseconds of one run. */
  private record Cost(long names, long linking) {}

  /** What depends on the gazetteer. */
  private final class Pipeline {
    private final MentionRecogniser recogniser;
    private final ReferenceResolver reference;
    private final Linker linker;

    Pipeline(Gazetteer gazetteer) {
      recogniser = new MentionRecogniser(gazetteer);
      reference = new ReferenceResolver(gazetteer);
      linker = new Linker(gazetteer);
    }

    List<Mention> mentions(Text text) {
      return recogniser.mentions(text.document(), text.tagged());
    }

    Extraction extract(Text text, List<Mention> mentions) {
      List<Mention> resolved = reference.resolve(text.document(), text.parsed(), mentions);
      List<TimeExpression> dated = times.recognise(text.document(), text.parsed());
      return engine.extract(new AnnotatedDocument(text.document(), text.parsed(), resolved, dated));
    }

    Cost cost(List<Text> texts) {
      List<Extraction> extractions = texts.stream().map(t -> extract(t, mentions(t))).toList();
      long names =
          measured(
              () -> {
                int found = 0;
                for (int i = 0; i < repeat; i++) {
                  for (Text text : texts) {
                    found += mentions(text).size();
                  }
                }
                return found;
              });
      long linking =
          measured(
              () -> {
                int found = 0;
                for (int i = 0; i < repeat; i++) {
                  for (Extraction extraction : extractions) {
                    found += linker.link(extraction).entities().size();
                  }
                }
                return found;
              });
      return new Cost(names, linking);
    }
  }

  /** Paired measurements with the small and the large gazetteer. */
  private static final class Series {
    private final String what;
    private final List<Long> small = new ArrayList<>();
    private final List<Long> large = new ArrayList<>();

    Series(String what) {
      this.what = what;
    }

    void add(long less, long more) {
      small.add(less);
      large.add(more);
    }

    Series plus(Series other) {
      Series sum = new Series("both");
      for (int i = 0; i < small.size(); i++) {
        sum.add(small.get(i) + other.small.get(i), large.get(i) + other.large.get(i));
      }
      return sum;
    }

    void print(int sentences, int less, int more) {
      double[] ratios = new double[small.size()];
      for (int i = 0; i < ratios.length; i++) {
        ratios[i] = (double) large.get(i) / small.get(i);
      }
      LinkingBenchmark.print(
          "%s: %.1f µs a sentence with %,d entries, %.1f with %,d: ratio %.2f (median of %d pairs, %.2f–%.2f)",
          what,
          micros(small, sentences),
          less,
          micros(large, sentences),
          more,
          median(ratios),
          ratios.length,
          min(ratios),
          max(ratios));
    }

    private static double micros(List<Long> nanos, int sentences) {
      return median(nanos.stream().mapToDouble(n -> n / 1e3 / sentences).toArray());
    }
  }

  private static int quads(LinkedExtraction linked) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (QuadWriter writer = new QuadWriter(out, "benchmark")) {
      writer.write(linked);
    }
    return out.size();
  }

  private static long measured(Supplier<Integer> work) {
    long before = cpu();
    if (work.get() < 0) {
      throw new IllegalStateException("a number of things cannot be negative");
    }
    return cpu() - before;
  }

  private static void print(String format, Object... arguments) {
    System.out.println(String.format(Locale.ROOT, format, arguments));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static double min(double[] values) {
    return Arrays.stream(values).min().orElseThrow();
  }

  private static double max(double[] values) {
    return Arrays.stream(values).max().orElseThrow();
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
  }
}
