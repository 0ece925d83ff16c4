package org.entente.server.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.entente.query.CannedQuery;
import org.entente.query.QueryCatalogue;
import org.entente.server.EntenteServer;
import org.entente.server.ServerSettings;

/**
 * How long a client waits for each operation over loopback, one request after the other. {@code
 * src/bench/run api STORE}.
 *
 * <p>Arguments: a store's folder; {@code rounds=N} (default 100; as many warm up first); further
 * paths to ask, as {@code /page/id/nato}. Canned queries are asked with their defaults.
 */
final class ApiBenchmark {
  private static final List<String> OTHERS =
      List.of(
          "/api/queries",
          "/openapi.json",
          "/api/search?q=nato",
          "/api/search?q=missile+defence",
          "/api/search?q=the",
          "/api/suggest?q=n",
          "/api/suggest?q=russ",
          "/api/suggest?q=ru&class=State",
          "/api/queries/events-of-an-actor?actor=NATO",
          "/api/entity?iri=nato",
          "/api/entity?iri=NATO-Russia+Council",
          "/api/evidence?subject=nato-russia-founding-act",
          "/api/relationship?first=nato&second=russia");

  private final HttpClient client = HttpClient.newHttpClient();
  private final int port;
  private final int rounds;

  private ApiBenchmark(int port, int rounds) {
    this.port = port;
    this.rounds = rounds;
  }

  /** Asks, and prints a line for each path. */
  public static void main(String[] args) throws Exception {
    int rounds = 100;
    List<String> paths = new ArrayList<>();
    for (CannedQuery query : QueryCatalogue.standard().all()) {
      paths.add("/api/queries/" + query.name());
    }
    paths.addAll(OTHERS);
    for (String argument : Arrays.asList(args).subList(1, args.length)) {
      if (argument.startsWith("rounds=")) {
        rounds = Integer.parseInt(argument.substring("rounds=".length()));
      } else {
        paths.add(argument);
      }
    }
    try (EntenteServer server = EntenteServer.start(Path.of(args[0]), ServerSettings.local(0))) {
      new ApiBenchmark(server.port(), rounds).measure(paths);
    }
  }

  private void measure(List<String> paths) throws IOException, InterruptedException {
    System.out.printf(
        "%-62s %8s %8s %8s %8s %8s%n", "ms", "median", "p95", "304", "304 p95", "bytes");
    for (String path : paths) {
      HttpResponse<byte[]> first = get(path, null);
      if (first.statusCode() != 200) {
        System.out.printf("%-62s answers %d%n", path, first.statusCode());
        continue;
      }
      double[] whole = times(path, null);
      double[] held = times(path, first.headers().firstValue("ETag").orElse(null));
      System.out.printf(
          Locale.ROOT,
          "%-62s %8.1f %8.1f %8.1f %8.1f %8d%n",
          path,
          at(whole, 0.5),
          at(whole, 0.95),
          at(held, 0.5),
          at(held, 0.95),
          first.body().length);
    }
  }

  /** Sorted, in milliseconds. */
  private double[] times(String path, String tag) throws IOException, InterruptedException {
    double[] times = new double[rounds];
    for (int i = -rounds; i < rounds; i++) {
      long from = System.nanoTime();
      get(path, tag);
      if (i >= 0) {
        times[i] = (System.nanoTime() - from) / 1e6;
      }
    }
    Arrays.sort(times);
    return times;
  }

  private static double at(double[] sorted, double part) {
    return sorted[(int) Math.ceil(part * sorted.length) - 1];
  }

  private HttpResponse<byte[]> get(String path, String tag)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    if (tag != null) {
      request.header("If-None-Match", tag);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }
}
