package org.entente.server.guard;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.util.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The queries that run now, and which of them end before their time.
 *
 * <p>When what survives garbage collection fills the heap, the one that has allocated most is
 * aborted, and the next after the next collection, until there is room again. When others wait for
 * a turn, half of those who run may go on for long; the rest have {@link QueryLimits#slice} each.
 * So half of the turns always goes round, and a quick question waits for quick ones only.
 *
 * <pre>{@code
 * try (RunningQueries.Running running = queries.begin(execution.getContext())) {
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

  private static final long LOOK_EVERY_MS = 50;

  private final Map<Running, Boolean> running = new ConcurrentHashMap<>();
  private final Optional<MemoryPoolMXBean> pool = oldGeneration();
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "entente-query-watch");
            thread.setDaemon(true);
            return thread;
          });
  private final QueryLimits limits;
  private final Turns turns;
  private long lastCollection;

  /**
   * Begins to watch.
   *
   * @param turns whoever waits for one of them makes long queries end
   */
  public RunningQueries(QueryLimits limits, Turns turns) {
    this.limits = limits;
    this.turns = turns;
    watch.scheduleWithFixedDelay(this::look, LOOK_EVERY_MS, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
  }

  /** One query on the thread that began it. */
  public final class Running implements AutoCloseable {
    private final AtomicBoolean cancelled;
    private final Optional<Duration> granted;
    private final long thread = Thread.currentThread().getId();
    private final long allocatedBefore = allocated(thread);
    private final long began = System.nanoTime();
    private volatile boolean aborted;
    private volatile boolean crowdedOut;
    private volatile boolean answering;

    private Running(AtomicBoolean cancelled, Optional<Duration> granted) {
      this.cancelled = cancelled;
      this.granted = granted;
    }

    private boolean isLate() {
      return granted.isPresent() && System.nanoTime() - began > granted.get().toNanos();
    }

    private long allocatedSince() {
      return allocated(thread) - allocatedBefore;
    }

    /**
     * What a client is told of a failure. ARQ 5.6.0 sorts while another thread takes its memory
     * away when the query is cancelled; whatever that leads to is a cancellation.
     */
    RuntimeException explain(RuntimeException failure) {
      boolean said = failure instanceof ActionErrorException;
      return cancelled.get() && !said ? new QueryCancelledException() : failure;
    }

    /**
     * Its answer is being sent: from now on it is not ended for the sake of others.
     *
     * @throws QueryCancelledException if it was already
     */
    synchronized void answer() {
      answering = true;
      if (crowdedOut) {
        throw new QueryCancelledException();
      }
    }

    private synchronized void makeRoom() {
      if (!answering) {
        crowdedOut = true;
        abort();
      }
    }

    private void abort() {
      aborted = true;
      cancelled.set(true);
    }

    /** Whether it was ended for the sake of others. */
    public boolean isCrowdedOut() {
      return crowdedOut;
    }

    @Override
    public void close() {
      running.remove(this);
    }
  }

  /**
   * Registers a query of the current thread. It is ended by its cancel signal, as ARQ's own time
   * limits do: {@code QueryExec.abort} of Jena 5.6.0 waits until the query has been set up, and the
   * watch with it.
   *
   * @param context of its execution
   */
  Running begin(Context context) {
    return begin(context, Optional.empty());
  }

  /**
   * The same for what has no time limit of its own.
   *
   * @param granted after so long it is ended
   */
  Running begin(Context context, Duration granted) {
    return begin(context, Optional.of(granted));
  }

  private Running begin(Context context, Optional<Duration> granted) {
    Running one = new Running(Context.getOrSetCancelSignal(context), granted);
    running.put(one, true);
    return one;
  }

  /** Aborts all of them: the server stops. */
  public void abortAll() {
    running.keySet().forEach(one -> one.cancelled.set(true));
  }

  private void look() {
    try {
      running.keySet().stream().filter(Running::isLate).forEach(one -> one.cancelled.set(true));
      freeTurns();
      freeMemory();
    } catch (RuntimeException e) {
      LOG.error("watching the queries failed; going on", e);
    }
  }

  private void freeTurns() {
    if (!turns.wanted()) {
      return;
    }
    long latest = System.nanoTime() - limits.slice().toNanos();
    running.keySet().stream()
        .filter(one -> !one.aborted && !one.answering && one.began - latest < 0)
        .sorted((one, other) -> Long.signum(one.began - other.began))
        .skip(limits.longOnes())
        .forEach(Running::makeRoom);
  }

  private void freeMemory() {
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
    one.abort();
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
