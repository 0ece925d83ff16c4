package org.entente.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.rdf.DocumentGraph;
import org.entente.rdf.ExtractorVersion;
import org.entente.store.BuildTarget;
import org.entente.store.DocumentState;
import org.entente.text.CorpusFolder;
import org.entente.text.Document;
import org.entente.text.UnreadableDocumentException;

/**
 * What a build has to do: names and reasons, no texts.
 *
 * @param stale document → why it is read again
 * @param unchanged documents whose graphs stand as they are
 * @param removed documents that are gone from the corpus
 * @param problems one line for each document that cannot be read
 * @param standing graphs that the store lacks or holds otherwise
 */
record BuildPlan(
    SortedMap<String, Reason> stale,
    List<String> unchanged,
    List<String> removed,
    List<String> problems,
    StandingGraphs standing) {

  /**
   * Holds a corpus against a store, reading one document at a time.
   *
   * @param progress is told of each document
   */
  static BuildPlan of(
      CorpusFolder corpus,
      BuildTarget target,
      Knowledge knowledge,
      ExtractorSettings settings,
      Progress.Task progress) {
    SortedMap<String, DocumentState> held = target.documents();
    StandingGraphs standing = StandingGraphs.stale(target, knowledge);
    SortedMap<String, Reason> stale = new TreeMap<>();
    List<String> unchanged = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (String id : corpus.documentIds()) {
      try {
        Document document = corpus.read(id);
        Optional<Reason> reason =
            Optional.ofNullable(held.get(id))
                .map(
                    state ->
                        new Comparison(target, knowledge, settings, standing.gazetteer())
                            .reason(document, state))
                .orElse(Optional.of(Reason.NEW));
        reason.ifPresentOrElse(r -> stale.put(id, r), () -> unchanged.add(id));
      } catch (UnreadableDocumentException e) {
        problems.add(e.getMessage());
      }
      progress.advance();
    }
    SortedSet<String> removed = new TreeSet<>(held.keySet());
    corpus.documentIds().forEach(removed::remove);
    return new BuildPlan(
        stale, List.copyOf(unchanged), List.copyOf(removed), List.copyOf(problems), standing);
  }

  /** One document against what the store holds of it. */
  private record Comparison(
      BuildTarget target, Knowledge knowledge, ExtractorSettings settings, boolean otherGazetteer) {

    /** Why the document must be read again; empty if it need not. */
    Optional<Reason> reason(Document document, DocumentState state) {
      String hash = DocumentGraph.contentHash(document);
      if (!state.contentHash().filter(hash::equals).isPresent()) {
        boolean sameText = target.text(state.graph()).filter(document.text()::equals).isPresent();
        return Optional.of(sameText ? Reason.SIDECAR : Reason.TEXT);
      }
      ExtractorVersion then =
          state.extractorVersion().flatMap(ExtractorVersion::parse).orElse(null);
      ExtractorVersion now = knowledge.firstVersion(document, settings);
      if (then == null || !then.program().equals(now.program())) {
        return Optional.of(Reason.PROGRAM);
      }
      if (!then.lexicon().equals(now.lexicon())) {
        return Optional.of(Reason.LEXICON);
      }
      if (!then.settings().equals(now.settings())) {
        return Optional.of(Reason.SETTINGS);
      }
      if (!then.decisions().equals(now.decisions())) {
        return Optional.of(Reason.DECISIONS);
      }
      boolean otherNames =
          otherGazetteer && !then.names().equals(knowledge.version(document, settings).names());
      return otherNames ? Optional.of(Reason.NAMES) : Optional.empty();
    }
  }
}
