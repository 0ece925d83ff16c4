package org.entente.bench;

import java.util.Locale;
import java.util.function.IntSupplier;

/**
 * Two ways of doing the same, measured in turns, so that what else the machine does meets both.
 * Seconds by the clock, and CPU seconds of the process, which a busy machine disturbs less.
 *
 * <pre>{@code
 * Turns turns = Turns.of(15, 5, () -> ours(), () -> theirs());
 * turns.print("ours", "theirs", 107, "sentences");
 * }</pre>
 */
public final class Turns {
  /** One side's measurements. */
  private record Side(double[] seconds, double[] cpu) {
    Side(int rounds) {
      this(new double[rounds], new double[rounds]);
    }

    void measure(int round, IntSupplier work) {
      long clock = System.nanoTime();
      long process = Clock.ofProcess();
      if (work.getAsInt() < 0) {
        throw new IllegalStateException("a number of things cannot be negative");
      }
      if (round >= 0) {
        cpu[round] = (Clock.ofProcess() - process) / 1e9;
        seconds[round] = (System.nanoTime() - clock) / 1e9;
      }
    }
  }

  private final Side first;
  private final Side second;

  private Turns(int rounds) {
    first = new Side(rounds);
    second = new Side(rounds);
  }

  /**
   * Measures both.
   *
   * @param warmUp how often each runs unmeasured before, until its code is compiled
   * @param rounds how often each is measured
   * @param first does the work once, and returns how many things it found, so that no part of it
   *     can be left out
   */
  public static Turns of(int warmUp, int rounds, IntSupplier first, IntSupplier second) {
    Turns turns = new Turns(rounds);
    for (int round = -warmUp; round < rounds; round++) {
      if (round % 2 == 0) {
        turns.first.measure(round, first);
        turns.second.measure(round, second);
      } else {
        turns.second.measure(round, second);
        turns.first.measure(round, first);
      }
    }
    return turns;
  }

  /** Prints both rates and how many times as fast the first one is. */
  public void print(String nameOfFirst, String nameOfSecond, int things, String what) {
    line(nameOfFirst, first, things, what);
    line(nameOfSecond, second, things, what);
    ratio("by the clock", new Series(second.seconds).dividedBy(new Series(first.seconds)));
    ratio("in CPU time", new Series(second.cpu).dividedBy(new Series(first.cpu)));
  }

  private static void line(String name, Side side, int things, String what) {
    System.out.printf(
        Locale.ROOT,
        "  %-16s %8.1f %s a second, %8.1f a CPU second (medians of %d)%n",
        name,
        things / new Series(side.seconds).median(),
        what,
        things / new Series(side.cpu).median(),
        side.seconds.length);
  }

  private static void ratio(String how, Series ratios) {
    System.out.printf(
        Locale.ROOT,
        "  ratio %s: %.1f (median of pairs; %.1f–%.1f)%n",
        how,
        ratios.median(),
        ratios.min(),
        ratios.max());
  }
}
