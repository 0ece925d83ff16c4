package org.entente.annotate.time;

import java.time.temporal.ChronoUnit;
import org.entente.text.Span;

/**
 * A phrase of time as the words give it, before the story around it is known.
 *
 * @param span where it stands in the document
 * @param meaning what the words say
 */
record Phrase(Span span, Meaning meaning) {

  /** What the words of a phrase say. */
  sealed interface Meaning {}

  /** A date that stands for itself: "27 May 1997", "summer of 1973", "late 1950". */
  record Absolute(PartialDate date) implements Meaning {}

  /** A month, or a day of a month, whose year the story knows: "April", "4 April". */
  record YearLess(int month, int day) implements Meaning {}

  /** An interval in one phrase: "1977–78", "12–14 May 1997", "the 1980s". */
  record Interval(PartialDate from, PartialDate to) implements Meaning {}

  /** Days of a month whose year the story knows: "12–14 May". */
  record YearLessInterval(int month, int fromDay, int toDay) implements Meaning {}

  /** The year, month or day that the story is in: "later that year", "the same day". */
  record Same(ChronoUnit unit) implements Meaning {}

  /** So many units away from where the story is: "two years later", "a month earlier". */
  record Shifted(int count, ChronoUnit unit) implements Meaning {}

  /** The next such month after where the story is: "the following July". */
  record NextMonth(int month) implements Meaning {}

  /** The last such month before where the story is: "the previous July". */
  record PreviousMonth(int month) implements Meaning {}

  /** A month or day in the year before, of, or after where the story is: "May of that year". */
  record InYear(int yearShift, int month, int day) implements Meaning {}

  /** A phrase of which no date can be said: "the early 1970s", "about three years later". */
  record Vague() implements Meaning {}
}
