package org.entente.store;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;

/**
 * The days that a date may mean: a year is its 365 or 366 days, a month its 28 to 31, a day itself.
 *
 * @param first the first day
 * @param last the last day, not before the first
 */
record TimeSpan(LocalDate first, LocalDate last) {

  TimeSpan {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(first + " … " + last);
    }
  }

  /**
   * The span of an {@code xsd:date}, {@code xsd:gYearMonth} or {@code xsd:gYear} without time zone
   * (proleptic Gregorian, ISO 8601); empty for anything else, malformed values included.
   */
  static Optional<TimeSpan> of(Node literal) {
    if (!literal.isLiteral()) {
      return Optional.empty();
    }
    String text = literal.getLiteralLexicalForm();
    String type = literal.getLiteralDatatypeURI();
    try {
      if (type.equals(XSDDatatype.XSDgYear.getURI())) {
        Year year = Year.parse(text);
        return Optional.of(new TimeSpan(year.atDay(1), year.atMonth(12).atEndOfMonth()));
      }
      if (type.equals(XSDDatatype.XSDgYearMonth.getURI())) {
        YearMonth month = YearMonth.parse(text);
        return Optional.of(new TimeSpan(month.atDay(1), month.atEndOfMonth()));
      }
      if (type.equals(XSDDatatype.XSDdate.getURI())) {
        LocalDate day = LocalDate.parse(text);
        return Optional.of(new TimeSpan(day, day));
      }
      return Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether one of the two lies inside the other: a coarser date agrees with a finer one. What
   * dates that contradict each other leave open agrees with the same alone.
   */
  boolean agrees(TimeSpan other) {
    return equals(other)
        || (isDate() && other.isDate() && (contains(other) || other.contains(this)));
  }

  /** Whether it is a day, a month or a year. */
  boolean isDate() {
    return first.equals(last) || fills(YearMonth.from(first)) || fills(Year.from(first));
  }

  private boolean fills(YearMonth month) {
    return first.getDayOfMonth() == 1 && last.equals(month.atEndOfMonth());
  }

  private boolean fills(Year year) {
    return first.getDayOfYear() == 1 && last.equals(year.atDay(year.length()));
  }

  private boolean contains(TimeSpan other) {
    return !other.first.isBefore(first) && !other.last.isAfter(last);
  }

  /** The first days of the month and of the year that it begins in. */
  List<LocalDate> firstDays() {
    return List.of(first.withDayOfMonth(1), first.withDayOfYear(1));
  }

  /** The last days of the month and of the year that it ends in. */
  List<LocalDate> lastDays() {
    return List.of(YearMonth.from(last).atEndOfMonth(), last.withDayOfYear(last.lengthOfYear()));
  }

  /** The days that both mean, or, where they contradict each other, all days of either. */
  TimeSpan reconcile(TimeSpan other) {
    LocalDate latestFirst = first.isAfter(other.first) ? first : other.first;
    LocalDate earliestLast = last.isBefore(other.last) ? last : other.last;
    if (!latestFirst.isAfter(earliestLast)) {
      return new TimeSpan(latestFirst, earliestLast);
    }
    return new TimeSpan(
        first.isBefore(other.first) ? first : other.first,
        last.isAfter(other.last) ? last : other.last);
  }

  /** Days from the first to the last: 0 for a day, 365 for a leap year. */
  long extent() {
    return last.toEpochDay() - first.toEpochDay();
  }
}
