package org.entente.query;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.query.Query;
import org.entente.store.TripleStore;

/**
 * How much of a processor each canned query takes with its defaults, in one process and one thread.
 * It reads CPU time, not the clock, so that what else the machine does matters little. {@code
 * src/bench/run query STORE}.
 *
 * <p>Arguments: a store's folder that nothing else has open; {@code rounds=N} (default 100; as many
 * warm up first).
 */
final class QueryBenchmark {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private QueryBenchmark() {}

  /** Runs every canned query, and prints a line for each. */
  public static void main(String[] args) {
    int rounds = args.length > 1 ? Integer.parseInt(args[1].substring("rounds=".length())) : 100;
    System.out.printf("%-32s %8s %8s %8s%n", "ms of CPU", "median", "p95", "rows");
    try (TripleStore store = TripleStore.open(Path.of(args[0]))) {
      for (CannedQuery canned : QueryCatalogue.standard().all()) {
        Query query = canned.bind(Map.of());
        double[] times = new double[rounds];
        int rows = 0;
        for (int i = -rounds; i < rounds; i++) {
          long from = THREADS.getCurrentThreadCpuTime();
          rows = store.read(dataset -> QueryTarget.of(dataset).run(query).size());
          if (i >= 0) {
            times[i] = (THREADS.getCurrentThreadCpuTime() - from) / 1e6;
          }
        }
        Arrays.sort(times);
        System.out.printf(
            Locale.ROOT,
            "%-32s %8.1f %8.1f %8d%n",
            canned.name(),
            times[rounds / 2],
            times[(int) Math.ceil(0.95 * rounds) - 1],
            rows);
      }
    }
  }
}
