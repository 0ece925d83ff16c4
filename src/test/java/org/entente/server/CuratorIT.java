package org.entente.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import org.entente.server.guard.PasswordHash;
import org.entente.server.guard.QueryLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may write to the graph gains nothing beyond, and who may not does not get in. */
@Timeout(120)
class CuratorIT {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir Path folder;
  private EntenteServer server;

  @BeforeEach
  void start() throws Exception {
    Path store = folder.resolve("store");
    SampleStore.build(store);
    Path passwords = folder.resolve("passwords");
    Files.writeString(passwords, "curator: " + PasswordHash.of("quill") + "\n");
    QueryLimits limits =
        new QueryLimits(
            Duration.ofSeconds(2), Duration.ofSeconds(2), 1_000, 2, Duration.ofSeconds(1), 10_000);
    server =
        EntenteServer.start(
            store, ServerSettings.local(0).withUpdates(passwords).withLimits(limits));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aGraphIsTakenUpToALengthAndWhatReadersSendUpToAnother() throws Exception {
    assertThat(put(comment(100_000)).statusCode()).isEqualTo(201);
    assertThat(put(comment(3_000_000)).statusCode()).isEqualTo(413);
    HttpRequest query =
        request("/sparql", "application/sparql-query")
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> comment(100_000)))
            .build();
    assertThat(send(query).statusCode()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // matching, before the first solution and after it
        "INSERT { <a:s> <a:n> ?n } WHERE { SELECT (COUNT(*) AS ?n)"
            + " { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p } }",
        "DELETE { ?a ?b ?c } WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }",
        // in the second of two operations
        "INSERT DATA { <a:s> <a:p> 1 } ; INSERT { ?a <a:q> ?g } WHERE"
            + " { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }",
        "DELETE WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }",
      })
  void anUpdateThatNeverEndsIsEndedAndLeavesNothing(String update) throws Exception {
    String before = ask("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }");
    HttpResponse<String> answer = update(update);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(ask("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")).isEqualTo(before);
    assertThat(update("INSERT DATA { <a:s> <a:p> 1 }").statusCode()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LOAD <http://127.0.0.1:%d/internal>",
        "LOAD SILENT <http://127.0.0.1:%d/internal> INTO GRAPH <a:g>",
        "LOAD <file:///etc/passwd>",
        "INSERT DATA { <a:s> <a:p> 1 } ; LOAD <http://127.0.0.1:%d/internal>",
      })
  void loadIsRefusedAndAsksNobody(String update) throws Exception {
    String before = ask("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }");
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      HttpResponse<String> answer = update(update.formatted(other.getLocalPort()));
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).contains("LOAD is switched off").doesNotContain("org.apache");
      other.setSoTimeout(1);
      assertThatThrownBy(other::accept).isInstanceOf(SocketTimeoutException.class);
    }
    assertThat(ask("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT { <a:s> <a:p> ?v } WHERE { BIND (<java:java.lang.System>(1) AS ?v) }",
        "INSERT { <a:s> <a:p> ?v } WHERE { ?v ?p ?o FILTER REGEX(STR(?o), '(a)\\1') }",
        "INSERT { <a:s> <a:p> ?v } WHERE { SERVICE <http://127.0.0.1:1/> { ?v ?p ?o } }",
      })
  void whatQueriesMayNotDoUpdatesMayNotEither(String update) throws Exception {
    assertThat(update(update).statusCode()).isEqualTo(400);
  }

  @Test
  void eachOperationOfARequestHasItsTime() throws Exception {
    String request =
        """
        INSERT { GRAPH <a:g> { ?s <a:one> ?p } } WHERE { ?s ?p ?o } ;
        INSERT { GRAPH <a:g> { ?s <a:two> ?p } } WHERE { GRAPH <a:g> { ?s <a:one> ?p } } ;
        DELETE { GRAPH <a:g> { ?s <a:one> ?p } } USING <a:g> WHERE { ?s <a:one> ?p } ;
        COPY <a:g> TO <a:h> ; DROP GRAPH <a:g>
        """;
    assertThat(update(request).statusCode()).isEqualTo(204);
    assertThat(ask("ASK { GRAPH <a:h> { ?s <a:two> ?p } }")).contains("true");
    assertThat(ask("ASK { GRAPH ?g { ?s <a:one> ?p } }")).contains("false");
    assertThat(ask("ASK { GRAPH <a:g> { ?s <a:two> ?p } }")).contains("false");
  }

  private HttpResponse<String> update(String update) throws Exception {
    return send(
        request("/update", "application/sparql-update")
            .setHeader("Authorization", basic("quill"))
            .POST(HttpRequest.BodyPublishers.ofString(update))
            .build());
  }

  @Test
  void forgedAddressesOfProxiesGiveNoNewTries() throws Exception {
    for (int i = 0; i < 6; i++) {
      send(
          request("/update", "application/sparql-update")
              .setHeader("Authorization", basic("wrong" + i))
              .setHeader("X-Forwarded-For", "192.0.2." + i)
              .setHeader("Forwarded", "for=192.0.2." + i)
              .POST(HttpRequest.BodyPublishers.ofString("CLEAR DEFAULT"))
              .build());
    }
    assertThat(guess("wrong").statusCode()).isEqualTo(429);
  }

  @Test
  void whoGuessesHasToWait() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(guess("wrong" + i).statusCode()).isEqualTo(401);
    }
    HttpResponse<String> refused = guess("wrong");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 60L);
    assertThat(refused.body()).doesNotContain("Jetty");
    assertThat(ask("ASK { ?s ?p ?o }")).as("readers need no password").contains("true");
  }

  private HttpResponse<String> guess(String password) throws Exception {
    return send(
        request("/update", "application/sparql-update")
            .setHeader("Authorization", basic(password))
            .POST(HttpRequest.BodyPublishers.ofString("CLEAR DEFAULT"))
            .build());
  }

  private HttpResponse<String> put(InputStream graph) throws Exception {
    return send(
        request("/graphs?graph=a:sent", "text/turtle")
            .setHeader("Authorization", basic("quill"))
            .PUT(HttpRequest.BodyPublishers.ofInputStream(() -> graph))
            .build());
  }

  private String ask(String query) throws Exception {
    return send(request("/sparql", "application/sparql-query")
            .setHeader("Accept", "text/csv")
            .POST(HttpRequest.BodyPublishers.ofString(query))
            .build())
        .body();
  }

  /** Turtle, and SPARQL, that says little in many bytes. */
  private static InputStream comment(int bytes) {
    byte[] text = new byte[bytes];
    Arrays.fill(text, (byte) '#');
    byte[] statement = "<a:s> <a:p> 1 .\n".getBytes(StandardCharsets.UTF_8);
    System.arraycopy(statement, 0, text, 0, statement.length);
    return new ByteArrayInputStream(text);
  }

  private HttpRequest.Builder request(String path, String type) {
    return HttpRequest.newBuilder(URI.create(server.url() + path)).header("Content-Type", type);
  }

  private static String basic(String password) {
    return "Basic " + Base64.getEncoder().encodeToString(("curator:" + password).getBytes());
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
