package org.entente.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.entente.reliability.Tally;
import org.entente.server.guard.QueryLimits;
import org.entente.store.TripleStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sixty-four clients at once, each fourth of whose queries would never end, for {@code
 * -Dentente.load.seconds=N}. Nobody waits before coming again, which no polite client does. Of the
 * ordinary queries 99 in 100 are answered within what one wait and one query may take together: a
 * client can do worse only by being sent away, and then half of the turns goes round quickly.
 */
class LoadIT {
  private static final int CLIENTS = 64;
  private static final int SECONDS = Integer.getInteger("entente.load.seconds", 8);

  private static final Duration TIME_LIMIT = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** From how many seconds on the times are judged: shorter runs measure the compiler. */
  private static final int LONG = 60;

  /** Who is told to come again does so this often before giving up. */
  private static final int ATTEMPTS = 400;

  private static final String PREFIXES = "PREFIX ent: <https://w3id.org/entente/ontology#> ";

  /** Queries with their answers. */
  private static final List<List<String>> ORDINARY =
      List.of(
          List.of(
              PREFIXES + "SELECT DISTINCT ?e { ?s a ent:Signing ; ent:earliest ?e }",
              "e\n2016-02-29\n"),
          List.of(
              "SELECT ?t { ?d <http://purl.org/dc/terms/identifier> ?t } ORDER BY ?t",
              "t\nchronicle.txt\nfactsheet.txt\n"),
          List.of(
              "PREFIX text: <http://jena.apache.org/text#> PREFIX oa: <http://www.w3.org/ns/oa#>"
                  + " SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s text:query (oa:exact 'annexed') }",
              "n\n1\n"));

  private static final List<String> HOSTILE =
      List.of(
          "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
          "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f ?i",
          "SELECT (GROUP_CONCAT(CONCAT(STR(?c), STR(?f))) AS ?x) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i"
              + " }",
          "SELECT (COUNT(*) AS ?n) { ?a (<a:1>|!<a:2>)* ?b . ?b (<a:1>|!<a:2>)* ?c . ?c"
              + " (<a:1>|!<a:2>)* ?d }",
          "SELECT * { ?a ?b ?c FILTER REGEX(STR(?c), '(a+)+(b+)+(.*)*$') }",
          "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
          "SELECT * { " + "{".repeat(3_000),
          "SELEC");

  private static final Set<Integer> REFUSALS = Set.of(200, 400, 503);

  @TempDir Path folder;

  @Test
  void ordinaryQueriesAreAnsweredRightlyBesideHostileOnes() throws Exception {
    Path store = folder.resolve("store");
    SampleStore.build(store);
    Set<String> before = threads();
    Happenings tally = new Happenings();
    try (EntenteServer server =
        EntenteServer.start(
            store,
            ServerSettings.local(0)
                .withLimits(
                    new QueryLimits(TIME_LIMIT, TIME_LIMIT, 1_000, 4, PATIENCE, 100_000)))) {
      long early = run(server, tally, Math.max(1, SECONDS / 4));
      long late = run(server, tally, SECONDS - SECONDS / 4);
      tally.publish(early, late);
      assertThat(tally.faults).isEmpty();
      assertThat(tally.right.sum()).isPositive();
      assertThat(tally.ended.sum()).isPositive();
      if (SECONDS >= LONG) {
        assertThat(tally.milliseconds(99))
            .as("99 of 100 ordinary queries, those sent away and come again included")
            .isLessThanOrEqualTo(TIME_LIMIT.plus(PATIENCE).toMillis());
      }
      assertThat(late).as("live heap, bytes").isLessThan(early + 64_000_000);
    }
    Set<String> left = threads();
    left.removeAll(before);
    assertThat(left).as("threads of the server that outlive it").isEmpty();
    // A transaction that were still open would keep the store's files from being released.
    TripleStore.open(store).close();
  }

  /** Lets all clients ask for some time; what lives in the heap afterwards, in bytes. */
  private static long run(EntenteServer server, Happenings tally, int seconds) throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    HttpClient http = HttpClient.newBuilder().executor(clients(2)).build();
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      Random random = new Random(i);
      all.add(
          clients.submit(
              () -> {
                while (System.nanoTime() < end) {
                  ask(http, server, random, tally);
                }
                return null;
              }));
    }
    for (Future<?> one : all) {
      one.get();
    }
    clients.shutdown();
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static ExecutorService clients(int threads) {
    return Executors.newFixedThreadPool(
        threads,
        task -> {
          Thread thread = new Thread(task, "HttpClient-of-the-test");
          thread.setDaemon(true);
          return thread;
        });
  }

  private static void ask(HttpClient http, EntenteServer server, Random random, Happenings tally)
      throws Exception {
    if (random.nextInt(4) == 0) {
      String query = HOSTILE.get(random.nextInt(HOSTILE.size()));
      HttpResponse<String> response = send(http, server, query);
      tally.ended.increment();
      if (!REFUSALS.contains(response.statusCode())) {
        tally.faults.add(response.statusCode() + " to " + query);
      }
      return;
    }
    List<String> query = ORDINARY.get(random.nextInt(ORDINARY.size()));
    long start = System.nanoTime();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      HttpResponse<String> response = send(http, server, query.get(0));
      if (response.statusCode() == 200) {
        tally.right.increment();
        tally.times.add(System.nanoTime() - start);
        if (!response.body().replace("\r\n", "\n").equals(query.get(1))) {
          tally.faults.add("wrong: " + response.body());
        }
        return;
      }
      tally.sentAway.increment();
      if (response.statusCode() != 503) {
        tally.faults.add(response.statusCode() + " to " + query.get(0) + ": " + response.body());
        return;
      }
    }
    tally.faults.add("never answered: " + query.get(0));
  }

  private static HttpResponse<String> send(HttpClient http, EntenteServer server, String query)
      throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(server.sparqlUrl()))
            .header("Content-Type", "application/sparql-query")
            .header("Accept", "text/csv")
            .POST(HttpRequest.BodyPublishers.ofString(query))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** The server's own threads and its web server's, not the test's clients. */
  private static Set<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("entente") || name.startsWith("qtp"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What happened. */
  private static final class Happenings {
    private final LongAdder right = new LongAdder();
    private final LongAdder sentAway = new LongAdder();
    private final LongAdder ended = new LongAdder();
    private final Queue<Long> times = new ConcurrentLinkedQueue<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();

    /** Leaves the figures in the report. */
    private void publish(long earlyHeap, long lateHeap) {
      try (Tally ordinary = Tally.of("ordinary queries")) {
        for (long i = 0; i < right.sum() + faults.size(); i++) {
          ordinary.tried();
        }
        for (long i = 0; i < right.sum(); i++) {
          ordinary.held();
        }
        ordinary.remark(
            "%d clients, %d s, load average %.1f: median %d ms, p99 %d ms; sent away before %d times; %d hostile queries ended; live heap %d MB, then %d MB"
                .formatted(
                    CLIENTS,
                    SECONDS,
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                    milliseconds(50),
                    milliseconds(99),
                    sentAway.sum(),
                    ended.sum(),
                    earlyHeap / 1_000_000,
                    lateHeap / 1_000_000));
      }
    }

    /** So many of a hundred ordinary queries were answered within this time. */
    private long milliseconds(int percent) {
      List<Long> sorted = new ArrayList<>(times);
      Collections.sort(sorted);
      return sorted.isEmpty() ? 0 : sorted.get(sorted.size() * percent / 100) / 1_000_000;
    }
  }
}
