package org.entente.reliability;

import java.util.concurrent.atomic.LongAdder;

/**
 * Counts how often a test tried something and how often that held. What it counted goes to standard
 * output when it is closed, however the test ends, and so into the test's report.
 *
 * <pre>{@code
 * try (Tally tally = Tally.of("kills at random points")) {
 *   tally.tried();
 *   …
 *   tally.held();
 * }
 * }</pre>
 */
public final class Tally implements AutoCloseable {
  private final String what;
  private final LongAdder tried = new LongAdder();
  private final LongAdder held = new LongAdder();
  private String remark = "";

  private Tally(String what) {
    this.what = what;
  }

  /**
   * Starts at nought.
   *
   * @param what is tried, in the plural; one line
   */
  public static Tally of(String what) {
    return new Tally(what);
  }

  /**
   * Tries something once for each of the values, in their order; the first that does not hold ends
   * it.
   *
   * @param what is tried, in the plural; one line
   * @throws Exception what the trial throws
   */
  public static <T> void each(String what, Iterable<T> values, Trial<T> trial) throws Exception {
    try (Tally tally = of(what)) {
      for (T value : values) {
        tally.tried();
        trial.on(value);
        tally.held();
      }
    }
  }

  /** Something is about to be tried. */
  public void tried() {
    tried.increment();
  }

  /** What was tried held. */
  public void held() {
    held.increment();
  }

  /** Measurements that belong to the figures, as one line. */
  public void remark(String measured) {
    remark = measured;
  }

  @Override
  public void close() {
    System.out.println(new TallyLine(tried.sum(), held.sum(), what, remark).written());
  }

  /** What is tried with each value; it throws where something does not hold. */
  public interface Trial<T> {
    /** Tries it. */
    void on(T value) throws Exception;
  }
}
