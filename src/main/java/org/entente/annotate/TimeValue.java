package org.entente.annotate;

import java.util.Optional;

/**
 * When something was, never more precise than the text says.
 *
 * @param start for a point the point itself, for an interval its beginning: {@code yyyy}, {@code
 *     yyyy-mm} or {@code yyyy-mm-dd}; empty for an interval that is open to the left ("until 1902")
 * @param end empty for a point; for an interval its end, or empty if it is open to the right
 *     ("since 2014")
 * @param interval whether it is an interval
 */
public record TimeValue(Optional<String> start, Optional<String> end, boolean interval) {

  public static TimeValue point(String iso) {
    return new TimeValue(Optional.of(iso), Optional.empty(), false);
  }

  public static TimeValue interval(String start, String end) {
    return new TimeValue(Optional.ofNullable(start), Optional.ofNullable(end), true);
  }
}
