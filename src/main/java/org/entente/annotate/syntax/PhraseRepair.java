package org.entente.annotate.syntax;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Mends words and phrases that hang on the wrong word. Part of {@link TreeRepair}. */
final class PhraseRepair {
  private static final Set<String> GIVING = WordList.read("giving-verbs");
  private static final Pattern YEAR_OR_PART_OF_IT =
      Pattern.compile("(?:mid-|early-|late-)?\\d{4}s?|early|late|mid");
  private static final Pattern DAY = Pattern.compile("\\d{1,2}");

  private final TreeView tree;

  PhraseRepair(TreeView tree) {
    this.tree = tree;
  }

  /** "Peru, and Chile": the parser sometimes hangs a word on the conjunction or on a mark. */
  void hangsOnMark(int i) {
    int mark = tree.head(i);
    if (mark < 0 || tree.head(mark) < 0 || tree.label(i).equals("fixed")) {
      return;
    }
    boolean conjunction = tree.label(mark).equals("cc");
    if (conjunction && tree.nominal(i) && i > mark) {
      int first = mark - 1;
      while (first > 0 && tree.tag(first).equals(",")) {
        first--;
      }
      tree.move(i, tree.nominal(tree.head(mark)) || first < 0 ? tree.head(mark) : first, "conj");
    } else if (!tree.tag(mark).isEmpty() && ",.:".contains(tree.tag(mark).substring(0, 1))) {
      int left = tree.firstBelow(i) - 1;
      boolean joined = left > 0 && (tree.tag(left).equals("CC") || tree.tag(left).equals(","));
      int before = left - 1;
      while (before > 0 && tree.tag(before).equals(",")) {
        before--;
      }
      if (joined
          && tree.nominal(i)
          && before >= 0
          && tree.nominal(before)
          && !tree.below(before, i)) {
        tree.move(i, before, "conj");
      } else {
        tree.move(i, tree.head(mark), tree.label(i).equals("prep") ? "dep" : tree.label(i));
      }
    }
  }

  /** "the signing of the treaty by Brazil": "by" belongs to the signing, not to the treaty. */
  void byAfterOf(int i) {
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
  void byAfterNoun(int i) {
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

  /**
   * "Suspension of Aid and Withdrawal of Troops": two happenings, each with its own; "Establishment
   * of Relations and the Legation": one with two; "suspension of meetings of the Council and
   * cooperation": cooperation stands beside the meetings, not beside the Council.
   */
  void conjunctOfEvent(int i) {
    if (!tree.label(i).equals("conj") || !tree.tag(i).startsWith("NN") || tree.head(i) > i) {
      return;
    }
    int first = tree.head(i);
    int of = tree.label(first).equals("pobj") ? tree.head(first) : -1;
    int noun = of >= 0 && tree.lower(of).equals("of") ? tree.head(of) : -1;
    boolean besideName =
        noun >= 0
            && noun < of
            && !tree.tag(i).startsWith("NNP")
            && tree.tag(first).startsWith("NNP")
            && !tree.tag(noun).startsWith("NNP")
            && event(i);
    boolean ownPhrase = i + 1 < tree.size() && tree.lower(i + 1).equals("of");
    if (ownPhrase && event(i) && noun >= 0 && noun < of && event(noun)) {
      tree.move(i + 1, i, "prep");
      conjoin(i, first, noun);
    } else if (besideName) {
      conjoin(i, first, noun);
    } else if (!ownPhrase && event(i) && event(first) && definite(first) && !definite(i)) {
      bareObject(first, i).ifPresent(object -> conjoin(i, first, object));
    } else if (!ownPhrase && event(first) && tree.tag(i).startsWith("NNP")) {
      for (int prep : tree.children(first, "prep")) {
        for (int object : tree.children(prep, "pobj")) {
          if (tree.lower(prep).equals("of") && object < i && tree.tag(object).startsWith("NNP")) {
            conjoin(i, first, object);
            return;
          }
        }
      }
    }
  }

  private boolean definite(int noun) {
    return tree.children(noun, "det").stream().anyMatch(d -> tree.lower(d).equals("the"));
  }

  /**
   * "the suspension of meetings and cooperation": without an article like what it stands beside.
   */
  private Optional<Integer> bareObject(int noun, int before) {
    for (int prep : tree.children(noun, "prep")) {
      for (int object : tree.children(prep, "pobj")) {
        boolean common = tree.tag(object).equals("NN") || tree.tag(object).equals("NNS");
        if (tree.lower(prep).equals("of")
            && object < before
            && common
            && tree.children(object, "det").isEmpty()) {
          return Optional.of(object);
        }
      }
    }
    return Optional.empty();
  }

  /** "counter-piracy and submarine-rescue exercises": two modifiers of one noun, not two nouns. */
  void hyphenatedModifiers(int i) {
    boolean pair =
        i + 3 < tree.size()
            && tree.lower(i).contains("-")
            && tree.lower(i + 2).contains("-")
            && tree.tag(i + 1).equals("CC")
            && tree.tag(i + 3).equals("NNS")
            && (tree.tag(i).equals("NN") || tree.tag(i).equals("JJ"))
            && (tree.tag(i + 2).equals("NN") || tree.tag(i + 2).equals("JJ"));
    int noun = i + 3;
    if (!pair || tree.head(noun) != i || !tree.label(noun).equals("conj")) {
      return;
    }
    tree.move(noun, tree.head(i), tree.label(i));
    for (int d : List.copyOf(tree.children(i))) {
      if (d < i) {
        tree.move(d, noun, tree.label(d));
      }
    }
    tree.move(i, noun, "amod");
    tree.move(i + 1, i, "cc");
    tree.move(i + 2, i, "conj");
  }

  private boolean event(int noun) {
    return tree.tag(noun).startsWith("NN") && Deverbal.likely(tree.lemma(noun));
  }

  private void conjoin(int conjunct, int from, int to) {
    for (int cc : tree.children(from, "cc")) {
      if (cc < conjunct) {
        tree.move(cc, to, "cc");
      }
    }
    tree.move(conjunct, to, "conj");
  }

  /** "In May 1947 Peru signed it": the parser takes the date for a modifier of "Peru". */
  void dateBeforeSubject(int prep) {
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
    if (object && (verb < 0 || verb < noun || tree.hasSubject(verb)) || !tree.nominal(noun)) {
      return;
    }
    for (int i = prep + 1; i < end; i++) {
      tree.move(i, i == date ? prep : date, i == date ? "pobj" : "nmod");
    }
    if (object) {
      tree.move(noun, verb, tree.passive(verb) ? "nsubjpass" : "nsubj");
    }
  }

  /** "granted Cuba its freedom": the parser takes the second object for an apposition. */
  void secondObject(int i) {
    int first = tree.head(i);
    boolean beside =
        tree.label(i).equals("appos")
            && tree.label(first).equals("dobj")
            && tree.tag(first).startsWith("NNP")
            && tree.firstBelow(i) == first + 1
            && tree.tag(first + 1).matches("PRP\\$|DT");
    int verb = beside ? tree.head(first) : -1;
    if (verb >= 0 && GIVING.contains(tree.lemma(verb))) {
      tree.move(first, verb, "dative");
      tree.move(i, verb, "dobj");
    }
  }

  private boolean datePart(int i) {
    return TimeNouns.isMonth(tree.lemma(i))
        || YEAR_OR_PART_OF_IT.matcher(tree.lower(i)).matches()
        || tree.tag(i).equals("CD")
            && DAY.matcher(tree.lower(i)).matches()
            && TimeNouns.isMonth(tree.lemma(i - 1));
  }
}
