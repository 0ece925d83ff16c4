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
import org.entente.text.FileState;
import org.entente.text.TextFile;
import org.entente.text.UnreadableDocumentException;

/**
 * What a build has to do: names and reasons, no texts.
 *
 * @param stale document → why it is read again
 * @param entries document that is read again because of the lexicon → which of its entries changed
 * @param unchanged documents whose graphs stand as they are
 * @param removed documents that are gone from the corpus
 * @param problems one line for each document that cannot be read
 * @param standing graphs that the store lacks or holds otherwise
 */
record BuildPlan(
    SortedMap<String, Reason> stale,
    SortedMap<String, SortedSet<String>> entries,
    List<String> unchanged,
    List<String> removed,
    List<String> problems,
    StandingGraphs standing) {

  /**
   * Holds a corpus against a store. Reads those documents that the store holds and that are not
   * known to be as they were, one at a time.
   *
   * @param index what is known of the corpus's files; takes note of unchanged ones
   * @param progress is told of each document
   */
  static BuildPlan of(
      CorpusFolder corpus,
      BuildTarget target,
      Knowledge knowledge,
      ExtractorSettings settings,
      CorpusIndex index,
      Progress.Task progress) {
    SortedMap<String, DocumentState> held = target.documents();
    StandingGraphs standing = StandingGraphs.stale(target, knowledge);
    Comparison comparison =
        new Comparison(
            corpus, target, knowledge, settings, index, standing.gazetteer(), new TreeMap<>());
    SortedMap<String, Reason> stale = new TreeMap<>();
    List<String> unchanged = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (String id : corpus.documentIds()) {
      try {
        DocumentState state = held.get(id);
        Optional<Reason> reason =
            state == null ? Optional.of(Reason.NEW) : comparison.reason(id, state);
        reason.ifPresentOrElse(r -> stale.put(id, r), () -> unchanged.add(id));
      } catch (UnreadableDocumentException e) {
        problems.add(e.getMessage());
      }
      progress.advance();
    }
    SortedSet<String> removed = new TreeSet<>(held.keySet());
    corpus.documentIds().forEach(removed::remove);
    return new BuildPlan(
        stale,
        comparison.entries(),
        List.copyOf(unchanged),
        List.copyOf(removed),
        List.copyOf(problems),
        standing);
  }

  /** Documents against what the store holds of them. */
  private record Comparison(
      CorpusFolder corpus,
      BuildTarget target,
      Knowledge knowledge,
      ExtractorSettings settings,
      CorpusIndex index,
      boolean otherGazetteer,
      SortedMap<String, SortedSet<String>> entries) {

    /** Why the document must be read again; empty if it need not. */
    Optional<Reason> reason(String id, DocumentState state) throws UnreadableDocumentException {
      Optional<FileState> file = corpus.state(id);
      Optional<CorpusIndex.Facts> known = index.facts(id, file);
      if (known.isPresent() && isHeld(known.get(), state)) {
        index.note(id, file, known.get());
        return Optional.empty();
      }
      TextFile text = corpus.file(id);
      known = index.facts(text);
      if (known.isPresent() && isHeld(known.get(), state)) {
        index.note(id, file, known.get());
        return Optional.empty();
      }
      Document document = text.document();
      Optional<Reason> reason = reason(document, state);
      if (reason.isEmpty()) {
        index.note(
            id,
            file,
            new CorpusIndex.Facts(
                text.hash(),
                state.contentHash().orElseThrow(),
                state.extractorVersion().orElseThrow()));
      }
      return reason;
    }

    /** Whether the store holds what would be extracted now. */
    private boolean isHeld(CorpusIndex.Facts facts, DocumentState state) {
      return index.sameKnowledge()
          && state.contentHash().filter(facts.content()::equals).isPresent()
          && state.extractorVersion().filter(facts.version()::equals).isPresent();
    }

    private Optional<Reason> reason(Document document, DocumentState state) {
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
        if (!index.lexiconBefore().isEmpty()) {
          entries.put(document.id(), knowledge.lexicon().changed(index.lexiconBefore(), document));
        }
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
