package org.entente.annotate.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * A day, month or year of the Gregorian calendar.
 *
 * @param year from 1
 * @param month 1–12, or 0 if only the year is known
 * @param day 1–31, or 0 if only the month is known
 */
record PartialDate(int year, int month, int day) {

  /** The date if the calendar has it. */
  static Optional<PartialDate> of(int year, int month, int day) {
    try {
      if (day > 0) {
        LocalDate.of(year, month, day);
      } else if (month > 0) {
        YearMonth.of(year, month);
      }
      return Optional.of(new PartialDate(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static PartialDate year(int year) {
    return new PartialDate(year, 0, 0);
  }

  /** The same without what is finer than this unit. */
  PartialDate coarsened(ChronoUnit unit) {
    return switch (unit) {
      case YEARS -> year(year);
      case MONTHS -> new PartialDate(year, month, 0);
      default -> this;
    };
  }

  /**
   * So many units later, as precisely as both the date and the unit allow: two years after June
   * 1992 is 1994; two months after 1992 cannot be said.
   */
  Optional<PartialDate> plus(int count, ChronoUnit unit) {
    try {
      return switch (unit) {
        case YEARS -> Optional.of(year(year + count));
        case MONTHS ->
            month == 0
                ? Optional.empty()
                : Optional.of(of(YearMonth.of(year, month).plusMonths(count)));
        case WEEKS ->
            day == 0
                ? Optional.empty()
                : Optional.of(of(YearMonth.from(LocalDate.of(year, month, day).plusWeeks(count))));
        case DAYS ->
            day == 0
                ? Optional.empty()
                : Optional.of(of(LocalDate.of(year, month, day).plusDays(count)));
        default -> Optional.empty();
      };
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static PartialDate of(YearMonth m) {
    return new PartialDate(m.getYear(), m.getMonthValue(), 0);
  }

  private static PartialDate of(LocalDate d) {
    return new PartialDate(d.getYear(), d.getMonthValue(), d.getDayOfMonth());
  }

  /** Whether it ends before the other begins. */
  boolean before(PartialDate other) {
    if (year != other.year || month == 0 || other.month == 0) {
      return year < other.year;
    }
    return month != other.month || day == 0 || other.day == 0
        ? month < other.month
        : day < other.day;
  }

  /** {@code yyyy}, {@code yyyy-mm} or {@code yyyy-mm-dd}. */
  String iso() {
    String s = String.format(Locale.ROOT, "%04d", year);
    if (month > 0) {
      s += String.format(Locale.ROOT, "-%02d", month);
    }
    return day > 0 ? s + String.format(Locale.ROOT, "-%02d", day) : s;
  }
}
