package org.entente.annotate.time;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.entente.annotate.TimeValue;
import org.entente.annotate.time.Phrase.Absolute;
import org.entente.annotate.time.Phrase.InYear;
import org.entente.annotate.time.Phrase.Interval;
import org.entente.annotate.time.Phrase.Meaning;
import org.entente.annotate.time.Phrase.NextMonth;
import org.entente.annotate.time.Phrase.PreviousMonth;
import org.entente.annotate.time.Phrase.Same;
import org.entente.annotate.time.Phrase.Shifted;
import org.entente.annotate.time.Phrase.YearLess;
import org.entente.annotate.time.Phrase.YearLessInterval;

/**
 * Where a story is in time while it is told, and what a phrase means there.
 *
 * <p>"In March 1990 … In response, on 4 April … Two months later": each date moves the story on,
 * and what a phrase leaves out is taken from where the story is.
 */
final class Narrative {
  /** From this month on, a bare month of the next year's first third belongs to that year. */
  private static final int LATE_IN_YEAR = 10;

  private static final int EARLY_IN_YEAR = 4;

  private Optional<PartialDate> now = Optional.empty();

  /** Forgets where the story was, as a heading that spans several years does. */
  void leave() {
    now = Optional.empty();
  }

  /** The story is at this date from here on. */
  void moveTo(PartialDate date) {
    now = Optional.of(date);
  }

  /** Where the story is. */
  Optional<PartialDate> now() {
    return now;
  }

  /** What a phrase means where the story is; empty if that cannot be said. */
  Optional<TimeValue> resolve(Meaning meaning) {
    if (meaning instanceof Interval i) {
      return Optional.of(TimeValue.interval(i.from().iso(), i.to().iso()));
    }
    if (meaning instanceof YearLessInterval i) {
      return yearOf(i.month())
          .flatMap(
              y ->
                  PartialDate.of(y, i.month(), i.fromDay())
                      .flatMap(
                          a ->
                              PartialDate.of(y, i.month(), i.toDay())
                                  .filter(a::before)
                                  .map(b -> TimeValue.interval(a.iso(), b.iso()))));
    }
    return date(meaning).map(d -> TimeValue.point(d.iso()));
  }

  /** The day, month or year that a phrase means; of an interval its end. */
  Optional<PartialDate> date(Meaning meaning) {
    if (meaning instanceof Absolute a) {
      return Optional.of(a.date());
    }
    if (meaning instanceof Interval i) {
      return Optional.of(i.to());
    }
    if (meaning instanceof YearLess y) {
      return yearOf(y.month()).flatMap(year -> PartialDate.of(year, y.month(), y.day()));
    }
    if (meaning instanceof YearLessInterval i) {
      return yearOf(i.month()).flatMap(year -> PartialDate.of(year, i.month(), i.toDay()));
    }
    if (meaning instanceof Same s) {
      return now.map(d -> d.coarsened(s.unit() == ChronoUnit.WEEKS ? ChronoUnit.MONTHS : s.unit()));
    }
    if (meaning instanceof Shifted s) {
      return now.flatMap(d -> d.plus(s.count(), s.unit()));
    }
    if (meaning instanceof InYear i) {
      return now.flatMap(d -> PartialDate.of(d.year() + i.yearShift(), i.month(), i.day()));
    }
    if (meaning instanceof NextMonth n) {
      return now.map(
          d ->
              new PartialDate(
                  n.month() > d.month() && d.month() > 0 ? d.year() : d.year() + 1, n.month(), 0));
    }
    if (meaning instanceof PreviousMonth p) {
      return now.map(
          d -> new PartialDate(p.month() < d.month() ? d.year() : d.year() - 1, p.month(), 0));
    }
    return Optional.empty();
  }

  private Optional<Integer> yearOf(int month) {
    return now.map(
        d -> d.month() >= LATE_IN_YEAR && month <= EARLY_IN_YEAR ? d.year() + 1 : d.year());
  }
}
