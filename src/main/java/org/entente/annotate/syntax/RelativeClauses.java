package org.entente.annotate.syntax;

import java.util.List;
import java.util.Set;
import org.entente.annotate.DependencyGraph.Edge;

/**
 * Gives a relative clause's verb the noun that the clause hangs on: "the base that Spain closed"
 * has "base" as object of "closed".
 */
final class RelativeClauses {
  private static final Set<String> CONTENT = WordList.read("content-nouns");
  private static final Set<String> WITHOUT_OBJECT = WordList.read("verbs-without-object");

  private final WorkGraph graph;

  RelativeClauses(WorkGraph graph) {
    this.graph = graph;
  }

  /** One round; says whether any edge was added. */
  boolean resolve() {
    boolean changed = false;
    for (int noun = 0; noun < graph.size(); noun++) {
      for (Edge e : graph.out(noun)) {
        if (e.label().equals("acl:relcl")) {
          changed |= clause(noun, e.dependent());
        } else if (e.label().equals("acl") && lacksObject(noun, e.dependent())) {
          changed |= graph.add(e.dependent(), noun, "obj", true);
        }
      }
    }
    return changed;
  }

  /** "a request that Peru turned down": the parser takes it for what the request says. */
  private boolean lacksObject(int noun, int verb) {
    boolean that =
        graph.dependents(verb, "mark").stream().anyMatch(m -> graph.lower(m).equals("that"));
    return that
        && graph.tag(verb).equals("VBD")
        && !CONTENT.contains(graph.lemma(noun))
        && !WITHOUT_OBJECT.contains(graph.lemma(verb))
        && !graph.passive(verb)
        && graph.hasSubject(verb)
        && !graph.has(verb, "obj", "ccomp", "xcomp", "attr", "acomp");
  }

  private boolean clause(int noun, int verb) {
    boolean changed = false;
    boolean marked = false;
    for (Edge e : graph.out(verb)) {
      int w = e.dependent();
      if (relative(w) && !e.inferred()) {
        marked = true;
        changed |= graph.add(verb, noun, e.label(), true);
      } else if (graph.tag(w).equals("WRB")) {
        marked = true;
        changed |= graph.add(verb, noun, place(w) ? "obl:in" : "obl:tmod", true);
      } else {
        for (Edge below : graph.out(w)) {
          if (graph.tag(below.dependent()).equals("WP$") && below.label().equals("nmod:poss")) {
            marked = true;
            changed |= graph.add(w, noun, "nmod:poss", true);
          } else if (below.label().startsWith("nmod:")
              && relative(below.dependent())
              && !below.inferred()) {
            marked = true;
            changed |= graph.add(w, noun, below.label(), true);
          } else if ((e.label().equals("xcomp") || e.label().equals("ccomp"))
              && relative(below.dependent())
              && !below.inferred()
              && below.dependent() < verb) {
            marked = true;
            changed |= graph.add(w, noun, below.label(), true);
          }
        }
      }
    }
    return marked ? changed : changed | unmarked(noun, verb);
  }

  /** "the treaty Spain signed", "the first state to leave". */
  private boolean unmarked(int noun, int verb) {
    if (!graph.hasSubject(verb)) {
      return graph.understood(verb, List.of(noun));
    }
    if (graph.subjects(verb).contains(noun)) {
      return false;
    }
    for (Edge e : graph.out(verb)) {
      if (e.label().equals("prep") && e.dependent() > verb) {
        return graph.add(verb, noun, "obl:" + graph.lower(e.dependent()), true);
      }
    }
    if (!graph.has(verb, "obj", "ccomp", "xcomp", "attr", "acomp", "nsubj:pass")) {
      return graph.add(verb, noun, "obj", true);
    }
    return false;
  }

  private boolean relative(int i) {
    String tag = graph.tag(i);
    return tag.equals("WDT")
        || tag.equals("WP")
        || tag.equals("IN") && graph.lower(i).equals("that");
  }

  private boolean place(int i) {
    return graph.lower(i).equals("where");
  }
}
