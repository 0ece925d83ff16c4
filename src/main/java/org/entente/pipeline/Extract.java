package org.entente.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.entente.link.DecisionTable;
import org.entente.text.CorpusFolder;

/**
 * From a corpus folder to a folder of parts, on this machine.
 *
 * <pre>{@code
 * ExtractReport report = new Extract(ExtractorSettings.STANDARD, 2, Progress.NONE).run(CorpusFolder.open(corpus), Path.of("out"));
 * report.parts();  // out/part-00000.nq.gz and so on, and out/_SUCCESS
 * }</pre>
 *
 * The parts are those that Apache Spark makes of the same corpus, byte for byte. {@link Load} takes
 * them into a store. They lie in {@code OUT/_temporary} until all are finished.
 */
public final class Extract {
  private final Knowledge knowledge;
  private final ExtractorSettings settings;
  private final int threads;
  private final Progress progress;

  /**
   * @param settings what the extractor shall do
   * @param threads how many parts are extracted at once; at least 1
   */
  public Extract(ExtractorSettings settings, int threads, Progress progress) {
    this.knowledge = Knowledge.of(settings);
    this.settings = settings;
    this.threads = threads;
    this.progress = progress;
  }

  /**
   * Extracts every document.
   *
   * @param out a folder that is missing or empty
   * @throws PartException if it holds something
   * @throws IOException if it cannot be written; it is then as it was before
   * @throws org.entente.link.DecisionException if the corpus folder's decisions cannot be used
   */
  public ExtractReport run(CorpusFolder corpus, Path out) throws IOException {
    Knowledge known = knowledge.with(DecisionTable.of(corpus));
    PartPlan plan = plan(corpus);
    try (PartFolder folder = PartFolder.create(out)) {
      PartExtractor extractor = PartExtractor.load(known, settings);
      Map<String, String> problems = new ConcurrentHashMap<>();
      try (Progress.Task task = progress.begin("extracting", corpus.documentIds().size())) {
        PartExtractor.Reading reading =
            id -> {
              task.advance();
              return corpus.read(id);
            };
        List<Job> jobs = new ArrayList<>();
        for (int i = 0; i < plan.parts().size(); i++) {
          List<String> ids = plan.parts().get(i);
          Path file = folder.unfinished(PartPlan.name(i));
          jobs.add(
              () -> {
                try (OutputStream part = Files.newOutputStream(file)) {
                  problems.putAll(extractor.extract(ids, reading, part));
                }
              });
        }
        run(jobs);
      }
      folder.commit();
      return new ExtractReport(
          plan.parts().size(),
          corpus.documentIds().size() - problems.size(),
          List.copyOf(new TreeMap<>(problems).values()));
    }
  }

  /** Which document goes into which part. */
  private static PartPlan plan(CorpusFolder corpus) {
    TreeMap<String, Long> bytes = new TreeMap<>();
    corpus.documentIds().forEach(id -> bytes.put(id, corpus.bytes(id)));
    return PartPlan.of(bytes);
  }

  /** One part. */
  private interface Job {
    void run() throws IOException;
  }

  private void run(List<Job> jobs) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (Job job : jobs) {
        running.add(
            pool.submit(
                () -> {
                  job.run();
                  return null;
                }));
      }
      for (Future<?> part : running) {
        part.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while extracting", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException unwritable) {
        throw unwritable;
      }
      if (e.getCause() instanceof Error fault) {
        throw fault;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }
}
