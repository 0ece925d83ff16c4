package org.entente.query;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.jena.query.Query;
import org.entente.bench.Arguments;
import org.entente.store.TripleStore;

/**
 * How much of a processor each canned query takes with its defaults, in one process and one thread.
 * It reads CPU time, not the clock, so that what else the machine does matters little. {@code
 * src/bench/run query STORE}.
 *
 * <p>Of a query that can be asked in parts, what is asked is the first page.
 *
 * <p>Arguments: a store's folder that nothing else has open; names of queries, or else all are
 * asked; {@code rounds=N} (default 100; as many warm up first); {@code page=N} rows (default 100).
 */
final class QueryBenchmark {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private QueryBenchmark() {}

  /** Runs every canned query, and prints a line for each. */
  public static void main(String[] args) {
    Arguments arguments = Arguments.of(args);
    int rounds = arguments.number("rounds", 100);
    int page = arguments.number("page", 100);
    List<String> places = arguments.places();
    Set<String> chosen = Set.copyOf(places.subList(1, places.size()));
    System.out.printf("%-32s %8s %8s %8s%n", "ms of CPU", "median", "p95", "rows");
    try (TripleStore store = TripleStore.open(Path.of(arguments.required(0, "a store's folder")))) {
      for (CannedQuery canned : QueryCatalogue.standard().all()) {
        if (canned.asksElsewhere() || !chosen.isEmpty() && !chosen.contains(canned.name())) {
          continue;
        }
        Query bound = canned.bind(Map.of());
        Query query = canned.part(bound, 0, page).orElse(bound);
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
