package org.entente.annotate.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Spares the parser what it stumbles over: phrases that act as one word ("as well as", "in order
 * to") are given to it as that word, and short forms in brackets ("(CIA)") and the dates before a
 * chronicle's entries ("1945: Peru joined") are left out. Afterwards the words are hung where they
 * belong, by Universal Dependencies' labels {@code fixed} and {@code appos}, and the date as an
 * adverbial of the entry.
 */
final class FixedPhrases {
  /**
   * A phrase and the word that its last one stands for.
   *
   * @param words in lower case
   * @param form the word that the parser knows
   * @param tag its part of speech
   */
  private record Phrase(List<String> words, String form, String tag) {}

  private static final List<Phrase> PHRASES =
      List.of(
          new Phrase(List.of("as", "well", "as"), "and", "CC"),
          new Phrase(List.of("in", "order", "to"), "to", "TO"),
          new Phrase(List.of("so", "as", "to"), "to", "TO"),
          new Phrase(List.of("up", "to"), "about", "RB"));

  /** The words that stand in a tree though the text has others in their place. */
  static final Set<String> SUBSTITUTES =
      PHRASES.stream().map(Phrase::form).collect(Collectors.toUnmodifiableSet());

  /** Stands for the root of the tree that is not known yet. */
  private static final int ROOT = -2;

  private final int size;
  private final int[] heads;
  private final String[] labels;
  private final String[] forms;
  private final String[] lemmas;
  private final String[] tags;

  private FixedPhrases(SyntaxParser.Tagged sentence) {
    this.size = sentence.forms().size();
    this.heads = new int[size];
    this.labels = new String[size];
    this.forms = sentence.forms().toArray(String[]::new);
    this.lemmas = sentence.lemmas().toArray(String[]::new);
    this.tags = sentence.tags().toArray(String[]::new);
    Arrays.fill(heads, -1);
  }

  /** Parses a sentence without such words and restores them in the tree. */
  static SyntaxParser.Tree parse(SyntaxParser parser, SyntaxParser.Tagged sentence) {
    FixedPhrases phrases = new FixedPhrases(sentence);
    phrases.leadingDate();
    for (int i = 0; i < phrases.size; i++) {
      phrases.phrase(i);
      phrases.shortForm(i);
    }
    boolean any = Arrays.stream(phrases.labels).anyMatch(l -> l != null);
    return any ? phrases.parse(parser) : parser.parse(sentence);
  }

  private void phrase(int start) {
    for (Phrase phrase : PHRASES) {
      if (matches(start, phrase)) {
        int last = start + phrase.words.size() - 1;
        for (int k = start; k < last; k++) {
          hang(k, last, "fixed");
        }
        forms[last] = phrase.form;
        lemmas[last] = phrase.form;
        tags[last] = phrase.tag;
      }
    }
  }

  private boolean matches(int start, Phrase phrase) {
    int end = start + phrase.words.size();
    if (end > size || labels[start] != null) {
      return false;
    }
    for (int k = start; k < end; k++) {
      if (!forms[k].toLowerCase(Locale.ROOT).equals(phrase.words.get(k - start))) {
        return false;
      }
    }
    if (phrase.tag.equals("RB") && (end == size || !tags[end].equals("CD"))) {
      return false;
    }
    return !phrase.tag.equals("TO") || end < size && tags[end].matches("VB|RB");
  }

  /** "1945: Peru joined", "May 1945 — Peru joined": hung on the root in the end. */
  private void leadingDate() {
    int date = -1;
    int end = 0;
    while (end < size && (datePart(end) || end > 0 && forms[end].matches("[-—,]"))) {
      if (datePart(end) && (date < 0 || TimeNouns.isMonth(lemmas[end]))) {
        date = end;
      }
      end++;
    }
    boolean mark = end < size && forms[end].equals(":");
    boolean dash = end > 1 && forms[end - 1].equals("—") && end < size;
    if (date < 0 || !mark && !dash || end + 1 >= size) {
      return;
    }
    for (int i = 0; i < end + (mark ? 1 : 0); i++) {
      if (i != date) {
        hang(i, date, datePart(i) ? "nmod" : "punct");
      }
    }
    hang(date, ROOT, "npadvmod");
  }

  private boolean datePart(int i) {
    return tags[i].equals("CD") && forms[i].matches("\\d{1,4}(?:-\\d{2,4})?")
        || TimeNouns.isMonth(lemmas[i]);
  }

  /** "(CIA)" after a noun. */
  private void shortForm(int open) {
    boolean fits =
        open > 0
            && open + 2 < size
            && forms[open].equals("(")
            && forms[open + 2].equals(")")
            && tags[open - 1].startsWith("NN")
            && labels[open - 1] == null
            && forms[open + 1].chars().filter(Character::isUpperCase).count() >= 2;
    if (fits) {
      hang(open, open + 1, "punct");
      hang(open + 1, open - 1, "appos");
      hang(open + 2, open + 1, "punct");
    }
  }

  private void hang(int word, int head, String label) {
    heads[word] = head;
    labels[word] = label;
  }

  private SyntaxParser.Tree parse(SyntaxParser parser) {
    List<Integer> kept = new ArrayList<>();
    int[] place = new int[size];
    for (int i = 0; i < size; i++) {
      if (labels[i] == null) {
        place[i] = kept.size();
        kept.add(i);
      }
    }
    SyntaxParser.Tree tree =
        parser.parse(
            new SyntaxParser.Tagged(
                kept.stream().map(i -> forms[i]).toList(),
                kept.stream().map(i -> lemmas[i]).toList(),
                kept.stream().map(i -> tags[i]).toList()));
    List<Integer> allHeads = new ArrayList<>();
    List<String> allLabels = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      if (labels[i] != null) {
        allHeads.add(heads[i] == ROOT ? kept.get(tree.heads().indexOf(-1)) : heads[i]);
        allLabels.add(labels[i]);
      } else {
        int head = tree.heads().get(place[i]);
        allHeads.add(head < 0 ? -1 : kept.get(head));
        allLabels.add(tree.labels().get(place[i]));
      }
    }
    return new SyntaxParser.Tree(allHeads, allLabels);
  }
}
