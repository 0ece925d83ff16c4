package org.entente.wikidata;

import java.time.Duration;

/** How to wait. */
@FunctionalInterface
public interface Pause {
  /** Waits by the clock. */
  Pause SLEEP = duration -> Thread.sleep(duration.toMillis());

  /**
   * Waits that long.
   *
   * @throws InterruptedException if someone wants the waiting to end
   */
  void last(Duration duration) throws InterruptedException;
}
