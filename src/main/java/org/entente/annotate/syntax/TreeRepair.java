package org.entente.annotate.syntax;

/** Mends what the parser gets wrong as a rule, by rules that hold for the language. */
final class TreeRepair {
  private TreeRepair() {}

  static void mend(TreeView tree) {
    for (int i = 0; i < tree.size(); i++) {
      byAfterOf(tree, i);
    }
  }

  /** "the signing of the treaty by Brazil": "by" belongs to the signing, not to the treaty. */
  private static void byAfterOf(TreeView tree, int i) {
    if (!tree.lower(i).equals("by")
        || !(tree.label(i).equals("prep") || tree.label(i).equals("agent"))) {
      return;
    }
    int noun = tree.head(i);
    if (noun < 0 || !tree.label(noun).equals("pobj")) {
      return;
    }
    int of = tree.head(noun);
    int event = tree.head(of);
    if (tree.lower(of).equals("of")
        && event >= 0
        && deverbal(tree.lemma(event))
        && tree.tag(event).startsWith("NN")) {
      tree.move(i, event, tree.label(i));
    }
  }

  /** Whether a noun is likely made from a verb. */
  private static boolean deverbal(String lemma) {
    return lemma.length() > 5
        && (lemma.endsWith("ing")
            || lemma.endsWith("ion")
            || lemma.endsWith("ment")
            || lemma.endsWith("al")
            || lemma.endsWith("ance")
            || lemma.endsWith("ence")
            || lemma.endsWith("ure"));
  }
}
