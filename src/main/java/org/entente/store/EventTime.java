package org.entente.store;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When an account says that its event took place.
 *
 * @param point from {@code ent:date}: some time within the span
 * @param start from {@code ent:startDate}: when it began
 * @param end from {@code ent:endDate}: when it ended
 */
record EventTime(Optional<TimeSpan> point, Optional<TimeSpan> start, Optional<TimeSpan> end) {
  static final EventTime UNKNOWN =
      new EventTime(Optional.empty(), Optional.empty(), Optional.empty());

  boolean isKnown() {
    return point.isPresent() || start.isPresent() || end.isPresent();
  }

  /**
   * The point, else the beginning, else the end: times that agree have anchors of one kind that
   * agree.
   *
   * @throws java.util.NoSuchElementException if nothing is known
   */
  TimeSpan anchor() {
    return point.or(() -> start).or(() -> end).orElseThrow();
  }

  /** No part of the event was before this day ({@code ent:earliest}); empty if not bounded. */
  Optional<LocalDate> earliest() {
    return point.or(() -> start).map(TimeSpan::first);
  }

  /** No part of the event was after this day ({@code ent:latest}); empty if not bounded. */
  Optional<LocalDate> latest() {
    return point.or(() -> end).map(TimeSpan::last);
  }

  /**
   * The last day on which it can have happened or begun ({@code ent:latestStart}); empty only if
   * nothing is known.
   */
  Optional<LocalDate> latestStart() {
    return earlier(point.or(() -> start).map(TimeSpan::last), latest());
  }

  /**
   * The first day on which it can have happened or ended ({@code ent:earliestEnd}); empty only if
   * nothing is known.
   */
  Optional<LocalDate> earliestEnd() {
    return later(point.or(() -> end).map(TimeSpan::first), earliest());
  }

  private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
    return Stream.of(one, other).flatMap(Optional::stream).min(LocalDate::compareTo);
  }

  private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
    return Stream.of(one, other).flatMap(Optional::stream).max(LocalDate::compareTo);
  }

  /**
   * Whether both can be the time of one happening: two points, one within the other; or two
   * intervals whose beginnings agree and whose ends agree. A point within an interval is no such
   * evidence: a war and one day of it are two things.
   */
  boolean agrees(EventTime other) {
    return isKnown()
        && other.isKnown()
        && agree(point, other.point)
        && agree(start, other.start)
        && agree(end, other.end);
  }

  private static boolean agree(Optional<TimeSpan> one, Optional<TimeSpan> other) {
    return one.isPresent() == other.isPresent() && (one.isEmpty() || one.get().agrees(other.get()));
  }

  /** How coarse it is, in days: the finer of two accounts has the smaller figure. */
  long extent() {
    if (!isKnown()) {
      return Long.MAX_VALUE;
    }
    return point.map(TimeSpan::extent).orElse(0L)
        + start.map(TimeSpan::extent).orElse(0L)
        + end.map(TimeSpan::extent).orElse(0L);
  }
}
