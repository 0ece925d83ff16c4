package org.entente.annotate.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Mends which clause hangs on which. Part of {@link TreeRepair}. */
final class ClauseRepair {
  /** Verbs with somebody as object and what he is to do as infinitive. */
  private static final Set<String> ORDERING = WordList.read("verbs-of-ordering");

  /** Verbs with somebody behind a preposition: "appealed to Chile to leave". */
  private static final Set<String> APPEALING = WordList.read("verbs-of-appealing");

  private static final Set<String> OCCURRING = WordList.read("verbs-of-occurring");

  private static final Set<String> MAKING = WordList.read("verbs-of-making");

  /** Nouns of happenings that are not made from verbs. */
  private static final Set<String> EVENTS = WordList.read("event-nouns");

  private final TreeView tree;

  ClauseRepair(TreeView tree) {
    this.tree = tree;
  }

  /**
   * "In the years that followed, Peru and Chile worked together": the parser makes "In" the root
   * and joins "worked" to "followed".
   */
  void phraseAsRoot() {
    for (int root = 0; root < tree.size(); root++) {
      if (tree.head(root) >= 0 || !tree.tag(root).equals("IN")) {
        continue;
      }
      for (int verb = root + 1; verb < tree.size(); verb++) {
        int first = tree.head(verb);
        if (first >= 0
            && tree.finite(verb)
            && tree.label(verb).equals("conj")
            && tree.label(first).equals("relcl")
            && tree.below(first, root)
            && tree.children(first, "cc").isEmpty()
            && tree.hasSubject(verb)) {
          tree.move(verb, -1, "root");
          tree.move(root, verb, "prep");
          break;
        }
      }
    }
  }

  /**
   * "signed a treaty in Lima, under the terms of which Chile was paid": the parser takes a relative
   * clause behind a preposition for what was signed.
   */
  void clauseBehindPreposition(int i) {
    int verb = tree.head(i);
    boolean clause = tree.label(i).equals("ccomp") || tree.label(i).equals("advcl");
    if (verb < 0 || verb > i || !clause || !tree.finite(i)) {
      return;
    }
    for (int w = verb + 1; w < i; w++) {
      boolean which = tree.tag(w).equals("WDT") || tree.lower(w).equals("whom");
      if (!which || !tree.tag(tree.head(w)).equals("IN")) {
        continue;
      }
      int prep = tree.head(w);
      if (tree.head(prep) == i && tree.nominal(prep - 1) && !tree.below(prep - 1, i)) {
        tree.move(prep, prep - 1, "prep");
      }
      while (tree.head(prep) >= 0 && tree.head(prep) != verb && tree.head(prep) != i) {
        prep = tree.head(prep);
      }
      if (tree.head(prep) != verb) {
        continue;
      }
      int before = tree.firstBelow(prep) - 1;
      int comma = before > verb && tree.tag(before).equals(",") ? before - 1 : before;
      int noun = comma > verb && tree.nominal(comma) ? comma : -1;
      for (int up = noun; up >= 0 && up != verb; up = tree.head(up)) {
        noun = tree.nominal(up) ? up : noun;
      }
      if (noun > verb && noun < prep && tree.tag(prep).equals("IN") && !tree.below(i, noun)) {
        tree.move(prep, i, "prep");
        tree.move(i, noun, "relcl");
        return;
      }
    }
  }

  /**
   * "The pact, signed in May, gave Peru the island": the parser takes the participle for the main
   * verb.
   */
  void participleAsRoot(int i) {
    if (tree.head(i) >= 0
        || !MAKING.contains(tree.lemma(i))
        || i < 2
        || !tree.tag(i - 1).equals(",")
        || tree.children(i).stream().anyMatch(tree::auxiliary)) {
      return;
    }
    for (int subject : List.copyOf(tree.children(i, "nsubj"))) {
      for (int verb : List.copyOf(tree.children(i))) {
        boolean main =
            verb > i
                && (tree.tag(verb).equals("VBD") || tree.tag(verb).equals("VBN"))
                && tree.tag(verb - 1).equals(",")
                && !tree.hasSubject(verb)
                && !tree.children(verb, "dobj").isEmpty()
                && tree.children(i, "cc").isEmpty();
        if (main && subject < i) {
          tree.move(verb, -1, "root");
          tree.move(subject, verb, "nsubj");
          tree.move(i, subject, "acl");
          return;
        }
      }
    }
  }

  /** "brought it before a court, which ruled that Peru was wrong": the court ruled that. */
  void reportBehindWhich(int i) {
    int above = tree.head(i);
    List<Integer> that =
        tree.children(i, "mark").stream().filter(m -> tree.lower(m).equals("that")).toList();
    if (above < 0 || above > i || that.isEmpty() || !tree.label(i).equals("advcl")) {
      return;
    }
    for (int verb = that.get(0) - 1; verb > above; verb--) {
      boolean reports =
          tree.finite(verb)
              && tree.label(verb).equals("relcl")
              && tree.children(verb, "dobj").stream().allMatch(tree::relative)
              && tree.children(verb, "ccomp").isEmpty();
      if (reports) {
        tree.move(i, verb, "ccomp");
        return;
      }
    }
  }

  /**
   * "By the treaty, signed in May, Peru gave up its claim": what was signed is the treaty, not
   * Peru.
   */
  void participleBehindName(int i) {
    int verb = tree.head(i);
    boolean opening =
        verb > i
            && tree.label(i).equals("advcl")
            && tree.tag(i).equals("VBN")
            && i > 2
            && tree.tag(i - 1).equals(",")
            && tree.nominal(i - 2)
            && MAKING.contains(tree.lemma(i));
    if (!opening || tree.tag(i - 2).equals("CD") || TimeNouns.isMonth(tree.lemma(i - 2))) {
      return;
    }
    for (int prep : tree.children(i, "prep")) {
      if (prep < i) {
        tree.move(prep, verb, "prep");
        break;
      }
    }
    int noun = i - 2;
    while (tree.head(noun) >= 0
        && tree.head(noun) < i
        && !tree.tag(tree.head(noun)).startsWith("VB")) {
      noun = tree.head(noun);
    }
    for (int inside : tree.children(noun, "pobj")) {
      noun = tree.tag(noun).equals("IN") ? inside : noun;
    }
    if (tree.nominal(noun) && !tree.below(noun, i)) {
      tree.move(i, noun, "acl");
    }
  }

  /** "It was Peru that left": the parser makes "that left" a complement of "was". */
  void cleft(int i) {
    int be = tree.head(i);
    if (be < 0 || !tree.label(i).equals("ccomp") || !tree.lemma(be).equals("be")) {
      return;
    }
    boolean relative =
        tree.children(i, "nsubj").stream().anyMatch(tree::relative)
            || tree.children(i, "nsubjpass").stream().anyMatch(tree::relative);
    for (int noun : tree.children(be, "attr")) {
      if (relative && noun < i && noun > be) {
        tree.move(i, noun, "relcl");
        return;
      }
    }
  }

  /**
   * "talks between Peru and Chile that took place in May": what takes place is the talks, not what
   * stands last.
   */
  void occurrence(int i) {
    int host = tree.head(i);
    boolean occurs =
        tree.lemma(i).equals("take")
                && tree.children(i, "dobj").stream().anyMatch(o -> tree.lower(o).equals("place"))
            || OCCURRING.contains(tree.lemma(i));
    if (host < 0 || !tree.label(i).equals("relcl") || !occurs || event(host)) {
      return;
    }
    for (int noun = tree.head(host); noun >= 0; noun = tree.head(noun)) {
      if (tree.tag(noun).startsWith("VB")) {
        return;
      }
      if (noun < host && event(noun)) {
        tree.move(i, noun, "relcl");
        return;
      }
    }
  }

  private boolean event(int i) {
    return tree.tag(i).startsWith("NN")
        && (EVENTS.contains(tree.lemma(i)) || Deverbal.likely(tree.lemma(i)));
  }

  /**
   * "authorized the envoy to negotiate", "called upon Chile to leave": the parser makes the
   * infinitive describe the envoy or takes it for a purpose.
   */
  void orderedToDo(int i) {
    int above = tree.head(i);
    if (above < 0
        || above > i
        || tree.children(i).stream().noneMatch(c -> tree.tag(c).equals("TO"))) {
      return;
    }
    boolean describes = tree.label(i).equals("acl") || tree.label(i).equals("relcl");
    if (describes && tree.label(above).equals("dobj")) {
      int verb = tree.head(above);
      if (verb < above && ORDERING.contains(tree.lemma(verb))) {
        tree.move(i, verb, "xcomp");
      }
    } else if (tree.label(i).equals("advcl")) {
      String verb = tree.lemma(above);
      boolean object =
          ORDERING.contains(verb)
              && tree.children(above, "dobj").stream().anyMatch(o -> o > above && o + 2 == i);
      boolean addressed =
          APPEALING.contains(verb)
              && tree.children(above, "prep").stream().anyMatch(p -> p > above && p < i);
      if (object || addressed) {
        tree.move(i, above, "xcomp");
      }
    }
  }

  /**
   * "Peru said it would go, and Chile agreed", "noted that it was late and said that it would go":
   * the second clause stands beside the report, not in it.
   */
  void reportTooLong(int i) {
    int clause = tree.head(i);
    if (clause < 0 || !tree.label(i).equals("conj") || !tree.label(clause).equals("ccomp")) {
      return;
    }
    int report = tree.head(clause);
    if (report < 0 || report > clause || !tree.tag(report).startsWith("VB")) {
      return;
    }
    boolean marked = !tree.children(clause, "mark").isEmpty();
    int edge = tree.firstBelow(i);
    boolean comma = edge > 1 && tree.tag(edge - 1).equals("CC") && tree.tag(edge - 2).equals(",");
    boolean ownReport =
        tree.children(i, "ccomp").stream().anyMatch(c -> !tree.children(c, "mark").isEmpty());
    if (tree.hasSubject(i) ? !marked && comma : marked && ownReport && tree.finite(i)) {
      for (int cc : tree.children(clause, "cc")) {
        tree.move(cc, report, "cc");
      }
      tree.move(i, report, "conj");
    }
  }

  /**
   * "Peru backed one side; Chile backed the other" and "Peru joined the pact, an alliance formed
   * with Chile": the parser takes the first clause for what the second verb reports.
   */
  void clauseTakenForReport(int first) {
    int second = tree.head(first);
    if (second < first
        || !tree.label(first).equals("ccomp")
        || !tree.hasSubject(first)
        || !tree.children(first, "mark").isEmpty()
        || !tree.tag(second).startsWith("VB")) {
      return;
    }
    List<Integer> subjects = tree.children(second, "nsubj");
    if (subjects.size() != 1 || subjects.get(0) < first) {
      return;
    }
    int subject = subjects.get(0);
    int edge = tree.firstBelow(subject);
    if (edge > 0 && tree.lower(edge - 1).equals(";")) {
      tree.move(first, tree.head(second), tree.label(second));
      tree.move(second, first, "parataxis");
      return;
    }
    boolean indefinite = tree.lower(edge).equals("a") || tree.lower(edge).equals("an");
    int noun = edge - 2;
    if (indefinite
        && noun > first
        && tree.tag(edge - 1).equals(",")
        && tree.nominal(noun)
        && tree.children(second, "dobj").isEmpty()
        && (tree.tag(second).equals("VBN") || tree.tag(second).equals("VBD"))
        && tree.children(second).stream().noneMatch(tree::auxiliary)) {
      tree.move(first, tree.head(second), tree.label(second));
      tree.move(subject, noun, "appos");
      tree.move(second, subject, "acl");
    }
  }

  /**
   * Whether a noun has what the subject of a full sentence has: a determiner, a number, a plural.
   */
  private boolean completeSubject(int noun) {
    return !tree.children(noun, "det").isEmpty()
        || !tree.children(noun, "nummod").isEmpty()
        || tree.tag(noun).equals("NNS");
  }

  /** "These states aimed to leave it.": the parser takes the only verb for a participle. */
  void nounAsRoot() {
    for (int root = 0; root < tree.size(); root++) {
      int noun = root;
      if (tree.head(noun) >= 0
          || !tree.tag(noun).startsWith("NN")
          || !tree.tag(tree.size() - 1).equals(".")
          || !completeSubject(noun)) {
        continue;
      }
      List<Integer> participles = new ArrayList<>();
      for (int i = noun + 1; i < tree.size(); i++) {
        if (tree.label(i).equals("acl")
            && tree.tag(i).equals("VBN")
            && tree.below(i, noun)
            && tree.children(i, "agent").isEmpty()
            && Character.isLowerCase(tree.form(i).charAt(0))) {
          participles.add(i);
        } else if (tree.finite(i)
            && !tree.auxiliary(i)
            && !tree.label(i).equals("relcl")
            && (!tree.below(i, noun) || !tree.label(i).startsWith("adv"))) {
          return;
        }
      }
      if (participles.size() > 1) {
        participles.removeIf(i -> !tree.tag(i - 1).equals(","));
      }
      if (!participles.isEmpty()) {
        int verb = participles.get(participles.size() - 1);
        tree.move(verb, -1, "root");
        tree.move(noun, verb, "nsubj");
      }
    }
  }
}
