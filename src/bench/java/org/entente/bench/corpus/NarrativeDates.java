package org.entente.bench.corpus;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** The dates of one document: they go forward from shape to shape, in the style of its kind. */
final class NarrativeDates {
  private static final int FIRST_YEAR = 1780;
  private static final int LAST_YEAR = 2010;
  private static final int MEAN_STEP_DAYS = 200;

  private final Random random;
  private final DateTimeFormatter day;
  private final DateTimeFormatter monthAndDay;
  private LocalDate now;
  private boolean moved;

  NarrativeDates(Random random, boolean american) {
    this.random = random;
    this.day = format(american ? "MMMM d, uuuu" : "d MMMM uuuu");
    this.monthAndDay = format(american ? "MMMM d" : "d MMMM");
    // Two draws, the later one: texts of the last hundred years are the most.
    int year =
        Math.max(
            random.nextInt(FIRST_YEAR, LAST_YEAR + 1), random.nextInt(FIRST_YEAR, LAST_YEAR + 1));
    this.now = LocalDate.of(year, 1, 1).plusDays(random.nextInt(365));
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  int year() {
    return now.getYear();
  }

  /** From here on, the next date is a later one. */
  void nextShape() {
    moved = false;
  }

  /** What stands in a slot of this name; empty if the slot is none for a date. */
  Optional<String> fill(String slot) {
    Optional<String> date =
        Optional.ofNullable(
            switch (slot) {
              case "day" -> day.format(go());
              case "month" -> format("MMMM uuuu").format(go());
              case "monthday" -> monthAndDay.format(go());
              case "year" -> String.valueOf(go().getYear());
              case "season" -> season(go());
              case "decade" -> "the " + go().getYear() / 10 + "0s";
              case "later" -> String.valueOf(end());
              case "years" -> go().getYear() + "–" + end();
              case "from" -> "from " + go().getYear() + " to " + end();
              case "between" -> "between " + go().getYear() + " and " + end();
              default -> null;
            });
    return date;
  }

  private LocalDate go() {
    if (!moved) {
      moved = true;
      now = now.plusDays(1 + (long) (-StrictMath.log(1 - random.nextDouble()) * MEAN_STEP_DAYS));
    }
    return now;
  }

  private int end() {
    return go().getYear() + 1 + random.nextInt(6);
  }

  private static String season(LocalDate date) {
    return switch (date.getMonthValue()) {
      case 12, 1, 2 -> "the winter";
      case 3, 4, 5 -> "the spring";
      case 6, 7, 8 -> "the summer";
      default -> "the autumn";
    };
  }
}
