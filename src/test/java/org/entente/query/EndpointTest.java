package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an endpoint may do instead of answering, and the line that says so. */
class EndpointTest {
  private static final Query ROWS = QueryFactory.create("SELECT ?s { ?s ?p ?o }");
  private static final String RESULTS = "application/sparql-results+json";
  private static final String NO_ROWS =
      "{\"head\":{\"vars\":[\"s\"]},\"results\":{\"bindings\":[]}}";

  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicInteger elsewhere = new AtomicInteger();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/elsewhere",
        exchange -> {
          elsewhere.incrementAndGet();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
  }

  private Endpoint answering(int status, String type, String body) {
    server.createContext(
        "/sparql",
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", type);
          exchange.getResponseHeaders().set("Location", "/elsewhere");
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    return Endpoint.at("http://localhost:" + server.getAddress().getPort() + "/sparql");
  }

  @Test
  void anAnswerIsRead() {
    assertThat(answering(200, RESULTS + ";charset=utf-8", NO_ROWS).run(ROWS).size()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "400;line 1: no such function;does not take the query (HTTP 400: line 1: no such function)",
        "401;;wants a login (HTTP 401)",
        "403;;wants a login (HTTP 403)",
        "404;;is this the address of a SPARQL endpoint?",
        "307;;sends elsewhere (HTTP 307, to /elsewhere)",
        "500;<html><h1>Oops</h1></html>;it failed (HTTP 500)",
        "503;;too busy (HTTP 503)"
      })
  void aRefusalIsSaid(int status, String body, String expected) {
    Endpoint endpoint = answering(status, "text/plain", body == null ? "" : body);
    assertThatThrownBy(() -> endpoint.run(ROWS))
        .isInstanceOfSatisfying(
            EndpointException.class,
            e -> assertThat(e.reason()).isEqualTo(EndpointException.Reason.REFUSED))
        .hasMessageStartingWith(endpoint.url() + ": ")
        .hasMessageContaining(expected)
        .hasMessageNotContaining("\n");
    assertThat(elsewhere).hasValue(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "text/html;<html><body>Welcome</body></html>;answers with text/html",
        "application/sparql-results+json;{\"head\":{\"vars\":[\"s\"]},\"results\":{\"bind;cut off or malformed",
        "application/sparql-results+json;{\"head\":{},\"boolean\":true};instead of what SPARQL 1.1 asks for",
        "text/turtle;<a> <b> <c> .;answers with text/turtle"
      })
  void whatIsNoSparqlIsSaid(String type, String body, String expected) {
    Endpoint endpoint = answering(200, type, body);
    assertThatThrownBy(() -> endpoint.run(ROWS))
        .isInstanceOfSatisfying(
            EndpointException.class,
            e -> assertThat(e.reason()).isEqualTo(EndpointException.Reason.NOT_SPARQL))
        .hasMessageContaining(expected)
        .hasMessageNotContaining("\n");
  }

  @Test
  void anEndpointThatTakesTooLongIsLeft() {
    server.createContext(
        "/sparql",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", RESULTS);
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          try {
            end.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          exchange.close();
        });
    Endpoint endpoint =
        Endpoint.at("http://localhost:" + server.getAddress().getPort() + "/sparql")
            .within(Duration.ofMillis(200));
    assertThatThrownBy(() -> endpoint.run(ROWS))
        .isInstanceOfSatisfying(
            EndpointException.class,
            e -> assertThat(e.reason()).isEqualTo(EndpointException.Reason.TIMEOUT))
        .hasMessageContaining("no answer within 0.2 s");
    end.countDown();
  }

  @Test
  void nobodyThere() {
    int port = server.getAddress().getPort();
    server.stop(0);
    assertThatThrownBy(() -> Endpoint.at("http://localhost:" + port + "/sparql").run(ROWS))
        .isInstanceOfSatisfying(
            EndpointException.class,
            e -> assertThat(e.reason()).isEqualTo(EndpointException.Reason.UNREACHABLE))
        .hasMessageContaining("nothing answers there");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "store",
        "file:///etc/passwd",
        "http://",
        "http://a b",
        "ftp://localhost/",
        "http://x/#y"
      })
  void whatIsNoAddressIsRefused(String url) {
    assertThatThrownBy(() -> Endpoint.at(url))
        .isInstanceOf(QueryException.BadArgument.class)
        .hasMessageContaining("give one as http://");
  }

  @Test
  void aPasswordIsNeitherTakenNorShown() {
    assertThatThrownBy(() -> Endpoint.at("http://jane:secret@localhost/sparql"))
        .isInstanceOf(QueryException.BadArgument.class)
        .hasMessageNotContaining("secret");
  }
}
