package org.entente.annotate.syntax;

import java.util.List;
import java.util.Set;
import org.entente.annotate.DependencyGraph.Edge;

/**
 * Gives verbs without a subject of their own the one that is understood: control ("Spain was forced
 * to withdraw"), participles ("a treaty signed in Rome", "…, ending the war"), infinitives after
 * nouns ("the first state to leave", "their determination to build") and the predicates of copular
 * verbs.
 */
final class UnderstoodSubjects {
  private static final Set<String> SUBJECT_CONTROL = WordList.read("verbs-with-subject-control");

  /** Verbs that ask someone by a prepositional phrase: "call on Spain to leave". */
  private static final Set<String> ASKING = Set.of("call", "appeal", "prevail", "plead", "wait");

  private static final Set<String> ASKED_BY =
      Set.of("obl:on", "obl:upon", "obl:to", "obl:with", "obl:for");

  private static final Set<String> RANKING =
      Set.of("first", "second", "third", "last", "only", "next", "latest", "sole");

  private static final Set<String> INTENT = WordList.read("nouns-of-intent");

  private final WorkGraph graph;

  UnderstoodSubjects(WorkGraph graph) {
    this.graph = graph;
  }

  /** One round; says whether any edge was added. */
  boolean resolve() {
    boolean changed = false;
    for (int i = 0; i < graph.size(); i++) {
      for (Edge e : graph.out(i)) {
        changed |= edge(e.governor(), e.dependent(), e.label());
      }
    }
    return changed;
  }

  private boolean edge(int head, int dependent, String label) {
    if (label.equals("attr") || label.equals("acomp")) {
      return predicate(head, dependent);
    }
    if (label.equals("xcomp")) {
      return smallClause(head, dependent) | ownNone(dependent) && controlled(head, dependent);
    }
    if (label.equals("acl")) {
      return ownNone(dependent) && afterNoun(head, dependent);
    }
    if (label.startsWith("acl:") && !label.equals("acl:relcl")) {
      return ownNone(dependent) && ofNoun(head, dependent);
    }
    if (label.startsWith("advcl") && graph.verb(dependent)) {
      return ownNone(dependent) && adverbial(head, dependent, label);
    }
    return false;
  }

  /** Whether a verb has no subject of its own in the parser's tree and none of another source. */
  private boolean ownNone(int verb) {
    return graph.out(verb).stream()
        .noneMatch(
            e ->
                !e.inferred()
                    && (e.label().startsWith("nsubj")
                        || e.label().startsWith("csubj")
                        || e.label().equals("expl")));
  }

  /** "Chad is a member of it": the predicate gets the subject too. */
  private boolean predicate(int verb, int predicate) {
    if (graph.has(verb, "expl")) {
      return false;
    }
    boolean changed = graph.add(predicate, verb, "cop", true);
    for (int s : graph.subjects(verb)) {
      changed |= graph.add(predicate, s, "nsubj", true);
      for (Edge e : graph.out(predicate)) {
        // "became the first state to leave", "is an alliance that was founded"
        if ((e.label().equals("acl:relcl") || e.label().equals("acl"))
            && graph.subjects(e.dependent()).contains(predicate)) {
          changed |= graph.understood(e.dependent(), List.of(s));
        }
      }
    }
    return changed;
  }

  /** "declared the treaty void": the treaty is also what is declared. */
  private boolean smallClause(int verb, int predicate) {
    boolean changed = false;
    for (Edge e : graph.out(predicate)) {
      if (e.label().equals("nsubj")
          && !e.inferred()
          && e.dependent() > verb
          && e.dependent() < predicate) {
        changed |= graph.add(verb, e.dependent(), "obj", true);
      }
    }
    return changed;
  }

  private boolean controlled(int head, int dependent) {
    List<Integer> asked = asked(head, dependent);
    if (!asked.isEmpty()) {
      return graph.understood(dependent, asked);
    }
    List<Integer> objects =
        graph.out(head).stream()
            .filter(e -> e.label().equals("obj") && e.dependent() < dependent)
            // before its verb a noun is object only in the mind of the parser
            .filter(
                e ->
                    e.dependent() > head
                        || e.inferred()
                        || graph.tag(e.dependent()).startsWith("W"))
            .map(Edge::dependent)
            .sorted()
            .toList();
    if (objects.isEmpty()) {
      objects = graph.dependents(head, "iobj");
    }
    if (!objects.isEmpty() && !SUBJECT_CONTROL.contains(graph.lemma(head))) {
      return graph.understood(dependent, objects);
    }
    List<Integer> intending = intending(head);
    return graph.understood(dependent, intending.isEmpty() ? graph.subjects(head) : intending);
  }

  private boolean afterNoun(int noun, int verb) {
    if (!infinitive(verb)) {
      return graph.understood(verb, List.of(noun));
    }
    boolean ranked =
        graph.dependents(noun, "amod").stream()
            .anyMatch(a -> RANKING.contains(graph.lower(a)) || graph.tag(a).equals("JJS"));
    return ranked ? graph.understood(verb, List.of(noun)) : ofNoun(noun, verb);
  }

  /** "their determination to build", "France took the decision to leave", "its aim of leaving". */
  private boolean ofNoun(int noun, int verb) {
    List<Integer> owners = graph.dependents(noun, "nmod:poss");
    if (!owners.isEmpty()) {
      return graph.understood(verb, owners);
    }
    List<Integer> agents = graph.dependents(noun, "nmod:by");
    if (!agents.isEmpty()) {
      return graph.understood(verb, agents);
    }
    if (infinitive(verb)) {
      List<Integer> actors = actorsBefore(noun, verb);
      if (!actors.isEmpty()) {
        return graph.understood(verb, actors);
      }
    }
    boolean changed = false;
    for (Edge e : graph.in(noun)) {
      if (e.label().equals("obj") && e.governor() != verb && graph.verb(e.governor())) {
        changed |= graph.understood(verb, agents(e.governor()));
      }
    }
    return changed;
  }

  /** "the failure of Peru to act", "Soviet efforts to act". */
  private List<Integer> actorsBefore(int noun, int verb) {
    List<Integer> owners =
        graph.dependents(noun, "nmod:of").stream()
            .filter(o -> o < verb && graph.tag(o).startsWith("NN"))
            .filter(o -> !TimeNouns.isTime(graph.lemma(o), graph.tag(o)))
            .toList();
    if (!owners.isEmpty()) {
      return owners;
    }
    return graph.dependents(noun, l -> l.equals("compound") || l.equals("amod")).stream()
        .filter(d -> Character.isUpperCase(graph.words.forms().get(d).charAt(0)) && d < noun)
        .toList();
  }

  private boolean adverbial(int head, int verb, String label) {
    boolean finite =
        graph.tag(verb).equals("VBD")
            || graph.tag(verb).equals("VBZ")
            || graph.tag(verb).equals("VBP");
    if (finite || graph.nominal(head)) {
      return false;
    }
    if (label.equals("advcl:to")) {
      List<Integer> asked = asked(head, verb);
      if (!asked.isEmpty()) {
        return graph.understood(verb, asked);
      }
      return graph.understood(verb, agents(head));
    }
    if (label.equals("advcl:by")) {
      return graph.understood(verb, agents(head));
    }
    List<Integer> intending = intending(head);
    return graph.understood(verb, intending.isEmpty() ? graph.subjects(head) : intending);
  }

  /** "its focus is on helping", "Peru's aim was to build": whose intent it is does it. */
  private List<Integer> intending(int be) {
    return graph.lemma(be).equals("be")
        ? graph.subjects(be).stream()
            .filter(s -> INTENT.contains(graph.lemma(s)))
            .flatMap(s -> graph.dependents(s, "nmod:poss").stream())
            .toList()
        : List.of();
  }

  /** "call on Spain to leave": who is asked. */
  private List<Integer> asked(int head, int verb) {
    return ASKING.contains(graph.lemma(head))
        ? graph.dependents(head, ASKED_BY::contains).stream().filter(a -> a < verb).toList()
        : List.of();
  }

  /** Who acts: an active verb's subjects, a passive's "by" phrase. */
  private List<Integer> agents(int verb) {
    return graph.has(verb, "nsubj:pass")
        ? graph.dependents(verb, "obl:agent")
        : graph.dependents(verb, "nsubj");
  }

  private boolean infinitive(int verb) {
    return graph.dependents(verb, "aux").stream().anyMatch(a -> graph.tag(a).equals("TO"));
  }
}
