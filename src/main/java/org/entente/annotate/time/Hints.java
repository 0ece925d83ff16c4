package org.entente.annotate.time;

import org.entente.text.Span;

/**
 * What a sentence holds of the material of dates: found in one pass, so that rules which cannot
 * match need not be tried. Most sentences hold nothing.
 *
 * @param month whether a word begins as a month's name does: "Mar"
 * @param number whether two digits stand side by side
 * @param unit whether a unit of time is named: "year"
 * @param season whether a season is named
 */
record Hints(boolean month, boolean number, boolean unit, boolean season) {

  /** The hints of a stretch of text. */
  static Hints of(String text, Span within) {
    boolean month = false;
    boolean number = false;
    boolean unit = false;
    boolean season = false;
    for (int i = within.start(); i < within.end(); i++) {
      switch (text.charAt(i)) {
        case 'J' -> month |= at(text, i, "Jan", "Jun", "Jul");
        case 'F' -> {
          month |= at(text, i, "Feb");
          season |= at(text, i, "Fall");
        }
        case 'M' -> month |= at(text, i, "Mar", "May");
        case 'O' -> month |= at(text, i, "Oct");
        case 'N' -> month |= at(text, i, "Nov");
        case 'D' -> month |= at(text, i, "Dec");
        case 'A' -> {
          month |= at(text, i, "Apr", "Aug");
          season |= at(text, i, "Autumn");
        }
        case 'S' -> {
          month |= at(text, i, "Sep");
          season |= at(text, i, "Spring", "Summer");
        }
        case 'W' -> season |= at(text, i, "Winter");
        case 's' -> season |= at(text, i, "spring", "summer");
        case 'a' -> season |= at(text, i, "autumn");
        case 'f' -> season |= at(text, i, "fall");
        case 'w' -> {
          season |= at(text, i, "winter");
          unit |= at(text, i, "week");
        }
        case 'd' -> unit |= at(text, i, "day", "decade");
        case 'm' -> unit |= at(text, i, "month");
        case 'y' -> unit |= at(text, i, "year");
        case 'c' -> unit |= at(text, i, "century");
        case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' ->
            number |= i + 1 < within.end() && Character.isDigit(text.charAt(i + 1));
        default -> {
          // nothing of a date begins here
        }
      }
    }
    return new Hints(month, number, unit, season);
  }

  private static boolean at(String text, int i, String... words) {
    for (String word : words) {
      if (text.startsWith(word, i)) {
        return true;
      }
    }
    return false;
  }
}
