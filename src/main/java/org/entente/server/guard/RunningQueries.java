package org.entente.server.guard;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The queries that run now. When what survives garbage collection fills the heap, the one that has
 * allocated most is aborted, and the next after the next collection, until there is room again.
 *
 * <pre>{@code
 * try (RunningQueries.Running running = queries.begin(execution::abort)) {
 *   …
 * }
 * }</pre>
 */
public final class RunningQueries implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunningQueries.class);

  /**
   * The part of the old generation that may live on; beyond it collections begin to follow each
   * other.
   */
  private static final double FULL = 0.85;

  private static final long LOOK_EVERY_MS = 100;

  private final Map<Running, Boolean> running = new ConcurrentHashMap<>();
  private final Optional<MemoryPoolMXBean> pool = oldGeneration();
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "entente-heap-watch");
            thread.setDaemon(true);
            return thread;
          });
  private long lastCollection;

  /** Begins to watch the heap. */
  public RunningQueries() {
    watch.scheduleWithFixedDelay(this::look, LOOK_EVERY_MS, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
  }

  /** One query on the thread that began it. */
  public final class Running implements AutoCloseable {
    private final Runnable abort;
    private final long thread = Thread.currentThread().getId();
    private final long allocatedBefore = allocated(thread);
    private volatile boolean aborted;

    private Running(Runnable abort) {
      this.abort = abort;
    }

    private long allocatedSince() {
      return allocated(thread) - allocatedBefore;
    }

    @Override
    public void close() {
      running.remove(this);
    }
  }

  /**
   * Registers a query of the current thread.
   *
   * @param abort stops it from another thread
   */
  public Running begin(Runnable abort) {
    Running one = new Running(abort);
    running.put(one, true);
    return one;
  }

  /** Aborts all of them: the server stops. */
  public void abortAll() {
    running.keySet().forEach(one -> one.abort.run());
  }

  private void look() {
    if (pool.isEmpty() || running.isEmpty() || !full(pool.get())) {
      return;
    }
    long collection = collections();
    if (collection == lastCollection) {
      return;
    }
    lastCollection = collection;
    running.keySet().stream()
        .filter(one -> !one.aborted)
        .max(Comparator.comparingLong(Running::allocatedSince))
        .ifPresent(this::abort);
  }

  private void abort(Running one) {
    LOG.warn(
        "the heap is full: aborting the query that has allocated most ({} MB)",
        one.allocatedSince() / 1_000_000);
    one.aborted = true;
    one.abort.run();
  }

  private static boolean full(MemoryPoolMXBean pool) {
    var usage = pool.getCollectionUsage();
    return usage != null && usage.getMax() > 0 && usage.getUsed() > FULL * usage.getMax();
  }

  private static Optional<MemoryPoolMXBean> oldGeneration() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(p -> p.getType() == MemoryType.HEAP && p.isUsageThresholdSupported())
        .filter(p -> p.getCollectionUsage() != null)
        .findFirst();
  }

  private static long collections() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionCount)
        .sum();
  }

  private static long allocated(long thread) {
    return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean bean
        ? bean.getThreadAllocatedBytes(thread)
        : 0;
  }

  /** Stops watching. */
  @Override
  public void close() {
    watch.shutdownNow();
  }
}
