package org.entente.annotate.syntax;

import java.util.Set;

/** Nouns that say when or how long; the months among them. */
final class TimeNouns {
  private static final Set<String> MONTHS =
      Set.of(
          "january", "february", "march", "april", "may", "june", "july", "august", "september",
          "october", "november", "december", "jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.",
          "sep.", "sept.", "oct.", "nov.", "dec.");

  private static final Set<String> OTHERS =
      Set.of(
          "year", "month", "week", "day", "decade", "century", "hour", "minute", "morning",
          "afternoon", "evening", "night", "spring", "summer", "autumn", "fall", "winter", "today",
          "yesterday", "tomorrow", "time", "monday", "tuesday", "wednesday", "thursday", "friday",
          "saturday", "sunday", "period", "while", "quarter", "mid", "eve");

  private TimeNouns() {}

  static boolean isMonth(String lemma) {
    return MONTHS.contains(lemma);
  }

  /** Whether a word is a time noun, a number, or a decade ("1980s", "mid-1990s"). */
  static boolean isTime(String lemma, String tag) {
    return tag.equals("CD")
        || MONTHS.contains(lemma)
        || OTHERS.contains(lemma)
        || lemma.matches("(?:mid-|early-|late-)?\\d{3,4}s?");
  }
}
