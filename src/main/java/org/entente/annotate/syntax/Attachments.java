package org.entente.annotate.syntax;

import java.util.Set;
import org.entente.annotate.DependencyGraph.Edge;

/**
 * Adds the other reading where a prepositional phrase after a verb's object may belong to either:
 * "signed the treaty in Paris", "severed relations with Peru", "relations were established with
 * Peru". The parser decides by chance; whoever reads the graph finds the phrase at both.
 */
final class Attachments {
  private static final Set<String> OF_PARTIES = Set.of("with", "between", "against");
  private static final Set<String> OF_WAYS = Set.of("from", "to", "into", "toward", "towards");
  private static final Set<String> OF_PLACE = Set.of("in", "at");
  private static final Set<String> OF_TIME =
      Set.of(
          "in", "on", "at", "during", "since", "until", "before", "after", "by", "from", "through");

  private final WorkGraph graph;

  Attachments(WorkGraph graph) {
    this.graph = graph;
  }

  void complete() {
    for (int word = 0; word < graph.size(); word++) {
      for (Edge e : graph.out(word)) {
        if (graph.verb(word) && e.label().equals("nsubj:pass")) {
          toObject(word, e.dependent());
        } else if (e.inferred()) {
          continue;
        } else if (graph.verb(word) && e.label().equals("obj") && e.dependent() > word) {
          fromObject(word, e.dependent(), "obl:");
          toObject(word, e.dependent());
        } else if (e.label().equals("nmod:of") && Deverbal.likely(graph.lemma(word))) {
          fromObject(word, e.dependent(), "nmod:");
        }
      }
    }
  }

  /** What hangs on the object may belong to the verb. */
  private void fromObject(int verb, int object, String prefix) {
    for (Edge e : graph.out(object)) {
      if (!e.label().startsWith("nmod:") || e.dependent() < object) {
        continue;
      }
      String preposition = e.label().substring(5);
      boolean shared =
          OF_PARTIES.contains(preposition)
              || OF_WAYS.contains(preposition)
              || OF_PLACE.contains(preposition) && graph.tag(e.dependent()).startsWith("NNP")
              || OF_TIME.contains(preposition)
                  && TimeNouns.isTime(graph.lemma(e.dependent()), graph.tag(e.dependent()));
      if (shared) {
        graph.add(verb, e.dependent(), prefix + preposition, true);
      }
    }
  }

  /** What hangs on the verb may belong to its object. */
  private void toObject(int verb, int object) {
    for (Edge e : graph.out(verb)) {
      if (e.label().startsWith("obl:")
          && OF_PARTIES.contains(e.label().substring(4))
          && e.dependent() > verb) {
        graph.add(object, e.dependent(), "nmod:" + e.label().substring(4), true);
      }
    }
  }
}
