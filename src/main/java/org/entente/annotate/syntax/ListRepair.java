package org.entente.annotate.syntax;

import java.util.List;
import java.util.Set;

/** Mends what belongs together in a list. Part of {@link TreeRepair}. */
final class ListRepair {
  private static final Set<String> OFFICES = WordList.read("office-nouns");

  private final TreeView tree;

  ListRepair(TreeView tree) {
    this.tree = tree;
  }

  /**
   * "announced the recall of its envoy to Peru, as well as the closure of a mission": what follows
   * a conjunction is not another name of what stands before it.
   */
  void appositionBehindConjunction(int i) {
    int noun = tree.head(i);
    int edge = tree.firstBelow(i);
    if (noun < 0
        || noun > i
        || edge < 1
        || !tree.label(i).equals("appos")
        || !tree.label(edge - 1).equals("cc")) {
      return;
    }
    int cc = edge - 1;
    int above = tree.head(cc);
    if (tree.tag(above).startsWith("VB")) {
      List<Integer> objects = tree.children(above, "dobj").stream().filter(o -> o < cc).toList();
      if (objects.isEmpty()) {
        return;
      }
      above = objects.get(objects.size() - 1);
      tree.move(cc, above, "cc");
    }
    if (above < i && tree.nominal(above)) {
      tree.move(i, above, "conj");
    }
  }

  /**
   * "including the provision of grain to Peru, training for pilots, and support for a mill": a bare
   * noun made from a verb between two of the same kind is the second of three, not another name of
   * Peru.
   */
  void eventTakenForApposition(int i) {
    int name = tree.head(i);
    if (name < 0
        || name > i
        || !tree.label(i).equals("appos")
        || !bareEvent(i)
        || !behindComma(i)) {
      return;
    }
    for (int first = name; first >= 0; first = tree.head(first)) {
      if (first > name || !tree.tag(first).startsWith("NN")) {
        continue;
      }
      boolean closed =
          tree.children(first, "conj").stream().anyMatch(c -> c > i)
              || tree.children(i, "conj").stream().anyMatch(c -> c > i && tree.tag(c).equals("NN"));
      if (closed && bareEvent(first)) {
        tree.move(i, first, "conj");
        return;
      }
    }
  }

  /** "Peru demanded from Chile an apology": not another name of Peru, but what it demanded. */
  void objectTakenForApposition(int i) {
    int subject = tree.head(i);
    if (subject < 0 || !tree.label(i).equals("appos") || !tree.label(subject).equals("nsubj")) {
      return;
    }
    int verb = tree.head(subject);
    boolean behind = subject < verb && verb < i && tree.tag(verb).startsWith("VB");
    if (behind && tree.children(verb, "dobj").isEmpty() && !behindComma(i)) {
      tree.move(i, verb, "dobj");
    }
  }

  /** "the envoy to Peru, Jane Roe, left": Jane Roe is the envoy, not Peru. */
  void holderOfOffice(int i) {
    int place = tree.head(i);
    int prep = place < 0 ? -1 : tree.head(place);
    int office = prep < 0 ? -1 : tree.head(prep);
    boolean name =
        tree.label(i).equals("appos")
            && tree.tag(i).startsWith("NNP")
            && i > 0
            && tree.tag(i - 1).startsWith("NNP")
            && tree.head(i - 1) == i
            && behindComma(i);
    if (name
        && office >= 0
        && tree.label(place).equals("pobj")
        && tree.tag(office).startsWith("NN")
        && OFFICES.contains(tree.lemma(office))) {
      tree.move(i, office, "appos");
    }
  }

  private boolean behindComma(int i) {
    int first = tree.firstBelow(i);
    return tree.tag(first).equals(",") || first > 0 && tree.tag(first - 1).equals(",");
  }

  private boolean bareEvent(int i) {
    return tree.tag(i).startsWith("NN")
        && !tree.tag(i).startsWith("NNP")
        && Deverbal.likely(tree.lemma(i))
        && tree.children(i, "det").isEmpty();
  }

  /**
   * "its aim was in helping Peru rebuild, and not in fighting Chile": phrases with the same
   * preposition on both sides of the conjunction stand beside each other.
   */
  void parallelPhrases(int second) {
    if (!tree.label(second).equals("prep") || second < 2) {
      return;
    }
    boolean not = tree.lower(second - 1).equals("not");
    int cc = not ? second - 2 : second - 1;
    if (cc < 1 || !tree.label(cc).equals("cc") || tree.children(second, "pcomp").isEmpty()) {
      return;
    }
    for (int first = cc - 1; first >= 0; first--) {
      boolean same =
          tree.lower(first).equals(tree.lower(second))
              && tree.label(first).equals("prep")
              && !tree.children(first, "pcomp").isEmpty()
              && tree.below(second, first);
      if (same) {
        tree.move(second, first, "conj");
        return;
      }
    }
  }
}
