package org.entente.pipeline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.entente.gazetteer.Gazetteer;
import org.entente.link.LinkedExtraction;
import org.entente.link.Linker;
import org.entente.rdf.QuadWriter;
import org.entente.text.CorpusFolder;
import org.entente.text.Document;
import org.entente.text.UnreadableDocumentException;

/**
 * How fast texts become quads on one thread, stage by stage. {@code src/bench/run stages}.
 *
 * <p>Arguments: folders of texts (default {@code data/corpus}), and {@code rounds=N} (default 20;
 * half as many warm up first). It reads CPU time, not the clock, so that a busy machine does not
 * disturb it much.
 */
final class StageBenchmark {
  private final SyntaxAnnotator syntax;
  private final MentionRecogniser mentions;
  private final ReferenceResolver reference;
  private final TimeRecogniser times;
  private final FrameEngine engine;
  private final Linker linker;
  private final Map<String, Long> spent = new LinkedHashMap<>();

  private StageBenchmark() {
    Gazetteer gazetteer = measured("gazetteer", Gazetteer::load);
    syntax = new SyntaxAnnotator(Nlp4jParser.shared());
    mentions = measured("mention grammar", () -> new MentionRecogniser(gazetteer));
    reference = new ReferenceResolver(gazetteer);
    times = new TimeRecogniser();
    engine = measured("lexicon", () -> new FrameEngine(Lexicon.load()));
    linker = new Linker(gazetteer);
  }

  /** Runs the benchmark; see the class comment for the arguments. */
  public static void main(String[] args) throws IOException, UnreadableDocumentException {
    int rounds = 20;
    List<Document> documents = new ArrayList<>();
    for (String arg : args.length > 0 ? args : new String[] {"data/corpus"}) {
      if (arg.startsWith("rounds=")) {
        rounds = Integer.parseInt(arg.substring("rounds=".length()));
        continue;
      }
      CorpusFolder folder = CorpusFolder.open(Path.of(arg));
      for (String id : folder.documentIds()) {
        documents.add(folder.read(id));
      }
    }
    StageBenchmark benchmark = new StageBenchmark();
    long start = System.nanoTime();
    Nlp4jParser.shared().load();
    System.out.printf(
        Locale.ROOT, "models: %.1f s by the clock%n", (System.nanoTime() - start) / 1e9);
    benchmark.report("loading", 0);
    for (int i = 0; i < rounds / 2; i++) {
      documents.forEach(benchmark::run);
    }
    benchmark.spent.clear();
    int sentences = 0;
    for (int i = 0; i < rounds; i++) {
      for (Document document : documents) {
        sentences += benchmark.run(document);
      }
    }
    benchmark.report(sentences + " sentences", sentences);
    System.out.printf("heap in use after collection: %d MiB%n", heap());
  }

  private int run(Document document) {
    List<Sentence> tagged = measured("sentences, tags", () -> syntax.sentences(document));
    List<Mention> found = measured("mentions", () -> mentions.mentions(document, tagged));
    List<Sentence> parsed = measured("parses", () -> tagged.stream().map(syntax::parse).toList());
    List<Mention> resolved =
        measured("reference", () -> reference.resolve(document, parsed, found));
    List<TimeExpression> dated = measured("times", () -> times.recognise(document, parsed));
    AnnotatedDocument annotated = new AnnotatedDocument(document, parsed, resolved, dated);
    Extraction extraction = measured("frames", () -> engine.extract(annotated));
    LinkedExtraction linked = measured("linking", () -> linker.link(extraction));
    measured("quads", () -> quads(linked));
    return tagged.size();
  }

  private static int quads(LinkedExtraction linked) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (QuadWriter writer = new QuadWriter(out, "benchmark")) {
      writer.write(linked);
    }
    return out.size();
  }

  private <T> T measured(String stage, Supplier<T> work) {
    long before = cpu();
    T result = work.get();
    spent.merge(stage, cpu() - before, Long::sum);
    return result;
  }

  private void report(String title, int sentences) {
    long total = spent.values().stream().mapToLong(Long::longValue).sum();
    System.out.println(title);
    spent.forEach(
        (stage, nanos) ->
            System.out.printf(
                Locale.ROOT,
                "  %-16s %8.3f s %5.1f %%%s%n",
                stage,
                nanos / 1e9,
                100.0 * nanos / total,
                sentences == 0 ? "" : "%8.0f µs a sentence".formatted(nanos / 1e3 / sentences)));
    if (sentences > 0) {
      System.out.printf(Locale.ROOT, "%.0f sentences a CPU second%n", sentences / (total / 1e9));
    }
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
  }
}
