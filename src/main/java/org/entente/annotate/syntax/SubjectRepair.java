package org.entente.annotate.syntax;

import java.util.Set;

/** Gives verbs the subject that the parser hung elsewhere. Part of {@link TreeRepair}. */
final class SubjectRepair {
  /** Prepositions that are as often subordinators. */
  private static final Set<String> SUBORDINATORS =
      Set.of("after", "before", "since", "until", "till", "as", "than", "like", "once");

  private static final Set<String> INVERTED = WordList.read("verbs-before-subject");

  private final TreeView tree;

  SubjectRepair(TreeView tree) {
    this.tree = tree;
  }

  /** "after Peru joined it": the parser makes "after Peru" a phrase of its own. */
  void subordinator(int verb) {
    int first = tree.head(verb);
    boolean joined = tree.label(verb).equals("conj") && tree.children(first, "cc").isEmpty();
    if (!tree.finite(verb)
        || tree.auxiliary(verb)
        || tree.hasSubject(verb)
        || tree.label(verb).equals("relcl")
        || tree.label(verb).equals("conj") && !joined) {
      return;
    }
    for (int prep = 0; prep < verb; prep++) {
      boolean near = tree.head(prep) == verb || joined && tree.head(prep) == first && prep > first;
      if (!near
          || !SUBORDINATORS.contains(tree.lower(prep))
          || !(tree.label(prep).equals("prep") || tree.label(prep).equals("mark"))) {
        continue;
      }
      for (int noun : tree.children(prep, "pobj")) {
        if (tree.lastBelow(noun) + 1 == leftEdgeOfGroup(verb)) {
          tree.move(noun, verb, tree.passive(verb) ? "nsubjpass" : "nsubj");
          tree.move(prep, verb, "mark");
          if (joined) {
            tree.move(verb, first, "advcl");
          }
          return;
        }
      }
    }
  }

  /** "In the act, Peru and Chile agreed": the parser joins "Peru" to "act". */
  void subjectInOpening(int verb) {
    if (!lacksSubject(verb)) {
      return;
    }
    int edge = leftEdgeOfGroup(verb);
    for (int prep : tree.children(verb)) {
      if (prep >= verb || !tree.label(prep).equals("prep")) {
        continue;
      }
      for (int i = prep + 2; i < edge; i++) {
        boolean joined =
            tree.label(i).equals("conj")
                || tree.label(i).equals("appos")
                || tree.label(i).equals("pobj") && tree.children(tree.head(i), "pobj").get(0) != i;
        if (joined && tree.below(i, prep) && tree.nominal(i)) {
          int first = tree.firstBelow(i);
          while (tree.tag(first).equals(",")) {
            first++;
          }
          int last = tree.lastBelow(i);
          while (last + 1 < edge && tree.tag(last + 1).equals(",")) {
            last++;
          }
          if (tree.tag(first - 1).equals(",") && last + 1 == edge) {
            tree.move(i, verb, tree.passive(verb) ? "nsubjpass" : "nsubj");
            return;
          }
        }
      }
    }
  }

  /** "Ministers meeting in Lima approved it": the parser gives the subject to "meeting". */
  void participle(int participle) {
    if (!participleWithSubject(participle)) {
      return;
    }
    int subject = tree.children(participle, "nsubj").get(0);
    for (int verb = participle + 1; verb < tree.size(); verb++) {
      if (tree.tag(verb).equals("CC") || tree.relative(verb)) {
        return;
      }
      if (tree.finite(verb) && !tree.auxiliary(verb)) {
        boolean opening = tree.children(verb, "mark").stream().anyMatch(m -> m > participle);
        if (opening || tree.hasSubject(verb) || tree.label(verb).equals("relcl")) {
          return;
        }
        boolean apart = tree.label(verb).equals("conj") && tree.label(participle).equals("advcl");
        if (tree.below(verb, participle) || apart && !tree.below(participle, verb)) {
          tree.move(verb, tree.head(participle), tree.label(participle));
        }
        for (int c : tree.children(participle).stream().toList()) {
          if (tree.label(c).equals("mark") || c < subject && !tree.below(c, subject)) {
            tree.move(c, verb, tree.label(c));
          }
        }
        tree.move(subject, verb, tree.passive(verb) ? "nsubjpass" : "nsubj");
        tree.move(participle, subject, "acl");
        return;
      }
    }
  }

  /** "the treaty Peru signed": the parser takes "Peru" for another name of the treaty. */
  void contactClause(int i) {
    int noun = tree.head(i);
    if (noun < 0 || !tree.label(i).equals("relcl") || tree.hasSubject(i) || !tree.finite(i)) {
      return;
    }
    boolean pronoun = tree.children(i).stream().anyMatch(tree::relative);
    for (int subject : tree.children(noun, "appos")) {
      if (!pronoun
          && subject > noun
          && tree.lastBelow(subject) + 1 == leftEdgeOfGroup(i)
          && !tree.tag(tree.firstBelow(subject) - 1).equals(",")
          && !tree.tag(tree.firstBelow(subject)).equals(",")) {
        tree.move(subject, i, tree.passive(i) ? "nsubjpass" : "nsubj");
      }
    }
  }

  /** "…, concluded the war": the parser takes what follows a joined verb for its subject. */
  void objectTakenForSubject(int i) {
    int verb = tree.head(i);
    boolean applies =
        verb >= 0
            && i > verb
            && tree.label(i).equals("nsubj")
            && tree.label(verb).equals("conj")
            && tree.tag(verb).startsWith("VB")
            && !INVERTED.contains(tree.lemma(verb))
            && tree.children(verb, "dobj").isEmpty()
            && tree.children(verb, "nsubj").size() == 1
            && tree.children(verb).stream().noneMatch(c -> tree.auxiliary(c) && c < verb);
    if (applies) {
      tree.move(i, verb, "dobj");
    }
  }

  private boolean participleWithSubject(int i) {
    boolean having =
        tree.tag(i).equals("VBN")
            && tree.children(i, "aux").stream()
                .anyMatch(c -> tree.lemma(c).equals("have") && tree.tag(c).equals("VBG"));
    return (having || tree.tag(i).equals("VBG") && tree.children(i, "aux").isEmpty())
        && !tree.children(i, "nsubj").isEmpty()
        && tree.children(i, "nsubj").get(0) < i
        && tree.children(i, "cc").isEmpty();
  }

  /**
   * Whether a word is a finite verb, in clause with its auxiliaries, that nothing is subject of.
   */
  private boolean lacksSubject(int i) {
    return tree.finite(i)
        && !tree.auxiliary(i)
        && !tree.hasSubject(i)
        && !tree.label(i).equals("conj")
        && !tree.label(i).equals("relcl");
  }

  /** Where a verb's auxiliaries and adverbs begin. */
  private int leftEdgeOfGroup(int verb) {
    int edge = verb;
    while (edge > 0
        && tree.head(edge - 1) == verb
        && (tree.auxiliary(edge - 1)
            || tree.label(edge - 1).equals("neg")
            || tree.label(edge - 1).equals("advmod"))) {
      edge--;
    }
    return edge;
  }
}
