package org.entente.wikidata;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.entente.wikidata.WikidataException.Cause;

/** When all requests must be done. */
final class Deadline {
  private final InstantSource clock;
  private final Duration limit;
  private final Instant end;

  Deadline(InstantSource clock, Duration limit) {
    this.clock = clock;
    this.limit = limit;
    this.end = clock.instant().plus(limit);
  }

  /**
   * How much time is left, at most {@code wanted}.
   *
   * @throws WikidataException if none is
   */
  Duration left(Duration wanted) {
    Duration left = Duration.between(clock.instant(), end);
    if (left.isNegative() || left.isZero()) {
      throw over(null);
    }
    return left.compareTo(wanted) < 0 ? left : wanted;
  }

  /**
   * Makes sure that so much time is left.
   *
   * @param why what there is to wait for, if the time is not
   */
  void allows(Duration wanted, Exception why) {
    if (left(wanted).compareTo(wanted) < 0) {
      throw over(why);
    }
  }

  private WikidataException over(Exception why) {
    return new WikidataException(
        Cause.TIME_LIMIT,
        "the time limit of %d s is over%s; give more with --time-limit, what was answered is kept"
            .formatted(limit.toSeconds(), why == null ? "" : " (" + why.getMessage() + ")"),
        why);
  }
}
