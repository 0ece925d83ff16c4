package org.entente.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.sparql.core.Quad;
import org.entente.link.Hash;
import org.entente.ontology.Ent;
import org.entente.store.BuildTarget;
import org.entente.store.Changes;
import org.entente.store.RdfSource;
import org.entente.store.ValidationReport;

/**
 * From a folder of parts to a store.
 *
 * <pre>{@code
 * try (TripleStore store = TripleStore.openOrCreate(Path.of("store"))) {
 *   LoadReport report = new Load(ExtractorSettings.STANDARD, Progress.NONE).run(List.of(Path.of("out")), store);
 *   report.added();  // names of documents that are new to the store
 * }
 * }</pre>
 *
 * <p>Each document of the parts replaces what the store holds of it; other documents stay. After
 * all parts of a corpus a new store holds what a build of that corpus makes, to the same bytes, and
 * a build finds nothing to do. Everything goes into the store in one transaction, or nothing does.
 */
public final class Load {
  private final Knowledge knowledge;
  private final Progress progress;

  /**
   * @param settings those of the extraction; of these, the gazetteer goes into the store
   */
  public Load(ExtractorSettings settings, Progress progress) {
    this(Knowledge.of(settings), progress);
  }

  Load(Knowledge knowledge, Progress progress) {
    this.knowledge = knowledge;
    this.progress = progress;
  }

  /**
   * Checks every part, then loads, infers, validates.
   *
   * @param places parts, and folders of parts
   * @throws PartException if a part is missing, malformed, or holds anything but graphs of
   *     documents; the store is as it was before
   * @throws IOException if the store's work folder cannot be written
   * @throws org.entente.store.StoreLockedException if a build is at work
   * @throws org.entente.store.StoreException if the store refuses; it is then as it was before
   */
  public LoadReport run(List<Path> places, BuildTarget target) throws IOException {
    List<Path> parts = new ArrayList<>();
    for (Path place : places) {
      parts.addAll(PartFolder.parts(place));
    }
    try (WorkFolder work = WorkFolder.open(target.directory())) {
      try {
        return run(parts, target, work);
      } finally {
        work.removeUsed();
      }
    }
  }

  private LoadReport run(List<Path> parts, BuildTarget target, WorkFolder work) throws IOException {
    Pieces pieces = new Pieces(work);
    try (Progress.Task task = progress.begin("checking", parts.size())) {
      for (Path part : parts) {
        pieces.read(part);
        task.advance();
      }
    }
    Set<String> loaded = pieces.documents();
    Set<String> held = target.documents().keySet();
    Changes.Builder changes = Changes.builder();
    boolean complete = isComplete(parts, loaded, held, target);
    StandingGraphs stale = StandingGraphs.stale(target, knowledge);
    (complete ? stale : stale.withGazetteer()).replace(knowledge, complete, work, changes);
    pieces.addTo(changes);
    ValidationReport validation = apply(target, changes.build());
    return new LoadReport(
        parts.size(),
        loaded.stream().filter(id -> !held.contains(id)).toList(),
        loaded.stream().filter(held::contains).toList(),
        validation);
  }

  /** Whether all that the store holds afterwards was read with this gazetteer. */
  private boolean isComplete(
      List<Path> parts, Set<String> loaded, Set<String> held, BuildTarget target) {
    Optional<String> version = Optional.of(knowledge.gazetteerVersion());
    boolean others = !loaded.containsAll(held);
    return parts.stream().allMatch(part -> new PartReader(part).gazetteerVersion().equals(version))
        && (!others || target.graphVersion(Ent.GAZETTEER_GRAPH).equals(version));
  }

  private ValidationReport apply(BuildTarget target, Changes changes) throws IOException {
    try (Progress.Task task = progress.begin("loading, inferring, validating", 0)) {
      ValidationReport report = target.apply(changes);
      task.advance();
      return report;
    }
  }

  /**
   * The parts taken apart: files of one graph each, in the work folder until the store has them.
   */
  private static final class Pieces {
    private final WorkFolder work;
    private final SortedMap<String, List<Path>> files = new TreeMap<>();
    private final SortedMap<String, DocumentFacts> facts = new TreeMap<>();
    private final SortedMap<String, Path> firstPart = new TreeMap<>();
    private int count;

    Pieces(WorkFolder work) {
      this.work = work;
    }

    void read(Path part) throws IOException {
      new PartReader(part)
          .read(
              new PartReader.Target() {
                @Override
                public void statement(Quad quad) {
                  facts
                      .computeIfAbsent(quad.getGraph().getURI(), DocumentFacts::new)
                      .note(quad, part);
                }

                @Override
                public void piece(String graph, byte[] quads) throws IOException {
                  Path file =
                      work.writeOwn(
                          Hash.of(graph, Integer.toString(count++)), out -> out.write(quads));
                  files.computeIfAbsent(graph, key -> new ArrayList<>()).add(file);
                  firstPart.putIfAbsent(graph, part);
                }
              });
    }

    /** Names of the documents. */
    Set<String> documents() {
      Set<String> documents = new TreeSet<>();
      facts.forEach((graph, known) -> documents.add(known.identifier(firstPart.get(graph))));
      return documents;
    }

    void addTo(Changes.Builder changes) {
      files.forEach(
          (graph, pieces) -> pieces.forEach(file -> changes.replace(graph, RdfSource.of(file))));
    }
  }
}
