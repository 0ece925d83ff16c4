package org.entente.server.guard;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Who has given wrong passwords lately, and how long they have to wait: nobody for the first few,
 * then a second, and twice as long each time up to a minute. Addresses and names are counted apart,
 * so that neither one machine trying many names nor many machines trying one gets on.
 *
 * <p>Holds so many of them and no more; those that were quiet longest are forgotten first. A minute
 * at most, because whoever knows a name could otherwise keep its owner out.
 */
final class FailedLogins {
  private static final int FREE = 5;
  private static final int MOST = 10_000;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);

  private final LongSupplier nanoseconds;
  private final Map<String, Failures> failures =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > MOST;
        }
      };

  /** So many in a row, the last at that time. */
  private record Failures(int count, long last) {}

  /**
   * @param nanoseconds a clock, as {@link System#nanoTime}
   */
  FailedLogins(LongSupplier nanoseconds) {
    this.nanoseconds = nanoseconds;
  }

  /** How long they have to wait before they are listened to again; nought if not at all. */
  synchronized Duration wait(String address, String name) {
    return keys(address, name).stream()
        .map(this::wait)
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  private Duration wait(String key) {
    Failures before = failures.get(key);
    if (before == null || before.count() < FREE) {
      return Duration.ZERO;
    }
    Duration due = FIRST_WAIT;
    for (int i = FREE; i < before.count() && due.compareTo(LONGEST_WAIT) < 0; i++) {
      due = due.multipliedBy(2);
    }
    Duration wait = due.compareTo(LONGEST_WAIT) < 0 ? due : LONGEST_WAIT;
    Duration left = wait.minusNanos(nanoseconds.getAsLong() - before.last());
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** The password was wrong. */
  synchronized void failed(String address, String name) {
    long now = nanoseconds.getAsLong();
    for (String key : keys(address, name)) {
      Failures before = failures.get(key);
      boolean known = before != null && now - before.last() < FORGOTTEN_AFTER.toNanos();
      failures.put(key, new Failures(known ? before.count() + 1 : 1, now));
    }
  }

  /** It was right. */
  synchronized void succeeded(String address, String name) {
    keys(address, name).forEach(failures::remove);
  }

  /** How many addresses and names are held. */
  synchronized int size() {
    return failures.size();
  }

  /** A name may be long, so its hash stands for it; two names that share one share their fate. */
  private static List<String> keys(String address, String name) {
    return List.of("address " + address, "name " + Integer.toHexString(name.hashCode()));
  }
}
