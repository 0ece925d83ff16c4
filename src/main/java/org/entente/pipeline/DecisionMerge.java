package org.entente.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.gazetteer.Gazetteer;
import org.entente.link.Decision;
import org.entente.link.DecisionTable;
import org.entente.link.Decisions;
import org.entente.text.CorpusFolder;
import org.entente.text.Document;
import org.entente.text.UnreadableDocumentException;

/**
 * A filled review list goes into a corpus folder's decisions.
 *
 * <pre>{@code
 * DecisionMerge merge = DecisionMerge.of(Path.of("review.csv"), corpus, Gazetteer.load());
 * merge.problems();   // rows that were not kept, each with its line
 * merge.affected();   // texts that the next build reads again
 * }</pre>
 *
 * @param added decisions on what nobody had decided on
 * @param changed decisions that replace another
 * @param same rows that decide as it stood
 * @param open rows without a decision
 * @param problems rows that cannot be kept
 * @param affected names of the documents that the next build has to read again, sorted
 */
public record DecisionMerge(
    int added,
    int changed,
    int same,
    int open,
    List<DecisionTable.Problem> problems,
    List<String> affected) {

  /**
   * Checks every row and keeps those without fault; what was decided before stays unless a row
   * decides it anew. The file of decisions is replaced in one step, or not at all.
   *
   * @throws org.entente.link.DecisionException if either file is no table of decisions
   * @throws IOException if the decisions cannot be written; they are then as they were
   */
  public static DecisionMerge of(Path filled, CorpusFolder corpus, Gazetteer gazetteer)
      throws IOException {
    Decisions before = DecisionTable.of(corpus);
    DecisionTable table = DecisionTable.read(filled, corpus.documentIds(), gazetteer, before);
    int added = 0;
    int changed = 0;
    int same = 0;
    for (Decision d : table.decisions().all()) {
      Optional<Decision> old = before.on(d);
      if (old.isEmpty()) {
        added++;
      } else if (old.get().verdict().equals(d.verdict())) {
        same++;
      } else {
        changed++;
      }
    }
    Decisions after = before.with(table.decisions());
    if (added + changed > 0) {
      DecisionTable.write(after, DecisionTable.fileOf(corpus));
    }
    return new DecisionMerge(
        added, changed, same, table.open(), table.problems(), affected(corpus, before, after));
  }

  private static List<String> affected(CorpusFolder corpus, Decisions before, Decisions after) {
    List<String> affected = new ArrayList<>();
    for (String id : corpus.documentIds()) {
      try {
        Document document = corpus.read(id);
        if (!before
            .concerning(document)
            .fingerprint()
            .equals(after.concerning(document).fingerprint())) {
          affected.add(id);
        }
      } catch (UnreadableDocumentException e) {
        // the build says so of every text that it cannot read
        continue;
      }
    }
    return List.copyOf(affected);
  }
}
