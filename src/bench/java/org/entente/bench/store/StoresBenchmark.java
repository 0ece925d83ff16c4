package org.entente.bench.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.query.Query;
import org.entente.bench.Arguments;
import org.entente.query.CannedQuery;
import org.entente.query.Endpoint;
import org.entente.query.EndpointException;
import org.entente.query.QueryCatalogue;

/**
 * Every canned query at several SPARQL endpoints over the same data, in turns, by the same client
 * over HTTP: what a client waits for, and the ratio of the first endpoint to each of the others. A
 * query that takes an endpoint too long is asked there once, and counts with the limit. Of a query
 * that can be asked in parts, what is asked is the first page, the same at all of them.
 *
 * <pre>{@code
 * src/bench/run stores http://localhost:3030/entente/sparql http://localhost:3031/entente/sparql http://localhost:40001/sparql
 * }</pre>
 */
final class StoresBenchmark {
  private StoresBenchmark() {}

  /**
   * Arguments: endpoints, ours first; {@code rounds=20}, {@code limit=30} seconds, {@code page=100}
   * rows.
   */
  public static void main(String[] args) {
    Arguments arguments = Arguments.of(args);
    Duration limit = Duration.ofSeconds(arguments.number("limit", 30));
    int rounds = arguments.number("rounds", 20);
    int page = arguments.number("page", 100);
    List<Endpoint> endpoints =
        arguments.places().stream().map(url -> Endpoint.at(url).within(limit)).toList();
    Map<String, double[]> medians = new LinkedHashMap<>();
    for (CannedQuery canned : QueryCatalogue.standard().all()) {
      if (!canned.asksElsewhere()) {
        Query bound = canned.bind(Map.of());
        Query asked = canned.part(bound, 0, page).orElse(bound);
        double[] times = medians(asked, endpoints, rounds, limit);
        medians.put(canned.name(), times);
        print(canned.name(), times);
      }
    }
    for (int percent : new int[] {50, 95}) {
      print(
          percent == 50 ? "median of all" : "p95 of all",
          percentile(List.copyOf(medians.values()), endpoints.size(), percent));
    }
  }

  private static double[] medians(
      Query query, List<Endpoint> endpoints, int rounds, Duration limit) {
    List<List<Double>> times = new ArrayList<>();
    endpoints.forEach(endpoint -> times.add(new ArrayList<>()));
    boolean[] late = new boolean[endpoints.size()];
    for (int round = -2; round < rounds; round++) {
      for (int i = 0; i < endpoints.size(); i++) {
        if (late[i]) {
          continue;
        }
        long from = System.nanoTime();
        try {
          endpoints.get(i).run(query);
        } catch (EndpointException e) {
          if (e.reason() == EndpointException.Reason.UNREACHABLE) {
            throw e;
          }
          late[i] = true;
          times.get(i).clear();
          times.get(i).add((double) limit.toMillis());
          continue;
        }
        if (round >= 0) {
          times.get(i).add((System.nanoTime() - from) / 1e6);
        }
      }
    }
    return times.stream().mapToDouble(StoresBenchmark::median).toArray();
  }

  private static double median(List<Double> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }

  private static double[] percentile(List<double[]> all, int columns, int percent) {
    double[] result = new double[columns];
    for (int i = 0; i < columns; i++) {
      int column = i;
      double[] sorted = all.stream().mapToDouble(times -> times[column]).sorted().toArray();
      result[i] = sorted[(int) Math.ceil(percent / 100.0 * sorted.length) - 1];
    }
    return result;
  }

  private static void print(String name, double[] times) {
    StringBuilder line = new StringBuilder(String.format("%-30s", name));
    Arrays.stream(times)
        .forEach(time -> line.append(String.format(Locale.ROOT, " %9.1f ms", time)));
    for (int i = 1; i < times.length; i++) {
      line.append(String.format(Locale.ROOT, "  ×%.2f", times[0] / times[i]));
    }
    System.out.println(line);
  }
}
