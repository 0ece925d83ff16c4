package org.entente.pipeline;

import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.entente.link.DecisionTable;
import org.entente.rdf.Iris;
import org.entente.store.BuildTarget;
import org.entente.store.Changes;
import org.entente.store.StoreLayout;
import org.entente.store.ValidationReport;
import org.entente.text.CorpusFolder;

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
  private final Function<Knowledge, GraphOf> extractor;

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
    this(knowledge, settings, threads, progress, known -> Extractor.load(known, settings)::write);
  }

  /** With a function from document to N-Quads that is loaded already, or stands in for ours. */
  Build(
      Knowledge knowledge,
      ExtractorSettings settings,
      int threads,
      Progress progress,
      Function<Knowledge, GraphOf> extractor) {
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
    FileTime begin = FileTime.fromMillis(System.currentTimeMillis());
    Knowledge known = knowledge.with(DecisionTable.of(corpus));
    try (WorkFolder work = WorkFolder.open(target.directory());
        CorpusIndex index =
            CorpusIndex.open(
                new StoreLayout(target.directory()).corpusIndex(),
                known.program(),
                known.whole(settings),
                begin)) {
      BuildPlan plan = plan(corpus, target, known, index);
      Extractions.Result extractions = extract(corpus, plan, work, known, index);
      List<String> problems = new ArrayList<>(plan.problems());
      problems.addAll(extractions.problems());
      ValidationReport validation =
          load(
              target,
              changes(
                  plan, extractions.keys(), isComplete(plan, extractions, target), known, work));
      if (validation.conforms()) {
        work.clear();
        index.write(known.lexicon()::entries);
      }
      SortedMap<String, Reason> extracted = new TreeMap<>(plan.stale());
      extracted.keySet().retainAll(extractions.keys().keySet());
      return new BuildReport(
          extracted,
          plan.entries(),
          plan.unchanged(),
          plan.removed(),
          plan.standing().names(),
          List.copyOf(problems),
          validation);
    }
  }

  private BuildPlan plan(
      CorpusFolder corpus, BuildTarget target, Knowledge known, CorpusIndex index) {
    try (Progress.Task task = progress.begin("comparing", corpus.documentIds().size())) {
      return BuildPlan.of(corpus, target, known, settings, index, task);
    }
  }

  /** The extractor, and with it the language models, goes when all documents are extracted. */
  private Extractions.Result extract(
      CorpusFolder corpus, BuildPlan plan, WorkFolder work, Knowledge known, CorpusIndex index)
      throws IOException {
    Extractions extractions =
        new Extractions(
            corpus, work, known, settings, index, new Once<>(() -> extractor.apply(known)));
    if (!plan.stale().isEmpty()) {
      try (Progress.Task task = progress.begin("extracting", plan.stale().size())) {
        extractions.run(plan.stale().keySet(), threads, task);
      }
    }
    work.removeUnused();
    return extractions.result();
  }

  /**
   * Whether all that the store holds afterwards was read with what is known now: a document that
   * cannot be read any more must not pass for one that knows new names.
   */
  private static boolean isComplete(
      BuildPlan plan, Extractions.Result extractions, BuildTarget target) {
    if (plan.problems().isEmpty() && extractions.problems().isEmpty()) {
      return true;
    }
    Set<String> current = new HashSet<>(plan.unchanged());
    current.addAll(plan.removed());
    current.addAll(extractions.keys().keySet());
    return current.containsAll(target.documents().keySet());
  }

  private Changes changes(
      BuildPlan plan,
      SortedMap<String, String> extracted,
      boolean complete,
      Knowledge known,
      WorkFolder work)
      throws IOException {
    Changes.Builder changes = Changes.builder();
    plan.removed().forEach(id -> changes.drop(Iris.documentGraph(id)));
    plan.standing().replace(known, complete, work, changes);
    extracted.forEach((id, key) -> changes.replace(Iris.documentGraph(id), work.source(key)));
    return changes.build();
  }

  private ValidationReport load(BuildTarget target, Changes changes) throws IOException {
    try (Progress.Task task = progress.begin("loading, inferring, validating", 0)) {
      ValidationReport report = target.apply(changes);
      task.advance();
      return report;
    }
  }
}
