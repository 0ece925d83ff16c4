package org.entente.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.server.guard.QueryLimits;
import org.entente.store.TripleStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each door of the SPARQL endpoint, tried by someone who means harm. */
class HostileClientsIT {
  private static final String ORDINARY =
      "PREFIX ent: <https://w3id.org/entente/ontology#> SELECT DISTINCT ?e { ?s a ent:Signing ; ent:earliest ?e }";

  /** Every pair, triple … of all triples: never done, whatever the machine. */
  private static final String ENDLESS =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }";

  @TempDir static Path folder;
  private static EntenteServer server;
  private static Path log;

  @BeforeAll
  static void start() {
    Path store = folder.resolve("store");
    log = folder.resolve("requests.jsonl");
    SampleStore.build(store);
    server =
        EntenteServer.start(
            store,
            ServerSettings.local(0)
                .withRequestLog(log)
                .withLimits(
                    new QueryLimits(
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(40),
                        500,
                        2,
                        Duration.ofMillis(300),
                        100_000)));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** Queries that would keep a machine busy for ever, each in its own way. */
  static Stream<String> costly() {
    String deep = "(<a:1>|!<a:2>)*";
    for (int i = 0; i < 6; i++) {
      deep = "(" + deep + "/" + deep + ")*";
    }
    return Stream.of(
        ENDLESS,
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f ?i",
        "SELECT DISTINCT ?x { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i BIND(CONCAT(STR(?a), STR(?d), STR(?g)) AS ?x) } ORDER BY ?x",
        "SELECT (GROUP_CONCAT(CONCAT(STR(?c), STR(?f))) AS ?x) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
        "SELECT (COUNT(*) AS ?n) { ?a " + deep + " ?b . ?b " + deep + " ?c }",
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER (STRLEN(CONCAT(STR(?c), STR(?f), STR(?i))) < 0) }");
  }

  @ParameterizedTest
  @MethodSource("costly")
  void aQueryThatNeverEndsIsEndedAndTheNextIsAnswered(String query) throws Exception {
    HttpResponse<String> refused = post(query, "timeout=1");
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.body()).doesNotContain("Exception").doesNotContain("\tat ");
    assertThat(answer()).contains("2016-02-29");
  }

  @Test
  void timeIsGrantedUpToTheLongestAndNonsenseIsSaid() throws Exception {
    assertThat(post(ORDINARY, "timeout=1e5").statusCode()).isEqualTo(200);
    for (String wrong : new String[] {"soon", "-1", "0", "NaN", "1e99"}) {
      assertThat(post(ORDINARY, "timeout=" + wrong).statusCode()).as(wrong).isEqualTo(400);
    }
  }

  @Test
  void anAnswerHoldsSoManyRowsAndSaysSo() throws Exception {
    HttpResponse<String> all = post("SELECT * { ?s ?p ?o }", "");
    assertThat(all.body().lines().count()).isEqualTo(501);
    assertThat(all.headers().firstValue("Entente-Row-Limit")).hasValue("500");
    HttpResponse<String> few = post("SELECT * { ?s ?p ?o } LIMIT 7", "");
    assertThat(few.body().lines().count()).isEqualTo(8);
    assertThat(few.headers().firstValue("Entente-Row-Limit")).isEmpty();
    assertThat(post("SELECT * { ?s ?p ?o } LIMIT 99999999", "").body().lines().count())
        .isEqualTo(501);
  }

  @Test
  void whoFindsEveryTurnTakenIsToldWhenToComeAgain() throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    var busy =
        IntStream.range(0, 6)
            .mapToObj(
                i ->
                    client.sendAsync(
                        request(ENDLESS, "timeout=3"), HttpResponse.BodyHandlers.ofString()))
            .toList();
    List<HttpResponse<String>> answers = busy.stream().map(f -> f.join()).toList();
    assertThat(answers).allMatch(a -> a.statusCode() == 503);
    assertThat(answers)
        .filteredOn(a -> a.headers().firstValue("Retry-After").isPresent())
        .hasSizeGreaterThanOrEqualTo(4)
        .allMatch(a -> a.body().contains("come again in 5 seconds"));
    assertThat(answer()).contains("2016-02-29");
  }

  @Test
  void ofLongQueriesSomeMakeRoomForThoseWhoWait() throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    List<CompletableFuture<HttpResponse<String>>> busy =
        Stream.of(ENDLESS, ENDLESS)
            .map(
                query ->
                    client.sendAsync(
                        request(query, "timeout=15"), HttpResponse.BodyHandlers.ofString()))
            .toList();
    CompletableFuture<Object> first =
        CompletableFuture.anyOf(busy.toArray(CompletableFuture[]::new));
    while (!first.isDone()) {
      post(ORDINARY, "");
    }
    assertThat(first.join()).isInstanceOf(HttpResponse.class);
    HttpResponse<?> ended = (HttpResponse<?>) first.join();
    assertThat(ended.statusCode()).isEqualTo(503);
    assertThat(ended.headers().firstValue("Retry-After")).hasValue("5");
    assertThat(ended.body().toString()).contains("others wait");
    assertThat(answer()).contains("2016-02-29");
    busy.forEach(CompletableFuture::join);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://127.0.0.1:1/sparql> { ?s ?p ?o } }",
        "SELECT * { SERVICE <file:///etc/passwd> { ?s ?p ?o } }",
        "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
        "SELECT * FROM NAMED <file:///etc/passwd> { GRAPH ?g { ?s ?p ?o } }",
        "SELECT * { GRAPH <file:///etc/passwd> { ?s ?p ?o } }",
        "SELECT (<java:java.lang.System>(?o) AS ?v) { ?s ?p ?o } LIMIT 1",
        "DESCRIBE <file:///etc/passwd>"
      })
  void nothingOutsideTheGraphIsReached(String query) throws Exception {
    HttpResponse<String> response = post(query, "");
    assertThat(response.body()).doesNotContain("root:");
    if (response.statusCode() == 200) {
      assertThat(response.body().lines().skip(1).filter(l -> !l.startsWith("PREFIX")).toList())
          .isEmpty();
    } else {
      assertThat(response.statusCode()).isBetween(400, 499);
    }
  }

  @Test
  void anEndlessRequestIsCutOff() throws Exception {
    String values = "SELECT * { VALUES ?x { " + "1 ".repeat(100_000) + "} }";
    assertThat(post(values, "").statusCode()).isEqualTo(413);
    HttpRequest chunked =
        HttpRequest.newBuilder(URI.create(server.sparqlUrl()))
            .header("Content-Type", "application/sparql-query")
            .POST(
                HttpRequest.BodyPublishers.ofInputStream(
                    () -> new java.io.ByteArrayInputStream(values.getBytes())))
            .build();
    assertThat(send(chunked).statusCode()).isEqualTo(413);
    assertThat(send(get(server.sparqlUrl() + "?query=" + "x".repeat(50_000))).statusCode())
        .isIn(400, 414, 431);
    assertThat(answer()).contains("2016-02-29");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/entente/sparql?query=SELEC",
        "/entente/nothing",
        "/nothing",
        "/entente/data?graph=%00",
        "/entente/data?graph=a:none",
        "/$/stats/entente",
        "/$/server",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/static/..%2f..%2fetc/passwd",
        "/entente/sparql"
      })
  void noAnswerTellsWhatRunsInside(String path) throws Exception {
    HttpResponse<String> response = send(get("http://localhost:" + server.port() + path));
    assertThat(response.statusCode()).isBetween(200, 499);
    assertThat(response.body())
        .doesNotContain("\tat org.")
        .doesNotContain("root:")
        .doesNotContain("5.6.0")
        .doesNotContain("Jetty");
    assertThat(response.headers().map().keySet()).doesNotContain("server", "Server");
  }

  @Test
  void aBrowsersClientFromAnywhereMayReadAndNeverWithCredentials() throws Exception {
    HttpRequest preflight =
        HttpRequest.newBuilder(URI.create(server.sparqlUrl()))
            .header("Origin", "https://editor.example")
            .header("Access-Control-Request-Method", "POST")
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
            .build();
    HttpResponse<String> allowed = send(preflight);
    assertThat(allowed.statusCode()).isEqualTo(204);
    assertThat(allowed.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    assertThat(allowed.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
    assertThat(allowed.headers().firstValue("Access-Control-Allow-Methods").orElseThrow())
        .doesNotContain("PUT")
        .doesNotContain("DELETE");
  }

  @Test
  void healthAndFiguresAreThere() throws Exception {
    HttpResponse<String> health = send(get("http://localhost:" + server.port() + "/health"));
    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.body()).contains("\"status\":\"up\"");
    answer();
    HttpResponse<String> figures = send(get("http://localhost:" + server.port() + "/metrics"));
    assertThat(figures.statusCode()).isEqualTo(200);
    assertThat(figures.body()).contains("fuseki_requests_good").contains("jvm_memory_used_bytes");
  }

  @Test
  void eachRequestIsOneLineOfTheLogAndCanBeFoundByItsNumber() throws Exception {
    HttpResponse<String> response = post(ORDINARY, "");
    String id = response.headers().firstValue("X-Request-Id").orElseThrow();
    String line =
        Files.readAllLines(log).stream().filter(l -> l.contains(id)).findFirst().orElseThrow();
    var entry = new ObjectMapper().readTree(line);
    assertThat(entry.get("status").asInt()).isEqualTo(200);
    assertThat(entry.get("rows").asInt()).isEqualTo(1);
    assertThat(entry.get("query").asText()).hasSize(16);
    assertThat(entry.get("path").asText()).isEqualTo("/entente/sparql");
    assertThat(line).doesNotContain("Signing");
  }

  @Test
  void aServerThatIsStoppedAbortsWhatRunsAndLeavesTheStoreWhole() throws Exception {
    Path store = folder.resolve("stopped");
    SampleStore.build(store);
    EntenteServer busy = EntenteServer.start(store, ServerSettings.local(0));
    HttpRequest endless =
        HttpRequest.newBuilder(URI.create(busy.sparqlUrl()))
            .timeout(ServerSettings.local(0).limits().timeout()) // it may not be let in any more
            .header("Content-Type", "application/sparql-query")
            .POST(HttpRequest.BodyPublishers.ofString(ENDLESS))
            .build();
    var running =
        HttpClient.newHttpClient().sendAsync(endless, HttpResponse.BodyHandlers.ofString());
    busy.close();
    running.handle((answer, failure) -> null).join();
    TripleStore.open(store).close();
  }

  private static String answer() throws Exception {
    for (int tries = 0; tries < 20; tries++) {
      HttpResponse<String> response = post(ORDINARY, "");
      if (response.statusCode() == 200) {
        return response.body();
      }
    }
    throw new AssertionError("an ordinary query is not answered");
  }

  private static HttpResponse<String> post(String query, String parameters) throws Exception {
    return send(request(query, parameters));
  }

  private static HttpRequest request(String query, String parameters) {
    return HttpRequest.newBuilder(
            URI.create(server.sparqlUrl() + (parameters.isEmpty() ? "" : "?" + parameters)))
        .header("Content-Type", "application/sparql-query")
        .header("Accept", query.matches("(DESCRIBE|CONSTRUCT).*") ? "text/turtle" : "text/csv")
        .POST(HttpRequest.BodyPublishers.ofString(query))
        .build();
  }

  private static HttpRequest get(String url) {
    return HttpRequest.newBuilder(URI.create(url)).GET().build();
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }
}
