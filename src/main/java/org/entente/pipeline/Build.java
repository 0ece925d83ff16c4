package org.entente.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.entente.gazetteer.Entry;
import org.entente.gazetteer.Gazetteer;
import org.entente.link.DecisionTable;
import org.entente.link.Decisions;
import org.entente.ontology.Ent;
import org.entente.ontology.OntologyModules;
import org.entente.rdf.DocumentGraph;
import org.entente.rdf.GazetteerGraph;
import org.entente.rdf.Iris;
import org.entente.rdf.QuadWriter;
import org.entente.store.Changes;
import org.entente.store.DocumentState;
import org.entente.store.RdfSource;
import org.entente.store.TripleStore;
import org.entente.store.ValidationReport;
import org.entente.text.CorpusFolder;
import org.entente.text.Document;
import org.entente.text.UnreadableDocumentException;

/**
 * From a corpus folder to a store.
 *
 * <pre>{@code
 * try (TripleStore store = TripleStore.openOrCreate(Path.of("store"))) {
 *   BuildReport report = new Build(ExtractorSettings.STANDARD, 2, Progress.NONE).run(CorpusFolder.open(Path.of("data/corpus")), store);
 *   report.validation().conforms();
 * }
 * }</pre>
 *
 * Only documents whose text, sidecar, extractor or decisions on names changed are extracted;
 * everything that changed goes into the store in one transaction, or nothing does.
 */
public final class Build {
  private final ExtractorSettings settings;
  private final int threads;
  private final Progress progress;

  /** What this build knows beforehand, once something needs it. */
  private Gazetteer gazetteer;

  /**
   * @param settings what the extractor shall do
   * @param threads how many documents are extracted at once; at least 1
   */
  public Build(ExtractorSettings settings, int threads, Progress progress) {
    this.settings = settings;
    this.threads = threads;
    this.progress = progress;
  }

  /**
   * Runs every step in order: read, extract what changed, load, infer, validate.
   *
   * @throws IOException if temporary files cannot be written
   * @throws org.entente.store.StoreException if the store refuses; it is then as it was before
   * @throws org.entente.link.DecisionException if the corpus folder's decisions cannot be used
   */
  public BuildReport run(CorpusFolder corpus, TripleStore store) throws IOException {
    gazetteer = null;
    Decisions decisions = DecisionTable.of(corpus);
    String version = Extractor.version(settings);
    SortedMap<String, DocumentState> held = store.documents();
    Plan plan = plan(corpus, decisions, held, version);
    Path work = Files.createTempDirectory("entente-build");
    try {
      Changes.Builder changes = Changes.builder();
      plan.removed().forEach(id -> changes.drop(Iris.documentGraph(id)));
      if (plan.knowledgeChanged()) {
        addKnowledge(changes, work, version);
      }
      List<String> problems = new ArrayList<>(plan.problems());
      SortedMap<String, Path> extracted = extract(plan.stale(), decisions, work, problems);
      extracted.forEach((id, file) -> changes.replace(Iris.documentGraph(id), RdfSource.of(file)));
      ValidationReport validation = load(store, changes.build());
      return new BuildReport(
          List.copyOf(extracted.keySet()),
          plan.unchanged(),
          plan.removed(),
          List.copyOf(problems),
          plan.reason(),
          validation);
    } finally {
      delete(work);
    }
  }

  /** What has to be done. */
  private record Plan(
      List<Document> stale,
      List<String> unchanged,
      List<String> removed,
      List<String> problems,
      boolean knowledgeChanged,
      String reason) {}

  private static Plan plan(
      CorpusFolder corpus, Decisions decisions, Map<String, DocumentState> held, String version) {
    List<Document> stale = new ArrayList<>();
    List<String> unchanged = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    boolean sameVersion = true;
    for (DocumentState state : held.values()) {
      sameVersion &= state.extractorVersion().filter(version::equals).isPresent();
    }
    for (String id : corpus.documentIds()) {
      try {
        Document document = corpus.read(id);
        DocumentState state = held.get(id);
        if (state != null
            && state.extractorVersion().filter(version::equals).isPresent()
            && state
                .contentHash()
                .filter(DocumentGraph.contentHash(document, decisions)::equals)
                .isPresent()) {
          unchanged.add(id);
        } else {
          stale.add(document);
        }
      } catch (UnreadableDocumentException e) {
        problems.add(e.getMessage());
      }
    }
    List<String> removed =
        held.keySet().stream().filter(id -> !corpus.documentIds().contains(id)).toList();
    return new Plan(
        stale,
        unchanged,
        removed,
        problems,
        held.isEmpty() || !sameVersion,
        sameVersion ? "" : "the extractor or what it knows has changed since the last build");
  }

  private void addKnowledge(Changes.Builder changes, Path work, String version) throws IOException {
    for (String module : OntologyModules.MODULES) {
      changes.replace(Ent.ONTOLOGY_GRAPH, RdfSource.ofResource("ontology/" + module + ".ttl"));
    }
    Path file = work.resolve("gazetteer.nq");
    try (var out = Files.newOutputStream(file);
        QuadWriter writer = new QuadWriter(out, version)) {
      for (Entry entry : gazetteer().entries()) {
        writer.write(GazetteerGraph.of(List.of(entry)));
      }
    }
    changes.replace(Ent.GAZETTEER_GRAPH, RdfSource.of(file));
  }

  private Gazetteer gazetteer() {
    if (gazetteer == null) {
      gazetteer = settings.gazetteer().load();
    }
    return gazetteer;
  }

  private SortedMap<String, Path> extract(
      List<Document> documents, Decisions decisions, Path work, List<String> problems)
      throws IOException {
    SortedMap<String, Path> files = new TreeMap<>();
    if (documents.isEmpty()) {
      return files;
    }
    Extractor extractor = Extractor.load(settings, gazetteer(), decisions);
    ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, documents.size()));
    try (Progress.Task task = progress.begin("extracting", documents.size())) {
      Map<String, Future<Path>> running = new TreeMap<>();
      for (int i = 0; i < documents.size(); i++) {
        Document document = documents.get(i);
        Path file = work.resolve(i + ".nq");
        running.put(
            document.id(),
            pool.submit(
                () -> {
                  Files.write(file, extractor.quads(document));
                  task.advance();
                  return file;
                }));
      }
      for (Map.Entry<String, Future<Path>> e : running.entrySet()) {
        try {
          files.put(e.getKey(), e.getValue().get());
        } catch (ExecutionException failed) {
          if (failed.getCause() instanceof IOException io) {
            throw io;
          }
          problems.add(
              "%s: cannot be extracted (%s); this is a fault of the program, please report it with the text"
                  .formatted(e.getKey(), failed.getCause()));
        }
      }
      return files;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while extracting; the store is as it was", e);
    } finally {
      pool.shutdownNow();
    }
  }

  private ValidationReport load(TripleStore store, Changes changes) {
    if (changes.replaced().isEmpty() && changes.dropped().isEmpty()) {
      return new ValidationReport(List.of());
    }
    try (Progress.Task task = progress.begin("loading, inferring, validating", 0)) {
      ValidationReport report = store.apply(changes);
      task.advance();
      return report;
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove the temporary folder " + folder, e);
    }
  }
}
