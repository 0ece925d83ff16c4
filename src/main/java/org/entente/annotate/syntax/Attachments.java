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

  /** What follows these has a time of its own: "left after the war in 1921". */
  private static final Set<String> TIME_RELATIONS =
      Set.of("after", "before", "since", "until", "following", "from", "because_of", "despite");

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
          partiesBehindPhrase(word, e.dependent());
          toObject(word, e.dependent());
        } else if (graph.verb(word) && e.label().startsWith("obl:") && e.dependent() > word) {
          fromPhrase(word, e.dependent(), e.label().substring(4));
        } else if (e.label().equals("nmod:of") && Deverbal.likely(graph.lemma(word))) {
          fromObject(word, e.dependent(), "nmod:");
        }
      }
    }
  }

  /** "agreed at the summit in Lima in 1921": so they did in Lima and in 1921. */
  private void fromPhrase(int verb, int noun, String preposition) {
    if (TIME_RELATIONS.contains(preposition)) {
      return;
    }
    boolean occasion = OF_PLACE.contains(preposition) || preposition.equals("during");
    for (Edge e : graph.out(noun)) {
      if (e.inferred() || e.dependent() < noun || !e.label().startsWith("nmod:")) {
        continue;
      }
      String inner = e.label().substring(5);
      boolean time =
          (inner.equals("in") || inner.equals("on"))
              && TimeNouns.isTime(graph.lemma(e.dependent()), graph.tag(e.dependent()));
      boolean place =
          occasion && OF_PLACE.contains(inner) && graph.tag(e.dependent()).startsWith("NNP");
      if (time || place) {
        graph.add(verb, e.dependent(), "obl:" + inner, true);
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

  /** "signed an agreement on the defense of Malta with Jane Roe": who stands at the end. */
  private void partiesBehindPhrase(int verb, int object) {
    int noun = object;
    for (int depth = 0; depth < 3 && noun >= 0; depth++) {
      int next = -1;
      for (Edge e : graph.out(noun)) {
        if (e.inferred() || e.dependent() < noun || !e.label().startsWith("nmod:")) {
          continue;
        }
        if (depth > 0
            && e.label().equals("nmod:with")
            && graph.tag(e.dependent()).startsWith("NNP")) {
          graph.add(verb, e.dependent(), "obl:with", true);
        } else {
          next = e.dependent();
        }
      }
      noun = next;
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
