package org.entente.link;

import java.util.Optional;
import org.entente.annotate.TimeValue;

/** How times of different precision compare. */
final class Times {
  private Times() {}

  /**
   * Whether the two may be the same time: one is the other or contains it ("1997" and "27 May
   * 1997"). Of intervals, each end that both give must agree.
   */
  static boolean agree(TimeValue a, TimeValue b) {
    if (!a.interval() && !b.interval()) {
      return contains(a.start(), b.start());
    }
    if (a.interval() && b.interval()) {
      return contains(a.start(), b.start())
          && contains(a.end(), b.end())
          && notAfter(a.start(), b.end())
          && notAfter(b.start(), a.end());
    }
    return false;
  }

  /** Whether the one does not begin after the other ends, as far as both are known. */
  private static boolean notAfter(Optional<String> start, Optional<String> end) {
    if (start.isEmpty() || end.isEmpty()) {
      return true;
    }
    int length = Math.min(start.get().length(), end.get().length());
    return start.get().substring(0, length).compareTo(end.get().substring(0, length)) <= 0;
  }

  private static boolean contains(Optional<String> a, Optional<String> b) {
    return a.isEmpty() || b.isEmpty() || a.get().startsWith(b.get()) || b.get().startsWith(a.get());
  }

  /** How precise a time is: a longer ISO form says more, and a point more than an interval. */
  static int precision(TimeValue t) {
    int length = t.start().map(String::length).orElse(0) + t.end().map(String::length).orElse(0);
    return t.interval() ? length : 2 * length;
  }

  /** As a part of an IRI: {@code 2014-04-01}, {@code 1973--1975}, {@code --1902}. */
  static String path(TimeValue t) {
    return t.interval() ? t.start().orElse("") + "--" + t.end().orElse("") : t.start().orElse("");
  }
}
