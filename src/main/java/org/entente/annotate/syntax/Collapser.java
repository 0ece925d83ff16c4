package org.entente.annotate.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Turns NLP4J's tree into edges with Universal Dependencies' labels and collapses prepositions and
 * subordinators into them. The first step of {@link GraphBuilder}.
 *
 * <p>NLP4J hangs a preposition on what it modifies and the noun ({@code pobj}) or clause ({@code
 * pcomp}) on the preposition; conjuncts hang on each other in a chain.
 */
final class Collapser {
  private static final Set<String> WISHING = WordList.read("verbs-of-wishing");

  private final WorkGraph graph;
  private final TreeView tree;

  Collapser(WorkGraph graph, TreeView tree) {
    this.graph = graph;
    this.tree = tree;
  }

  void collapse() {
    for (int i = 0; i < tree.size(); i++) {
      edge(i);
    }
    for (int i = 0; i < tree.size(); i++) {
      if (graph.in(i).isEmpty()) {
        graph.add(tree.head(i), i, "dep", false);
      }
    }
  }

  private void edge(int i) {
    int head = tree.head(i);
    String label = tree.label(i);
    if (head < 0) {
      graph.add(-1, i, "root", false);
      return;
    }
    if (preposition(i)) {
      if (!preposition(head) || label.equals("conj") && !inside(head)) {
        int top = i;
        while (tree.label(top).equals("conj") && preposition(tree.head(top))) {
          top = tree.head(top);
        }
        int governor = tree.head(top);
        phrase(governor, i, List.of(), tree.label(top), new ArrayList<>());
      }
      return;
    }
    if (preposition(head) && (label.equals("pobj") || label.equals("pcomp"))) {
      return;
    }
    if (preposition(head) && !label.equals("conj")) {
      // "two years after the war", "together with": belongs to the whole phrase
      int governor = head;
      while (governor >= 0 && preposition(governor)) {
        governor = tree.head(governor);
      }
      if (governor < 0) {
        governor = head;
      }
      graph.add(governor, i, simple(governor, i, label), false);
      return;
    }
    graph.add(head, i, simple(head, i, label), false);
  }

  /** A preposition below another one: "out of", "from across". */
  private boolean inside(int i) {
    return tree.head(i) >= 0 && preposition(tree.head(i)) && !tree.label(i).equals("conj");
  }

  private boolean preposition(int i) {
    String label = tree.label(i);
    if (label.equals("prep") || label.equals("agent")) {
      return true;
    }
    boolean adposition = tree.tag(i).equals("IN") || tree.tag(i).equals("TO");
    if (label.equals("dative")) {
      return adposition;
    }
    if (label.equals("pcomp") || label.equals("pobj")) {
      return adposition
          && tree.head(i) >= 0
          && !tree.children(i, "pobj").isEmpty()
          && preposition(tree.head(i));
    }
    return label.equals("conj") && adposition && tree.head(i) >= 0 && preposition(tree.head(i));
  }

  /** Adds the edges of one preposition's objects. */
  private void phrase(
      int governor, int prep, List<String> before, String kind, List<Integer> words) {
    List<String> name = new ArrayList<>(before);
    if (tree.lower(prep).equals("as") && prep > 0 && tree.lower(prep - 1).equals("such")) {
      name.add("such");
    }
    name.add(tree.lower(prep));
    words.add(prep);
    for (int c : tree.children(prep, "pcomp")) {
      // "because of the war": NLP4J makes "of" a bare complement
      if ((tree.tag(c).equals("IN") || tree.tag(c).equals("TO")) && tree.children(c).isEmpty()) {
        name.add(tree.lower(c));
        words.add(c);
      }
    }
    boolean any = false;
    boolean ownObject =
        tree.children(prep).stream().anyMatch(c -> tree.label(c).equals("pobj") && !preposition(c));
    for (int c : tree.children(prep)) {
      String label = tree.label(c);
      if (words.contains(c)) {
        continue;
      }
      if (preposition(c) && !label.equals("conj")) {
        // "from across it" is one preposition, "from June to July" is two
        phrase(
            governor,
            c,
            ownObject ? List.of() : name,
            kind,
            ownObject ? new ArrayList<>() : new ArrayList<>(words));
        any = true;
      } else if (label.equals("pobj") || label.equals("pcomp")) {
        object(governor, c, String.join("_", name), kind, words);
        any = true;
      }
    }
    if (!any) {
      graph.add(governor < 0 ? -1 : governor, prep, governor < 0 ? "root" : "prep", false);
    }
  }

  private void object(int governor, int object, String name, String kind, List<Integer> words) {
    boolean clause = tree.label(object).equals("pcomp") && graph.verb(object);
    if (governor < 0) {
      graph.add(-1, object, "root", false);
    } else if (clause) {
      graph.add(governor, object, (graph.nominal(governor) ? "acl:" : "advcl:") + name, false);
    } else if (kind.equals("agent") && name.equals("by") && !time(object)) {
      graph.add(governor, object, "obl:agent", false);
    } else {
      graph.add(governor, object, (graph.nominal(governor) ? "nmod:" : "obl:") + name, false);
    }
    for (int w : words) {
      graph.add(object, w, clause ? "mark" : "case", !graph.in(w).isEmpty());
    }
  }

  private boolean time(int i) {
    return TimeNouns.isTime(tree.lemma(i), tree.tag(i));
  }

  private String simple(int head, int i, String label) {
    switch (label) {
      case "dobj":
        return "obj";
      case "dative":
        return "iobj";
      case "nsubjpass":
        return "nsubj:pass";
      case "csubjpass":
        return "csubj:pass";
      case "auxpass":
        return "aux:pass";
      case "poss":
        return "nmod:poss";
      case "predet":
        return "det";
      case "preconj":
        return "cc:preconj";
      case "prt":
        return "compound:prt";
      case "relcl":
        return infinitive(i) ? "acl" : "acl:relcl";
      case "qmod":
        return tree.tag(i).equals("CD") ? "nummod" : "advmod";
      case "meta":
        return "discourse";
      case "oprd":
        return "xcomp";
      case "pobj", "pcomp":
        return "dep";
      case "nmod":
        return modifier(head, i);
      case "npadvmod":
        return adverbial(head, i);
      case "conj":
        return "conj:" + conjunction(i);
      case "advcl":
        return "advcl" + subordinator(i);
      case "ccomp":
        return smallClause(i) ? "xcomp" : "ccomp";
      default:
        return label;
    }
  }

  /** "declared the treaty void", "allowed Peru to join", "helped Peru join": not finite. */
  private boolean smallClause(int i) {
    boolean finite =
        tree.children(i).stream()
            .anyMatch(
                c ->
                    tree.label(c).equals("mark")
                        || tree.label(c).startsWith("aux") && !tree.tag(c).equals("TO"));
    boolean bare = tree.tag(i).equals("VB") && !WISHING.contains(tree.lemma(tree.head(i)));
    return !finite
        && (!graph.verb(i) || infinitive(i) || bare)
        && !tree.children(i, "nsubj").isEmpty();
  }

  private String modifier(int head, int i) {
    String tag = tree.tag(i);
    if (tag.equals("CD")) {
      return "nummod";
    }
    if (tag.startsWith("NN") || tag.equals("FW")) {
      return i < head ? "compound" : "nmod";
    }
    if (tag.equals("DT") || tag.equals("PDT")) {
      return "det";
    }
    return tag.startsWith("RB") ? "advmod" : "amod";
  }

  private String adverbial(int head, int i) {
    boolean noun = graph.nominal(head);
    if (noun && tree.tag(i).equals("CD")) {
      return "nummod";
    }
    return (noun ? "nmod:" : "obl:") + (time(i) ? "tmod" : "npmod");
  }

  private String subordinator(int i) {
    for (int c : tree.children(i)) {
      if (tree.label(c).equals("mark")
          || tree.label(c).equals("advmod") && tree.tag(c).equals("WRB") && c < i) {
        return ":" + tree.lower(c);
      }
    }
    return infinitive(i) ? ":to" : "";
  }

  private boolean infinitive(int i) {
    return tree.children(i, "aux").stream().anyMatch(c -> tree.tag(c).equals("TO"));
  }

  /** The conjunction of the chain that {@code i} belongs to; "and" where only commas join. */
  private String conjunction(int i) {
    int at = i;
    while (at >= 0 && (at == i || tree.label(at).equals("conj"))) {
      at = tree.head(at);
      for (int c : tree.children(Math.max(at, 0), "cc")) {
        if (c < i) {
          return conjunctionName(c);
        }
      }
    }
    for (int later : tree.children(i)) {
      if (tree.label(later).equals("cc") && !tree.children(i, "conj").isEmpty()) {
        return conjunctionName(later);
      }
    }
    return "and";
  }

  /** "as well as" counts as "and". */
  private String conjunctionName(int i) {
    String word = tree.lower(i);
    return word.equals("as") || word.equals("&") ? "and" : word;
  }
}
