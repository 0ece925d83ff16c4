package org.entente.annotate.mention;

import java.util.Locale;
import org.entente.text.Span;

/**
 * A word or a part of one: "U.S.-Soviet" is two pieces, "Russia's" is two.
 *
 * @param text the letters, apostrophes made straight
 * @param span where it stands in the document
 * @param token index of its token in the sentence
 * @param pos the token's part of speech; of the parts of a hyphenated word {@code NNP} for the
 *     capitalised ones
 * @param lemma dictionary form in lower case
 * @param joined whether a hyphen or dash ties it to the piece before
 */
record Piece(String text, Span span, int token, String pos, String lemma, boolean joined) {

  /** Whether it begins with a capital letter. */
  boolean capital() {
    return Character.isUpperCase(text.codePointAt(0)) || Character.isTitleCase(text.codePointAt(0));
  }

  /** Whether it is made of capitals, digits and stops alone, with two letters at least. */
  boolean acronym() {
    int letters = 0;
    for (int c : text.codePoints().toArray()) {
      if (Character.isUpperCase(c)) {
        letters++;
      } else if (!Character.isDigit(c) && c != '.' && c != '&') {
        return false;
      }
    }
    return letters >= 2;
  }

  /** Whether it is a word, as opposed to a mark. */
  boolean word() {
    return Character.isLetterOrDigit(text.codePointAt(0));
  }

  /** Whether it is the ending of a possessive. */
  boolean possessive() {
    return text.equals("'s") || text.equals("'") && pos.equals("POS");
  }

  /** Whether it is an initial: "J.", "H.W.". */
  boolean initial() {
    return text.length() >= 2
        && text.endsWith(".")
        && capital()
        && text.replace(".", "").codePoints().allMatch(Character::isUpperCase)
        && text.replace(".", "").length() <= 3;
  }

  /** In lower case. */
  String lower() {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Whether it is this mark or word. */
  boolean is(String other) {
    return text.equals(other);
  }
}
