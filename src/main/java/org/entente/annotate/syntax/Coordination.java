package org.entente.annotate.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.annotate.DependencyGraph.Edge;

/**
 * Spreads what coordinated words share: "Peru and Chile signed and ratified it" has two subjects,
 * two verbs and one object, joined by six edges.
 */
final class Coordination {
  private static final Set<String> WITHOUT_OBJECT = WordList.read("verbs-without-object");

  /** Edges whose far end may be several words. */
  private static final Set<String> NOT_SPREAD =
      Set.of(
          "root",
          "det",
          "case",
          "mark",
          "cc",
          "punct",
          "aux",
          "aux:pass",
          "neg",
          "advmod",
          "nummod",
          "expl",
          "discourse",
          "parataxis",
          "dep",
          "compound",
          "compound:prt",
          "cc:preconj",
          "vocative");

  private final WorkGraph graph;

  Coordination(WorkGraph graph) {
    this.graph = graph;
  }

  /** One round; says whether any edge was added. */
  boolean spread() {
    boolean changed = false;
    for (int i = 0; i < graph.size(); i++) {
      for (Edge e : graph.out(i)) {
        if (e.label().startsWith("conj:") && !e.inferred()) {
          changed |= pair(i, e.dependent(), e.label().substring(5));
        }
      }
    }
    return changed;
  }

  private boolean pair(int first, int next, String cc) {
    boolean changed = incoming(first, next);
    if (graph.verb(first) && graph.verb(next)) {
      changed |= verbs(first, next, cc);
    } else if (graph.tag(first).startsWith("NN") && graph.tag(next).startsWith("NN")) {
      changed |= nouns(first, next);
    }
    return changed;
  }

  private boolean incoming(int first, int next) {
    boolean changed = false;
    if (graph.nominal(first) != graph.nominal(next)) {
      return false;
    }
    for (Edge e : graph.in(first)) {
      if (e.governor() >= 0
          && e.governor() != next
          && !e.label().startsWith("conj:")
          && !NOT_SPREAD.contains(e.label())) {
        changed |= graph.add(e.governor(), next, e.label(), true);
      }
    }
    return changed;
  }

  private boolean verbs(int first, int next, String cc) {
    boolean changed = false;
    boolean ownSubject = graph.out(next).stream().anyMatch(e -> !e.inferred() && subject(e));
    if (!ownSubject) {
      boolean sharesAuxiliary =
          graph.tag(next).equals(graph.tag(first)) && !graph.has(next, "aux", "aux:pass");
      if (sharesAuxiliary) {
        for (Edge e : graph.out(first)) {
          boolean auxiliary = e.label().startsWith("aux");
          boolean negation = e.label().equals("neg") && (cc.equals("or") || cc.equals("nor"));
          if ((auxiliary || negation)
              && e.dependent() < next
              && !graph.tag(e.dependent()).equals("TO")) {
            changed |= graph.add(next, e.dependent(), e.label(), true);
          }
        }
      }
      if (!graph.has(next, "expl")) {
        // "expressed regret and called upon them": a past tense taken for a participle
        boolean past =
            graph.tag(first).equals("VBD")
                && !graph.passive(first)
                && graph.tag(next).equals("VBN")
                && !graph.has(next, "aux", "aux:pass");
        for (int s : past ? graph.subjects(first) : List.<Integer>of()) {
          changed |= graph.add(next, s, "nsubj", true);
        }
        changed |= !past && graph.understood(next, graph.subjects(first));
      }
      changed |= opening(first, next);
    }
    return changed | sharedObject(first, next, ownSubject);
  }

  private static boolean subject(Edge e) {
    return e.label().startsWith("nsubj")
        || e.label().startsWith("csubj")
        || e.label().equals("expl");
  }

  /** "In 1950, A did x and did y": what stands before the subject holds for both. */
  private boolean opening(int first, int next) {
    int subject = graph.subjects(first).stream().mapToInt(Integer::intValue).min().orElse(-1);
    boolean changed = false;
    for (Edge e : graph.out(first)) {
      if (e.label().startsWith("obl:")
          && !e.label().equals("obl:agent")
          && e.dependent() < subject
          && graph.dependents(next, e.label()).stream().noneMatch(d -> d > first)) {
        changed |= graph.add(next, e.dependent(), e.label(), true);
      }
    }
    return changed;
  }

  /** "signed and later ratified the treaty". */
  private boolean sharedObject(int first, int next, boolean ownSubject) {
    if (ownSubject
        || graph.has(first, "obj", "ccomp", "xcomp", "nsubj:pass")
        || WITHOUT_OBJECT.contains(graph.lemma(first))
        || !adjacent(first, next)) {
      return false;
    }
    boolean changed = false;
    for (int o : graph.dependents(next, "obj")) {
      if (o > next) {
        changed |= graph.add(first, o, "obj", true);
      }
    }
    return changed;
  }

  private boolean adjacent(int first, int next) {
    for (int i = first + 1; i < next; i++) {
      String tag = graph.tag(i);
      if (!(tag.equals("CC")
          || tag.startsWith("RB")
          || tag.equals(",")
          || tag.equals("MD")
          || tag.equals("TO"))) {
        return false;
      }
    }
    return true;
  }

  private boolean nouns(int first, int next) {
    boolean changed = false;
    boolean common = !graph.tag(next).startsWith("NNP") && !graph.has(next, "det");
    if (common
        && graph.out(next).stream()
            .noneMatch(e -> !e.inferred() && e.label().equals("nmod:poss"))) {
      for (int owner : graph.dependents(first, "nmod:poss")) {
        if (owner < first) {
          changed |= graph.add(next, owner, "nmod:poss", true);
        }
      }
    }
    if (common && nounsTouch(first, next) && rightModifiers(first, next).isEmpty()) {
      for (Edge e : rightModifiers(next, next)) {
        changed |= graph.add(first, e.dependent(), e.label(), true);
      }
    }
    return changed;
  }

  private boolean nounsTouch(int first, int next) {
    for (int i = first + 1; i < next; i++) {
      String tag = graph.tag(i);
      if (!(tag.equals("CC") || tag.startsWith("JJ") || tag.equals(","))) {
        return false;
      }
    }
    return true;
  }

  private List<Edge> rightModifiers(int noun, int after) {
    List<Edge> result = new ArrayList<>();
    for (Edge e : graph.out(noun)) {
      if (!e.inferred()
          && e.label().startsWith("nmod:")
          && e.dependent() > Math.min(noun, after)
          && e.dependent() > noun) {
        result.add(e);
      }
    }
    return result;
  }
}
