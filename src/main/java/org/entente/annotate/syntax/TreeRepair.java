package org.entente.annotate.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Mends what the parser gets wrong as a rule, by rules that hold for the language. Each rule needs
 * a tree that cannot be right (a finite verb without a subject, a participle with one) and does
 * nothing otherwise.
 */
final class TreeRepair {
  /** Prepositions that are as often subordinators. */
  private static final Set<String> SUBORDINATORS =
      Set.of("after", "before", "since", "until", "till", "as", "than", "like", "once");

  private static final Set<String> INVERTED = WordList.read("verbs-before-subject");

  private final TreeView tree;

  private TreeRepair(TreeView tree) {
    this.tree = tree;
  }

  static void mend(TreeView tree) {
    TreeRepair repair = new TreeRepair(tree);
    for (int i = 0; i < tree.size(); i++) {
      repair.hangsOnMark(i);
      repair.byAfterOf(i);
      repair.byAfterNoun(i);
      repair.cleft(i);
      repair.contactClause(i);
      repair.dateBeforeSubject(i);
      repair.objectTakenForSubject(i);
      repair.reportTooLong(i);
      repair.clauseTakenForReport(i);
    }
    repair.nounAsRoot();
    repair.phraseAsRoot();
    for (int i = 0; i < tree.size(); i++) {
      if (repair.lacksSubject(i)) {
        repair.subordinator(i);
      }
      if (repair.lacksSubject(i)) {
        repair.subjectInOpening(i);
      }
      if (repair.participleWithSubject(i)) {
        repair.participle(i);
      }
    }
  }

  /** "Peru, and Chile": the parser sometimes hangs a word on the conjunction or on a mark. */
  private void hangsOnMark(int i) {
    int mark = tree.head(i);
    if (mark < 0 || tree.head(mark) < 0 || tree.label(i).equals("fixed")) {
      return;
    }
    boolean conjunction = tree.label(mark).equals("cc");
    if (conjunction && nominal(i) && i > mark) {
      int first = mark - 1;
      while (first > 0 && tree.tag(first).equals(",")) {
        first--;
      }
      tree.move(i, nominal(tree.head(mark)) || first < 0 ? tree.head(mark) : first, "conj");
    } else if (!tree.tag(mark).isEmpty() && ",.:".contains(tree.tag(mark).substring(0, 1))) {
      int left = tree.firstBelow(i) - 1;
      boolean joined = left > 0 && (tree.tag(left).equals("CC") || tree.tag(left).equals(","));
      int before = left - 1;
      while (before > 0 && tree.tag(before).equals(",")) {
        before--;
      }
      if (joined && nominal(i) && before >= 0 && nominal(before) && !tree.below(before, i)) {
        tree.move(i, before, "conj");
      } else {
        tree.move(i, tree.head(mark), tree.label(i).equals("prep") ? "dep" : tree.label(i));
      }
    }
  }

  /** "…, concluded the war": the parser takes what follows a joined verb for its subject. */
  private void objectTakenForSubject(int i) {
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
            && tree.children(verb).stream().noneMatch(c -> auxiliary(c) && c < verb);
    if (applies) {
      tree.move(i, verb, "dobj");
    }
  }

  /**
   * "Peru said it would go, and Chile agreed", "noted that it was late and said that it would go":
   * the second clause stands beside the report, not in it.
   */
  private void reportTooLong(int i) {
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
    if (hasSubject(i) ? !marked && comma : marked && ownReport && finite(i)) {
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
  private void clauseTakenForReport(int first) {
    int second = tree.head(first);
    if (second < first
        || !tree.label(first).equals("ccomp")
        || !hasSubject(first)
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
        && nominal(noun)
        && tree.children(second, "dobj").isEmpty()
        && (tree.tag(second).equals("VBN") || tree.tag(second).equals("VBD"))
        && tree.children(second).stream().noneMatch(this::auxiliary)) {
      tree.move(first, tree.head(second), tree.label(second));
      tree.move(subject, noun, "appos");
      tree.move(second, subject, "acl");
    }
  }

  /** "These states aimed to leave it.": the parser takes the only verb for a participle. */
  private void nounAsRoot() {
    for (int root = 0; root < tree.size(); root++) {
      int noun = root;
      if (tree.head(noun) >= 0
          || !tree.tag(noun).startsWith("NN")
          || !tree.tag(tree.size() - 1).equals(".")
          || tree.children(noun, "det").isEmpty()) {
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
        } else if (finite(i)
            && !auxiliary(i)
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

  /** "the signing of the treaty by Brazil": "by" belongs to the signing, not to the treaty. */
  private void byAfterOf(int i) {
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
        && tree.tag(event).startsWith("NN")
        && Deverbal.likely(tree.lemma(event))) {
      tree.move(i, event, tree.label(i));
    }
  }

  /** "entered into force after its ratification by Brazil": "by" belongs to the ratification. */
  private void byAfterNoun(int i) {
    if (!tree.lower(i).equals("by")
        || !(tree.label(i).equals("prep") || tree.label(i).equals("agent"))
        || i < 2) {
      return;
    }
    int verb = tree.head(i);
    int noun = i - 1;
    boolean belongs =
        verb >= 0
            && verb < noun
            && tree.tag(verb).startsWith("VB")
            && !tree.tag(verb).equals("VBN")
            && tree.tag(noun).startsWith("NN")
            && Deverbal.likely(tree.lemma(noun))
            && tree.children(i, "pobj").stream()
                .noneMatch(o -> TimeNouns.isTime(tree.lemma(o), tree.tag(o)))
            && tree.children(i, "pcomp").isEmpty();
    if (belongs) {
      tree.move(i, noun, "prep");
    }
  }

  /** "It was Peru that left": the parser makes "that left" a complement of "was". */
  private void cleft(int i) {
    int be = tree.head(i);
    if (be < 0 || !tree.label(i).equals("ccomp") || !tree.lemma(be).equals("be")) {
      return;
    }
    boolean relative =
        tree.children(i, "nsubj").stream().anyMatch(this::relative)
            || tree.children(i, "nsubjpass").stream().anyMatch(this::relative);
    for (int noun : tree.children(be, "attr")) {
      if (relative && noun < i && noun > be) {
        tree.move(i, noun, "relcl");
        return;
      }
    }
  }

  /** "the treaty Peru signed": the parser takes "Peru" for another name of the treaty. */
  private void contactClause(int i) {
    int noun = tree.head(i);
    if (noun < 0 || !tree.label(i).equals("relcl") || hasSubject(i) || !finite(i)) {
      return;
    }
    boolean pronoun = tree.children(i).stream().anyMatch(this::relative);
    for (int subject : tree.children(noun, "appos")) {
      if (!pronoun
          && subject > noun
          && tree.lastBelow(subject) + 1 == leftEdgeOfGroup(i)
          && !tree.tag(tree.firstBelow(subject) - 1).equals(",")
          && !tree.tag(tree.firstBelow(subject)).equals(",")) {
        tree.move(subject, i, passive(i) ? "nsubjpass" : "nsubj");
      }
    }
  }

  /** "In May 1947 Peru signed it": the parser takes the date for a modifier of "Peru". */
  private void dateBeforeSubject(int prep) {
    if (!tree.label(prep).equals("prep")) {
      return;
    }
    int end = prep + 1;
    int date = -1;
    while (end < tree.size() && datePart(end)) {
      if (date < 0 || TimeNouns.isMonth(tree.lemma(end))) {
        date = end;
      }
      end++;
    }
    if (date < 0 || end >= tree.size() || tree.head(date) < end) {
      return;
    }
    int noun = tree.head(date);
    for (int i = prep + 1; i < end; i++) {
      if (!tree.below(i, noun)) {
        return;
      }
    }
    boolean object = tree.head(noun) == prep;
    int verb = prep;
    while (verb >= 0 && !tree.tag(verb).startsWith("VB")) {
      verb = tree.head(verb);
    }
    if (object && (verb < 0 || verb < noun || hasSubject(verb)) || !nominal(noun)) {
      return;
    }
    for (int i = prep + 1; i < end; i++) {
      tree.move(i, i == date ? prep : date, i == date ? "pobj" : "nmod");
    }
    if (object) {
      tree.move(noun, verb, passive(verb) ? "nsubjpass" : "nsubj");
    }
  }

  private boolean datePart(int i) {
    return TimeNouns.isMonth(tree.lemma(i))
        || tree.lower(i).matches("(?:mid-|early-|late-)?\\d{4}s?")
        || tree.lower(i).matches("early|late|mid")
        || tree.tag(i).equals("CD")
            && tree.lower(i).matches("\\d{1,2}")
            && TimeNouns.isMonth(tree.lemma(i - 1));
  }

  /**
   * "In the years that followed, Peru and Chile worked together": the parser makes "In" the root
   * and joins "worked" to "followed".
   */
  private void phraseAsRoot() {
    for (int root = 0; root < tree.size(); root++) {
      if (tree.head(root) >= 0 || !tree.tag(root).equals("IN")) {
        continue;
      }
      for (int verb = root + 1; verb < tree.size(); verb++) {
        int first = tree.head(verb);
        if (first >= 0
            && finite(verb)
            && tree.label(verb).equals("conj")
            && tree.label(first).equals("relcl")
            && tree.below(first, root)
            && tree.children(first, "cc").isEmpty()
            && hasSubject(verb)) {
          tree.move(verb, -1, "root");
          tree.move(root, verb, "prep");
          break;
        }
      }
    }
  }

  /** "after Peru joined it": the parser makes "after Peru" a phrase of its own. */
  private void subordinator(int verb) {
    for (int prep : tree.children(verb)) {
      if (prep >= verb
          || !SUBORDINATORS.contains(tree.lower(prep))
          || !(tree.label(prep).equals("prep") || tree.label(prep).equals("mark"))) {
        continue;
      }
      for (int noun : tree.children(prep, "pobj")) {
        if (tree.lastBelow(noun) + 1 == leftEdgeOfGroup(verb)) {
          tree.move(noun, verb, passive(verb) ? "nsubjpass" : "nsubj");
          tree.move(prep, verb, "mark");
          return;
        }
      }
    }
  }

  /** "In the act, Peru and Chile agreed": the parser joins "Peru" to "act". */
  private void subjectInOpening(int verb) {
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
        if (joined && tree.below(i, prep) && nominal(i)) {
          int first = tree.firstBelow(i);
          while (tree.tag(first).equals(",")) {
            first++;
          }
          int last = tree.lastBelow(i);
          while (last + 1 < edge && tree.tag(last + 1).equals(",")) {
            last++;
          }
          if (tree.tag(first - 1).equals(",") && last + 1 == edge) {
            tree.move(i, verb, passive(verb) ? "nsubjpass" : "nsubj");
            return;
          }
        }
      }
    }
  }

  /** "Ministers meeting in Lima approved it": the parser gives the subject to "meeting". */
  private void participle(int participle) {
    int subject = tree.children(participle, "nsubj").get(0);
    for (int verb = participle + 1; verb < tree.size(); verb++) {
      if (tree.tag(verb).equals("CC") || relative(verb)) {
        return;
      }
      if (finite(verb) && !auxiliary(verb)) {
        boolean opening = tree.children(verb, "mark").stream().anyMatch(m -> m > participle);
        if (opening || hasSubject(verb) || tree.label(verb).equals("relcl")) {
          return;
        }
        if (tree.below(verb, participle)) {
          tree.move(verb, tree.head(participle), tree.label(participle));
        }
        for (int c : tree.children(participle).stream().toList()) {
          if (tree.label(c).equals("mark") || c < subject && !tree.below(c, subject)) {
            tree.move(c, verb, tree.label(c));
          }
        }
        tree.move(subject, verb, passive(verb) ? "nsubjpass" : "nsubj");
        tree.move(participle, subject, "acl");
        return;
      }
    }
  }

  private boolean relative(int i) {
    return tree.tag(i).startsWith("W");
  }

  private boolean participleWithSubject(int i) {
    return tree.tag(i).equals("VBG")
        && !tree.children(i, "nsubj").isEmpty()
        && tree.children(i, "nsubj").get(0) < i
        && tree.children(i, "aux").isEmpty()
        && tree.children(i, "cc").isEmpty();
  }

  /**
   * Whether a word is a finite verb, in clause with its auxiliaries, that nothing is subject of.
   */
  private boolean lacksSubject(int i) {
    return finite(i)
        && !auxiliary(i)
        && !hasSubject(i)
        && !tree.label(i).equals("conj")
        && !tree.label(i).equals("relcl");
  }

  private boolean finite(int i) {
    String tag = tree.tag(i);
    if (tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP")) {
      return true;
    }
    return tag.startsWith("VB")
        && tree.children(i).stream()
            .anyMatch(
                c ->
                    tree.label(c).startsWith("aux")
                        && Set.of("VBD", "VBZ", "VBP", "MD").contains(tree.tag(c)));
  }

  private boolean auxiliary(int i) {
    return tree.label(i).startsWith("aux");
  }

  private boolean hasSubject(int i) {
    return tree.children(i).stream()
        .anyMatch(
            c ->
                tree.label(c).startsWith("nsubj")
                    || tree.label(c).startsWith("csubj")
                    || tree.label(c).equals("expl"));
  }

  private boolean passive(int i) {
    return !tree.children(i, "auxpass").isEmpty();
  }

  private boolean nominal(int i) {
    return tree.tag(i).startsWith("NN") || tree.tag(i).equals("PRP") || tree.tag(i).equals("CD");
  }

  /** Where a verb's auxiliaries and adverbs begin. */
  private int leftEdgeOfGroup(int verb) {
    int edge = verb;
    while (edge > 0
        && tree.head(edge - 1) == verb
        && (auxiliary(edge - 1)
            || tree.label(edge - 1).equals("neg")
            || tree.label(edge - 1).equals("advmod"))) {
      edge--;
    }
    return edge;
  }
}
