package org.entente.annotate.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Phrases that act as one word and that the parser does not know: it is given the one word instead,
 * and the other words are hung on it afterwards with Universal Dependencies' label {@code fixed}.
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
          new Phrase(List.of("so", "as", "to"), "to", "TO"));

  private FixedPhrases() {}

  /** Parses a sentence without the dispensable words of such phrases. */
  static SyntaxParser.Tree parse(SyntaxParser parser, SyntaxParser.Tagged sentence) {
    int size = sentence.forms().size();
    int[] fixedTo = new int[size];
    String[] forms = sentence.forms().toArray(String[]::new);
    String[] tags = sentence.tags().toArray(String[]::new);
    String[] lemmas = sentence.lemmas().toArray(String[]::new);
    boolean any = false;
    java.util.Arrays.fill(fixedTo, -1);
    for (int i = 0; i < size; i++) {
      for (Phrase phrase : PHRASES) {
        if (at(sentence, i, phrase)) {
          int last = i + phrase.words.size() - 1;
          for (int k = i; k < last; k++) {
            fixedTo[k] = last;
          }
          forms[last] = phrase.form;
          lemmas[last] = phrase.form;
          tags[last] = phrase.tag;
          any = true;
        }
      }
    }
    return any
        ? restored(parser, forms, lemmas, tags, fixedTo)
        : parser.parse(sentence);
  }

  private static SyntaxParser.Tree restored(
      SyntaxParser parser, String[] forms, String[] lemmas, String[] tags, int[] fixedTo) {
    List<Integer> kept = new ArrayList<>();
    int[] place = new int[forms.length];
    for (int i = 0; i < forms.length; i++) {
      if (fixedTo[i] < 0) {
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
    List<Integer> heads = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < forms.length; i++) {
      if (fixedTo[i] >= 0) {
        heads.add(fixedTo[i]);
        labels.add("fixed");
      } else {
        int head = tree.heads().get(place[i]);
        heads.add(head < 0 ? -1 : kept.get(head));
        labels.add(tree.labels().get(place[i]));
      }
    }
    return new SyntaxParser.Tree(heads, labels);
  }

  private static boolean at(SyntaxParser.Tagged sentence, int start, Phrase phrase) {
    int size = phrase.words.size();
    if (start + size > sentence.forms().size()) {
      return false;
    }
    for (int k = 0; k < size; k++) {
      if (!sentence.forms().get(start + k).toLowerCase(Locale.ROOT).equals(phrase.words.get(k))) {
        return false;
      }
    }
    return !phrase.tag.equals("TO") || start + size < sentence.tags().size()
        && sentence.tags().get(start + size).matches("VB|RB");
  }
}
