package org.entente.store;

import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Sees to it that no fault of the disk passes unnoticed. Where a disk is full, a write into a
 * mapped file shows as an {@link InternalError}, thrown not where it happened but wherever the
 * thread comes next; where that is inside TDB2's caches, Caffeine logs it and goes on, and what was
 * not written would be committed. Here its logger throws the error on, so that the change fails as
 * a whole.
 */
final class DiskFaults {
  /** Held, because a logger that nobody holds is forgotten with its settings. */
  private static final Logger CACHES =
      Logger.getLogger("com.github.benmanes.caffeine.cache.BoundedLocalCache");

  private DiskFaults() {}

  /** From now on, in this process. */
  static void throwOn() {
    CACHES.setFilter(DiskFaults::isLoggable);
  }

  private static boolean isLoggable(LogRecord line) {
    if (line.getThrown() instanceof InternalError fault) {
      throw fault;
    }
    return true;
  }
}
