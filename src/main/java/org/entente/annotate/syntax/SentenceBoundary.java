package org.entente.annotate.syntax;

import java.util.regex.Pattern;

/**
 * Decides whether a full stop, question mark or the like ends a sentence. What comes before it
 * (abbreviation, initial, number) and what comes after it (capital, digit, a word that begins
 * sentences) decide.
 */
final class SentenceBoundary {
  /** No abbreviation is longer, in characters. */
  private static final int LONGEST_WORD = 64;

  private static final Pattern ROMAN = Pattern.compile("[IVXLC]+");

  /** Before "I", "V" or "X" these make it a number: "World War I.", "SALT I.", "Article V." */
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?:(?i:war|article|annex|chapter|part|phase|title|section|appendix)|\\p{Lu}{3,}) $");

  private final String text;

  SentenceBoundary(String text) {
    this.text = text;
  }

  /**
   * Whether a sentence ends here.
   *
   * @param start where the sentence would begin
   * @param mark the first terminal mark
   * @param after one past the last mark and closing quote or bracket
   * @param next the next visible char, at most {@code end - 1}
   * @param end where the paragraph ends
   */
  boolean at(int start, int mark, int after, int next, int end) {
    if (next == after) {
      return lostBlank(mark, next, end);
    }
    int word = next;
    while (word < end && "\"'([".indexOf(text.charAt(word)) >= 0) {
      word++;
    }
    if (word >= end
        || Character.isLowerCase(text.charAt(word))
        || ",;:)]}%".indexOf(text.charAt(next)) >= 0) {
      return false;
    }
    boolean plainStop = text.charAt(mark) == '.' && after == mark + 1;
    return !plainStop || stop(start, mark, following(word, end));
  }

  /** A single full stop: of an abbreviation or of the sentence? */
  private boolean stop(int start, int mark, String following) {
    int begin = mark;
    while (begin > Math.max(start, mark - LONGEST_WORD) && !separator(text.charAt(begin - 1))) {
      begin--;
    }
    String word = text.substring(begin, mark + 1);
    boolean initials = Abbreviations.initials(word);
    if (begin == start && (initials || word.matches("\\d{1,2}\\."))) {
      return false;
    }
    if (Abbreviations.beforeName(word)) {
      return false;
    }
    boolean number = Character.isDigit((following + " ").charAt(0));
    if (Abbreviations.beforeNumber(word)) {
      return !number && !(ROMAN.matcher(following).matches() && !TimeNouns.isMonth(lower(word)));
    }
    if (initials && word.length() == 2 && "IVX".indexOf(word.charAt(0)) >= 0) {
      String before = text.substring(Math.max(start, begin - 12), begin);
      if (COUNTED.matcher(before).find()) {
        return true;
      }
    }
    if (initials || Abbreviations.anywhere(word)) {
      return !number && Abbreviations.starter(following) && !following.equals("A");
    }
    return true;
  }

  private static String lower(String word) {
    return word.toLowerCase(java.util.Locale.ROOT);
  }

  private String following(int word, int end) {
    int stop = word;
    while (stop < end && Character.isLetterOrDigit(text.charAt(stop))) {
      stop++;
    }
    return text.substring(word, stop);
  }

  /** "…of the war.The talks…": a blank was lost between two sentences. */
  private boolean lostBlank(int mark, int next, int end) {
    return text.charAt(mark) == '.'
        && mark >= 3
        && Character.isLowerCase(text.charAt(mark - 1))
        && Character.isLowerCase(text.charAt(mark - 2))
        && Character.isLowerCase(text.charAt(mark - 3))
        && next + 2 < end
        && Character.isUpperCase(text.charAt(next))
        && (Character.isLowerCase(text.charAt(next + 1)) || text.charAt(next + 1) == ' ');
  }

  private static boolean separator(char c) {
    return c <= ' ' || "\"'([/".indexOf(c) >= 0 || c == Normaliser.DASH;
  }
}
