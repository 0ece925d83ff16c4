package org.entente.pipeline;

import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.entente.link.Hash;
import org.entente.rdf.DocumentGraph;
import org.entente.text.CorpusFolder;
import org.entente.text.Document;
import org.entente.text.FileState;
import org.entente.text.TextFile;
import org.entente.text.UnreadableDocumentException;

/**
 * Extracts documents on several threads into a work folder. At most two documents a thread are
 * under way, so that memory does not grow with the corpus; what the folder has already is taken
 * from there.
 */
final class Extractions {
  private static final int UNDER_WAY_A_THREAD = 2;

  private final CorpusFolder corpus;
  private final WorkFolder work;
  private final Knowledge knowledge;
  private final ExtractorSettings settings;
  private final Supplier<GraphOf> extractor;
  private final CorpusIndex index;
  private final Map<String, String> keys = new ConcurrentHashMap<>();
  private final Map<String, String> problems = new ConcurrentHashMap<>();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  /**
   * @param index takes note of each file that is extracted
   * @param extractor asked for with the first document that has to be extracted
   */
  Extractions(
      CorpusFolder corpus,
      WorkFolder work,
      Knowledge knowledge,
      ExtractorSettings settings,
      CorpusIndex index,
      Supplier<GraphOf> extractor) {
    this.corpus = corpus;
    this.work = work;
    this.knowledge = knowledge;
    this.settings = settings;
    this.index = index;
    this.extractor = extractor;
  }

  /**
   * Extracts every document.
   *
   * @throws IOException if a result cannot be written, or the thread is interrupted; what was
   *     finished stays in the folder
   */
  void run(Collection<String> ids, int threads, Progress.Task task) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    Semaphore underWay = new Semaphore(UNDER_WAY_A_THREAD * threads);
    try {
      for (String id : ids) {
        underWay.acquire();
        if (failure.get() != null) {
          break;
        }
        pool.execute(
            () -> {
              try {
                extract(id);
                task.advance();
              } finally {
                underWay.release();
              }
            });
      }
      underWay.acquire(UNDER_WAY_A_THREAD * threads);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while extracting; the next build goes on from here", e);
    } finally {
      pool.shutdownNow();
    }
    if (failure.get() instanceof Error fault) {
      throw fault;
    }
    if (failure.get() instanceof IOException unwritable) {
      throw unwritable;
    }
  }

  /**
   * What came of it.
   *
   * @param keys document → the key of its graph in the work folder
   * @param problems one line for each document that could not be read or extracted
   */
  record Result(SortedMap<String, String> keys, List<String> problems) {}

  /** What came of the documents that were extracted so far. */
  Result result() {
    return new Result(
        Collections.unmodifiableSortedMap(new TreeMap<>(keys)),
        List.copyOf(new TreeMap<>(problems).values()));
  }

  /** What is said of a document on which the program fails. */
  static String fault(String id, Throwable e) {
    return "%s: cannot be extracted (%s); this is a fault of the program, please report it with the text"
        .formatted(id, e);
  }

  private void extract(String id) {
    try {
      Optional<FileState> state = corpus.state(id);
      TextFile file = corpus.file(id);
      Document document = file.document();
      String content = DocumentGraph.contentHash(document);
      String version = knowledge.version(document, settings).toString();
      String key = Hash.of(id, content, version);
      if (work.find(key).isEmpty()) {
        GraphOf graph = extractor.get();
        work.write(key, out -> graph.write(document, out));
      }
      keys.put(id, key);
      index.note(id, state, new CorpusIndex.Facts(file.hash(), content, version));
    } catch (UnreadableDocumentException e) {
      problems.put(id, e.getMessage());
    } catch (RuntimeException | StackOverflowError e) {
      problems.put(id, fault(id, e));
    } catch (IOException | Error e) {
      failure.compareAndSet(null, e);
    }
  }
}
