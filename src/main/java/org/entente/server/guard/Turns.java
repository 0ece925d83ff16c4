package org.entente.server.guard;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * So many costly requests run at once; so many others wait, first come, first served.
 *
 * <pre>{@code
 * if (turns.take()) {
 *   try {
 *     …
 *   } finally {
 *     turns.giveBack();
 *   }
 * }
 * }</pre>
 */
public final class Turns {
  /** Those who wait hold a thread of the web server each, and pages need some too. */
  private static final int MOST_WAITING = 100;

  private final Semaphore free;
  private final Duration patience;

  /** As the limits say. */
  public Turns(QueryLimits limits) {
    this.free = new Semaphore(limits.concurrent(), true);
    this.patience = limits.patience();
  }

  /**
   * Waits for a turn.
   *
   * @return false if too many wait already, or patience ends
   */
  boolean take() throws InterruptedException {
    return free.getQueueLength() < MOST_WAITING
        && free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Ends one. */
  void giveBack() {
    free.release();
  }

  /** Whether somebody waits for one. */
  boolean wanted() {
    return free.hasQueuedThreads();
  }
}
