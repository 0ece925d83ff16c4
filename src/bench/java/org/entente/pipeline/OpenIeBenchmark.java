package org.entente.pipeline;

import edu.stanford.nlp.naturalli.NaturalLogicAnnotations.RelationTriplesAnnotation;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.entente.bench.Arguments;
import org.entente.bench.Clock;
import org.entente.bench.Turns;
import org.entente.bench.corpus.CorpusGenerator;
import org.entente.text.CorpusFolder;
import org.entente.text.UnreadableDocumentException;

/**
 * Extraction against Stanford CoreNLP's OpenIE: how many sentences a second each brings from the
 * file to claims or triples, on the same texts and with the same number of threads, models loaded
 * and both warmed. {@code src/bench/run extract}.
 *
 * <p>Entente reads, annotates, extracts, links and writes a document's quads with its claims;
 * CoreNLP reads and annotates with {@code tokenize,pos,lemma,depparse,natlog,openie}, the pipeline
 * that its documentation gives. Both process one document after the other in each thread. They take
 * turns; a sentence is what Entente takes for one, on both sides.
 *
 * <p>Arguments: folders of texts (default {@code data/corpus} and 40 generated documents), {@code
 * rounds=N} (default 5), {@code warm=N} (rounds to warm up, default 15), {@code threads=N} (default
 * 1 and then 2).
 */
final class OpenIeBenchmark {
  private static final String ANNOTATORS = "tokenize,pos,lemma,depparse,natlog,openie";
  private static final int SEED = 7;

  /** Reads every document of a folder, and says how many statements it found. */
  private interface Reader {
    int read(CorpusFolder corpus, String id) throws Exception;
  }

  private final Extractor extractor = Extractor.load(ExtractorSettings.STANDARD);
  private final StanfordCoreNLP pipeline;
  private final LongAdder spent = new LongAdder();
  private final int warmUp;
  private final int rounds;

  private OpenIeBenchmark(int warmUp, int rounds) {
    this.warmUp = warmUp;
    this.rounds = rounds;
    Properties properties = new Properties();
    properties.setProperty("annotators", ANNOTATORS);
    this.pipeline = new StanfordCoreNLP(properties);
  }

  /** Runs the benchmark; see the class comment for the arguments. */
  public static void main(String[] args) throws Exception {
    Arguments arguments = Arguments.of(args);
    int only = arguments.number("threads", 0);
    Path generated = Files.createTempDirectory("entente-openie");
    try {
      List<Path> folders = new ArrayList<>();
      arguments.places().forEach(place -> folders.add(Path.of(place)));
      if (folders.isEmpty()) {
        new CorpusGenerator(SEED, 12).write(generated, 40);
        folders.addAll(List.of(Path.of("data/corpus"), generated));
      }
      OpenIeBenchmark benchmark =
          new OpenIeBenchmark(arguments.number("warm", 15), arguments.number("rounds", 5));
      for (Path folder : folders) {
        for (int threads : only > 0 ? new int[] {only} : new int[] {1, 2}) {
          benchmark.compare(CorpusFolder.open(folder), threads);
        }
      }
    } finally {
      remove(generated);
    }
  }

  private void compare(CorpusFolder corpus, int threads) throws Exception {
    int sentences = 0;
    for (String id : corpus.documentIds()) {
      sentences += extractor.extract(corpus.read(id)).document().sentences().size();
    }
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Turns turns =
          Turns.of(
              warmUp,
              rounds,
              () -> run(pool, corpus, this::entente),
              () -> run(pool, corpus, this::openIe),
              spent::sum);
      System.out.printf(
          Locale.ROOT,
          "%s: %d documents, %d sentences, %d thread%s%n",
          corpus.folder(),
          corpus.documentIds().size(),
          sentences,
          threads,
          threads == 1 ? "" : "s");
      turns.print("Entente", "CoreNLP OpenIE", sentences, "sentences");
    } finally {
      pool.shutdownNow();
    }
  }

  private int entente(CorpusFolder corpus, String id) throws UnreadableDocumentException {
    return extractor.quads(corpus.read(id)).length;
  }

  private int openIe(CorpusFolder corpus, String id) throws UnreadableDocumentException {
    CoreDocument document = new CoreDocument(corpus.read(id).text());
    pipeline.annotate(document);
    return document.sentences().stream()
        .mapToInt(s -> s.coreMap().get(RelationTriplesAnnotation.class).size())
        .sum();
  }

  private int run(ExecutorService pool, CorpusFolder corpus, Reader reader) {
    List<Callable<Integer>> tasks = new ArrayList<>();
    corpus.documentIds().forEach(id -> tasks.add(() -> counted(reader, corpus, id)));
    int found = 0;
    try {
      for (Future<Integer> task : pool.invokeAll(tasks)) {
        found += task.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("a document could not be read", e);
    }
    return found;
  }

  private int counted(Reader reader, CorpusFolder corpus, String id) throws Exception {
    long before = Clock.ofThread();
    try {
      return reader.read(corpus, id);
    } finally {
      spent.add(Clock.ofThread() - before);
    }
  }

  private static void remove(Path folder) throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
