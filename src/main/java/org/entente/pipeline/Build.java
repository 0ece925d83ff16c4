package org.entente.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.entente.gazetteer.Entry;
import org.entente.link.DecisionTable;
import org.entente.link.Hash;
import org.entente.ontology.Ent;
import org.entente.ontology.OntologyModules;
import org.entente.rdf.GazetteerGraph;
import org.entente.rdf.Iris;
import org.entente.rdf.QuadWriter;
import org.entente.store.BuildTarget;
import org.entente.store.Changes;
import org.entente.store.RdfSource;
import org.entente.store.ValidationReport;
import org.entente.text.CorpusFolder;
import org.entente.text.Document;

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
 * <p>Only documents are extracted whose text or sidecar changed, or on which what changed in
 * program, lexicon, gazetteer or curators' decisions can bear. Everything goes into the store in
 * one transaction, or nothing does; what was extracted until then lies in the store's folder of
 * unfinished work, and a build that was cut off goes on from there.
 */
public final class Build {
  private final Knowledge knowledge;
  private final ExtractorSettings settings;
  private final int threads;
  private final Progress progress;
  private final Function<Knowledge, Function<Document, byte[]>> extractor;

  /**
   * With what the program knows.
   *
   * @param settings what the extractor shall do
   * @param threads how many documents are extracted at once; at least 1
   */
  public Build(ExtractorSettings settings, int threads, Progress progress) {
    this(Knowledge.of(settings), settings, threads, progress);
  }

  /** With knowledge that was loaded already, as the settings say. */
  Build(Knowledge knowledge, ExtractorSettings settings, int threads, Progress progress) {
    this(knowledge, settings, threads, progress, known -> Extractor.load(known, settings)::quads);
  }

  /** With a function from document to N-Quads that is loaded already, or stands in for ours. */
  Build(
      Knowledge knowledge,
      ExtractorSettings settings,
      int threads,
      Progress progress,
      Function<Knowledge, Function<Document, byte[]>> extractor) {
    this.knowledge = knowledge;
    this.settings = settings;
    this.threads = threads;
    this.progress = progress;
    this.extractor = extractor;
  }

  /**
   * Runs every step in order: compare, extract what changed, load, infer, validate.
   *
   * @throws IOException if the work folder cannot be written; what was extracted stays in it
   * @throws org.entente.link.DecisionException if the corpus folder's decisions cannot be used
   * @throws org.entente.store.StoreLockedException if another build is at work
   * @throws org.entente.store.StoreException if the store refuses; it is then as it was before
   */
  public BuildReport run(CorpusFolder corpus, BuildTarget target) throws IOException {
    Knowledge known = knowledge.with(DecisionTable.of(corpus));
    try (WorkFolder work = WorkFolder.open(target.directory())) {
      BuildPlan plan = plan(corpus, target, known);
      Extractions extractions = extract(corpus, plan, work, known);
      List<String> problems = new ArrayList<>(plan.problems());
      problems.addAll(extractions.problems());
      ValidationReport validation =
          load(target, changes(plan, extractions.files(), problems.isEmpty(), work));
      if (validation.conforms()) {
        work.clear();
      }
      SortedMap<String, Reason> extracted = new TreeMap<>(plan.stale());
      extracted.keySet().retainAll(extractions.files().keySet());
      return new BuildReport(
          extracted, plan.unchanged(), plan.removed(), List.copyOf(problems), validation);
    }
  }

  private BuildPlan plan(CorpusFolder corpus, BuildTarget target, Knowledge known) {
    try (Progress.Task task = progress.begin("comparing", corpus.documentIds().size())) {
      return BuildPlan.of(corpus, target, known, settings, task);
    }
  }

  private Extractions extract(CorpusFolder corpus, BuildPlan plan, WorkFolder work, Knowledge known)
      throws IOException {
    Extractions extractions =
        new Extractions(corpus, work, known, settings, new Once<>(() -> extractor.apply(known)));
    if (!plan.stale().isEmpty()) {
      try (Progress.Task task = progress.begin("extracting", plan.stale().size())) {
        extractions.run(plan.stale().keySet(), threads, task);
      }
    }
    work.removeUnused();
    return extractions;
  }

  private Changes changes(
      BuildPlan plan, SortedMap<String, Path> extracted, boolean complete, WorkFolder work)
      throws IOException {
    Changes.Builder changes = Changes.builder();
    plan.removed().forEach(id -> changes.drop(Iris.documentGraph(id)));
    if (plan.ontology()) {
      for (String module : OntologyModules.MODULES) {
        changes.replace(Ent.ONTOLOGY_GRAPH, RdfSource.ofResource("ontology/" + module + ".ttl"));
      }
      changes.replace(
          Ent.ONTOLOGY_GRAPH, version(Ent.ONTOLOGY_GRAPH, OntologyModules.version(), work));
    }
    if (plan.gazetteer()) {
      changes.replace(Ent.GAZETTEER_GRAPH, gazetteer(work));
      // Otherwise a document that could not be read now would pass for one that knows these names.
      if (complete) {
        changes.replace(
            Ent.GAZETTEER_GRAPH, version(Ent.GAZETTEER_GRAPH, knowledge.gazetteerVersion(), work));
      }
    }
    if (plan.queries()) {
      String version = QuerySource.version();
      changes.replace(
          Ent.QUERIES_GRAPH,
          RdfSource.of(work.write(Hash.of(Ent.QUERIES_GRAPH, version), QuerySource::writeTo)));
      changes.replace(Ent.QUERIES_GRAPH, version(Ent.QUERIES_GRAPH, version, work));
    }
    extracted.forEach((id, file) -> changes.replace(Iris.documentGraph(id), RdfSource.of(file)));
    return changes.build();
  }

  private RdfSource gazetteer(WorkFolder work) throws IOException {
    return RdfSource.of(
        work.write(
            Hash.of(Ent.GAZETTEER_GRAPH, knowledge.gazetteerVersion()),
            out -> {
              try (QuadWriter writer = new QuadWriter(out, "")) {
                for (Entry entry : knowledge.gazetteer().entries()) {
                  writer.write(GazetteerGraph.of(List.of(entry)));
                }
              }
            }));
  }

  /** What a graph says of its own version. */
  private static RdfSource version(String graph, String version, WorkFolder work)
      throws IOException {
    String statement =
        "<%s> <http://www.w3.org/2002/07/owl#versionInfo> \"%s\" <%s> .\n"
            .formatted(graph, version, graph);
    return RdfSource.of(
        work.write(
            Hash.of(graph, version, "version"),
            out -> out.write(statement.getBytes(StandardCharsets.UTF_8))));
  }

  private ValidationReport load(BuildTarget target, Changes changes) throws IOException {
    try (Progress.Task task = progress.begin("loading, inferring, validating", 0)) {
      ValidationReport report = target.apply(changes);
      task.advance();
      return report;
    }
  }
}
