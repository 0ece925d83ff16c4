package org.entente.annotate.syntax;

import java.util.Set;
import org.entente.annotate.DependencyGraph.Edge;

/**
 * Adds one edge over prepositions that are made of a noun: "imposed sanctions in response to the
 * invasion" gets {@code obl:in_response_to} from "imposed" to "invasion".
 */
final class LongPrepositions {
  private static final Set<String> JOINED = WordList.read("long-prepositions");

  private LongPrepositions() {}

  static void join(WorkGraph graph) {
    for (int noun = 0; noun < graph.size(); noun++) {
      for (Edge to : graph.in(noun)) {
        int colon = to.label().indexOf(':');
        if (to.governor() < 0
            || !(to.label().startsWith("obl:") || to.label().startsWith("nmod:"))) {
          continue;
        }
        for (Edge from : graph.out(noun)) {
          if (from.label().startsWith("nmod:")) {
            String name =
                to.label().substring(colon + 1)
                    + " "
                    + graph.lemma(noun)
                    + " "
                    + from.label().substring(5);
            if (JOINED.contains(name)) {
              graph.add(
                  to.governor(),
                  from.dependent(),
                  to.label().substring(0, colon + 1) + name.replace(' ', '_'),
                  true);
            }
          }
        }
      }
    }
  }
}
