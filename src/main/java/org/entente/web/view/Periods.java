package org.entente.web.view;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A span of years cut into periods of one, five or ten years, so that a chart has at most sixty of
 * them where it can.
 *
 * <pre>{@code
 * Periods periods = Periods.covering(1776, 2010); // decades, from 1770
 * periods.label(periods.of(1812)); // 1810–1819
 * }</pre>
 *
 * @param first the first year of the first period
 * @param length years in a period: 1, 5 or 10
 * @param number of periods
 */
public record Periods(int first, int length, int number) {
  private static final int MOST = 60;

  /** Periods that cover both years and all between them. */
  public static Periods covering(int from, int to) {
    int years = to - from + 1;
    int length = years <= MOST ? 1 : years <= 5 * MOST / 2 ? 5 : 10;
    int first = Math.floorDiv(from, length) * length;
    return new Periods(first, length, Math.floorDiv(to - first, length) + 1);
  }

  /** The number, from 0, of the period that holds a year. */
  public int of(int year) {
    return Math.floorDiv(year - first, length);
  }

  /** A period's first year. */
  public int from(int period) {
    return first + period * length;
  }

  /** A period's last year. */
  public int to(int period) {
    return from(period) + length - 1;
  }

  /** {@code 1994}, or {@code 1990–1999}. */
  public String label(int period) {
    return length == 1 ? "" + from(period) : from(period) + "–" + to(period);
  }

  /** What one is called. */
  public String unit() {
    return length == 1 ? "year" : length == 5 ? "five years" : "decade";
  }

  /** Period → name on the axis, at round years, about eight of them. */
  public SortedMap<Integer, String> ticks() {
    int years = number * length;
    int step = 1;
    for (int candidate : new int[] {1, 2, 5, 10, 20, 25, 50, 100}) {
      step = candidate;
      if (years / candidate <= 9) {
        break;
      }
    }
    SortedMap<Integer, String> ticks = new TreeMap<>();
    for (int period = 0; period < number; period++) {
      if (from(period) % Math.max(step, length) == 0) {
        ticks.put(period, "" + from(period));
      }
    }
    return ticks;
  }
}
