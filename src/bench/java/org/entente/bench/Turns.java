package org.entente.bench;

import java.util.Locale;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * Two ways of doing the same, measured in turns, so that what else the machine does meets both.
 * Seconds by the clock; CPU seconds of the process, which a busy machine disturbs less; and CPU
 * seconds of the threads that do the work, without those that compile code and collect garbage.
 *
 * <pre>{@code
 * Turns turns = Turns.of(15, 5, () -> ours(), () -> theirs(), Clock::ofThread);
 * turns.print("ours", "theirs", 107, "sentences");
 * }</pre>
 */
public final class Turns {
  /** One side's measurements. */
  private record Side(double[] seconds, double[] cpu, double[] workers) {
    Side(int rounds) {
      this(new double[rounds], new double[rounds], new double[rounds]);
    }

    void measure(int round, IntSupplier work, LongSupplier ofWorkers) {
      long before = ofWorkers.getAsLong();
      long clock = System.nanoTime();
      long process = Clock.ofProcess();
      if (work.getAsInt() < 0) {
        throw new IllegalStateException("a number of things cannot be negative");
      }
      if (round >= 0) {
        cpu[round] = (Clock.ofProcess() - process) / 1e9;
        seconds[round] = (System.nanoTime() - clock) / 1e9;
        workers[round] = (ofWorkers.getAsLong() - before) / 1e9;
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
   * @param second the same
   * @param workers CPU nanoseconds that the threads which do the work have used so far
   */
  public static Turns of(
      int warmUp, int rounds, IntSupplier first, IntSupplier second, LongSupplier workers) {
    Turns turns = new Turns(rounds);
    for (int round = -warmUp; round < rounds; round++) {
      if (round % 2 == 0) {
        turns.first.measure(round, first, workers);
        turns.second.measure(round, second, workers);
      } else {
        turns.second.measure(round, second, workers);
        turns.first.measure(round, first, workers);
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
    ratio(
        "in CPU time of the threads that work",
        new Series(second.workers).dividedBy(new Series(first.workers)));
  }

  private static void line(String name, Side side, int things, String what) {
    System.out.printf(
        Locale.ROOT,
        "  %-16s %8.1f %s a second, %8.1f a CPU second, %8.1f a CPU second of threads that work (medians of %d)%n",
        name,
        things / new Series(side.seconds).median(),
        what,
        things / new Series(side.cpu).median(),
        things / new Series(side.workers).median(),
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
