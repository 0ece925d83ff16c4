package org.entente.server.guard;

import java.time.Duration;

/**
 * What one client's query may cost.
 *
 * @param timeout how long a query may run unless it asks otherwise
 * @param longest the most that the {@code timeout} parameter of a request may ask for
 * @param rows the most solutions or triples that one answer holds
 * @param concurrent how many queries run at once; at least 1
 * @param patience how long a query waits for its turn before it is sent away
 * @param requestBytes the longest request body
 */
public record QueryLimits(
    Duration timeout,
    Duration longest,
    long rows,
    int concurrent,
    Duration patience,
    long requestBytes) {

  private static final int UPLOAD = 256;
  private static final int PARTS = 60;
  private static final Duration SHORTEST_SLICE = Duration.ofMillis(100);

  /** For a machine of any size: two queries a core. */
  public static final QueryLimits STANDARD =
      new QueryLimits(
          Duration.ofSeconds(30),
          Duration.ofSeconds(120),
          100_000,
          2 * Runtime.getRuntime().availableProcessors(),
          Duration.ofSeconds(5),
          1_000_000);

  /** With another time limit, which is then also the longest if it is longer. */
  public QueryLimits withTimeout(Duration limit) {
    Duration most = limit.compareTo(longest) > 0 ? limit : longest;
    return new QueryLimits(limit, most, rows, concurrent, patience, requestBytes);
  }

  /** With another number of rows. */
  public QueryLimits withRows(long most) {
    return new QueryLimits(timeout, longest, most, concurrent, patience, requestBytes);
  }

  /** With another number of queries at once. */
  public QueryLimits withConcurrent(int most) {
    return new QueryLimits(timeout, longest, rows, most, patience, requestBytes);
  }

  /** The longest body from who may write: a whole graph, 256 MB by the standard limits. */
  long uploadBytes() {
    return UPLOAD * requestBytes;
  }

  /**
   * How long a query may run whatever others want: a sixtieth of the time limit, half a second of
   * the standard one. Nearly every query that people write is done by then.
   */
  Duration slice() {
    Duration part = timeout.dividedBy(PARTS);
    return part.compareTo(SHORTEST_SLICE) < 0 ? SHORTEST_SLICE : part;
  }

  /**
   * How many queries may go on beyond {@linkplain #slice() that} while others wait: half of them,
   * so that the other half of the turns goes round.
   */
  int longOnes() {
    return Math.max(1, concurrent / 2);
  }

  /**
   * The time that a query gets which asked for so much; the standard one where it asked nothing.
   */
  Duration granted(Duration asked) {
    if (asked == null) {
      return timeout;
    }
    return asked.compareTo(longest) > 0 ? longest : asked;
  }
}
