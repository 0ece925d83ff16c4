package org.entente.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.entente.reliability.Tally;
import org.entente.server.guard.QueryLimits;
import org.entente.store.StoreLayout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Clients at every door who go away in the middle: of their request, of the wait, of the answer.
 * Whatever they were asking for, nothing of it may go on reading the store, or it could never be
 * compacted again. How many: {@code -Dentente.disconnects=400}.
 */
@Timeout(3600)
class DisconnectIT {
  private static final int CLIENTS = 8;
  private static final int DISCONNECTS = Integer.getInteger("entente.disconnects", 60);

  /** The longest that somebody waits for an answer before going away. */
  private static final int PATIENCE_MS = 120;

  /** Queries are ended after two seconds; what is left has to leave within this time. */
  private static final Duration BOUND = Duration.ofSeconds(15);

  private static final Duration LOOK_AGAIN = Duration.ofMillis(2);

  private static final String ENDLESS =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }";

  private static final String LONG_ANSWER =
      "SELECT * { GRAPH ?g { ?s ?p ?o } ?s ?q ?x . ?t ?r ?o }";

  private static final String SHAPES =
      """
      PREFIX sh:   <http://www.w3.org/ns/shacl#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX ent:  <https://w3id.org/entente/ontology#>
      ent:Long a sh:NodeShape ; sh:targetSubjectsOf rdfs:label ;
        sh:property [ sh:path rdfs:label ; sh:minLength 9 ] .
      """;

  @TempDir Path folder;
  private EntenteServer server;
  private TransactionCoordinator transactions;

  /** What a door is asked. */
  private record Question(String method, String target, String headers, String body) {
    static Question get(String target, String accepted) {
      return new Question("GET", target, "Accept: " + accepted + "\r\n", "");
    }

    static Question post(String target, String type, String body) {
      return new Question("POST", target, "Accept: */*\r\nContent-Type: " + type + "\r\n", body);
    }

    static Question tool(String name, String arguments) {
      return new Question(
          "POST",
          "/mcp",
          "Accept: application/json, text/event-stream\r\nContent-Type: application/json\r\n",
          """
          {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"%s","arguments":%s}}"""
              .formatted(name, arguments));
    }

    byte[] bytes(int port) {
      byte[] sent = body.getBytes(StandardCharsets.UTF_8);
      String head =
          "%s %s HTTP/1.1\r\nHost: localhost:%d\r\nConnection: close\r\n%s%s\r\n"
              .formatted(
                  method,
                  target,
                  port,
                  headers,
                  method.equals("POST") ? "Content-Length: " + sent.length + "\r\n" : "");
      return (head + body).getBytes(StandardCharsets.UTF_8);
    }
  }

  /** Of every door one that is soon answered, and where there is such, one that is not. */
  private static final List<Question> QUESTIONS =
      List.of(
          Question.post("/entente/sparql", "application/sparql-query", ENDLESS),
          Question.post("/entente/sparql", "application/sparql-query", LONG_ANSWER),
          Question.post("/entente/sparql", "application/sparql-query", "DESCRIBE ?s { ?s ?p ?o }"),
          Question.get("/entente/sparql?query=ASK%7B%3Fs%20%3Fp%20%3Fo%7D", "*/*"),
          Question.get(
              "/entente/data?graph=" + Http.encode("urn:x-arq:UnionGraph"),
              "application/n-triples"),
          Question.get("/entente/data?graph=" + Http.encode(SampleStore.CHRONICLE), "text/turtle"),
          Question.post("/entente/shacl?graph=union", "text/turtle", SHAPES),
          Question.get("/api/search?q=sylvania", "application/json"),
          Question.get("/api/queries/documents", "application/json"),
          Question.get("/api/queries/disagreements.csv", "text/csv"),
          Question.get("/", "text/html"),
          Question.get("/search?q=freedonia", "text/html"),
          Question.get("/disagreements", "text/html"),
          Question.get("/page/doc/chronicle.txt", "text/html"),
          Question.get("/data/doc/chronicle.txt.ttl", "text/turtle"),
          Question.post(
              "/reconcile",
              "application/x-www-form-urlencoded",
              "queries=" + Http.encode("{\"q0\":{\"query\":\"Sylvania\"}}")),
          Question.tool("sparql", "{\"query\":\"" + ENDLESS + "\"}"),
          Question.tool("sparql", "{\"query\":\"" + LONG_ANSWER + "\"}"),
          Question.tool("search", "{\"words\":\"Sylvania\"}"));

  @BeforeEach
  void start() {
    Path store = folder.resolve("store");
    SampleStore.build(store);
    server =
        EntenteServer.start(
            store,
            ServerSettings.local(0)
                .withLimits(
                    new QueryLimits(
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(2),
                        100_000,
                        4,
                        Duration.ofMillis(100),
                        100_000)));
    transactions =
        TDBInternal.getTransactionCoordinator(
            DatabaseMgr.connectDatasetGraph(Location.create(new StoreLayout(store).tdb2())));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void whoeverGoesAwayLeavesNothingReadingTheStore() throws Exception {
    LongAdder cutOff = new LongAdder();
    try (Tally tally = Tally.of("connections broken off or answered")) {
      ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < DISCONNECTS; i++) {
        Random random = new Random(i);
        Question question = QUESTIONS.get(i % QUESTIONS.size());
        all.add(clients.submit(() -> leave(question, random, tally, cutOff)));
      }
      for (Future<?> one : all) {
        one.get();
      }
      clients.shutdown();
      long start = System.nanoTime();
      assertThat(isQuietWithin(BOUND))
          .as("still reading: %s transactions%n%s", transactions.countActive(), atWork())
          .isTrue();
      tally.remark(
          "%d broken off; the store without readers after %d ms"
              .formatted(cutOff.sum(), Duration.ofNanos(System.nanoTime() - start).toMillis()));
      assertThat(cutOff.sum()).isPositive();
      assertThat(
              new Http(server.url())
                  .select("SELECT ?t { ?d <http://purl.org/dc/terms/identifier> ?t } ORDER BY ?t"))
          .isEqualTo("chronicle.txt\nfactsheet.txt\n");
      all.forEach(one -> tally.held());
    }
  }

  @Test
  void everyQuestionOfThisTestIsAnsweredToWhoStays() throws Exception {
    for (Question question : QUESTIONS) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
        socket.getOutputStream().write(question.bytes(server.port()));
        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(answer)
            .as(question.toString())
            .containsPattern(
                question.body().contains(ENDLESS) ? "^HTTP/1.1 (200|503)" : "^HTTP/1.1 200");
      }
    }
    assertThat(isQuietWithin(BOUND)).isTrue();
  }

  /** Asks, and goes away somewhere on the way, or else has the answer. */
  private Void leave(Question question, Random random, Tally tally, LongAdder cutOff)
      throws IOException {
    tally.tried();
    byte[] request = question.bytes(server.port());
    boolean whole = random.nextInt(8) > 0;
    int wanted = random.nextInt(4) == 0 ? Integer.MAX_VALUE : random.nextInt(20_000);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(1 + random.nextInt(PATIENCE_MS));
      if (random.nextBoolean()) {
        socket.setSoLinger(true, 0); // a reset instead of a farewell
      }
      socket
          .getOutputStream()
          .write(request, 0, whole ? request.length : random.nextInt(request.length));
      if (!whole || !hasEnded(socket.getInputStream(), wanted)) {
        cutOff.increment();
      }
    }
    return null;
  }

  /** Reads so many bytes; whether the answer ended before, and before patience did. */
  private static boolean hasEnded(InputStream in, int wanted) throws IOException {
    byte[] buffer = new byte[1024];
    try {
      for (int read = 0; read < wanted; ) {
        int more = in.read(buffer);
        if (more < 0) {
          return true;
        }
        read += more;
      }
      return false;
    } catch (SocketTimeoutException | SocketException e) {
      return false;
    }
  }

  /** What threads are at work on, if any are. */
  private static String atWork() {
    return Thread.getAllStackTraces().values().stream()
        .map(stack -> Arrays.stream(stack).map(f -> "  " + f).toList())
        .filter(lines -> lines.stream().anyMatch(l -> l.contains("org.apache.jena")))
        .map(lines -> String.join("\n", lines))
        .collect(Collectors.joining("\n\n"));
  }

  /** Awaits the moment at which TDB2 lets somebody have the store for himself. */
  private boolean isQuietWithin(Duration bound) {
    long end = System.nanoTime() + bound.toNanos();
    while (!transactions.tryExclusiveMode(false)) {
      if (System.nanoTime() > end) {
        return false;
      }
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
    transactions.finishExclusiveMode();
    return true;
  }
}
