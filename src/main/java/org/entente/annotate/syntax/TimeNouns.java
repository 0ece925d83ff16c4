package org.entente.annotate.syntax;

import java.util.Set;
import java.util.regex.Pattern;

/** Nouns that say when or how long; the months among them. */
final class TimeNouns {
  private static final Set<String> MONTHS = WordList.read("months");
  private static final Set<String> OTHERS = WordList.read("time-nouns");
  private static final Pattern YEAR_OR_DECADE = Pattern.compile("(?:mid-|early-|late-)?\\d{3,4}s?");

  private TimeNouns() {}

  static boolean isMonth(String lemma) {
    return MONTHS.contains(lemma);
  }

  /** Whether a word is a time noun, a number, or a decade ("1980s", "mid-1990s"). */
  static boolean isTime(String lemma, String tag) {
    return tag.equals("CD")
        || MONTHS.contains(lemma)
        || OTHERS.contains(lemma)
        || YEAR_OR_DECADE.matcher(lemma).matches();
  }
}
