package org.entente.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.entente.query.Endpoint;
import org.entente.server.guard.QueryLimits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An endpoint that answers when the server starts and no longer afterwards: every door says so, and
 * tells one that is gone from one that is late.
 */
class FailingEndpointIT {
  private static final String TRUE = "{\"head\":{},\"boolean\":true}";

  private enum Mood {
    ANSWERING,
    GONE,
    LATE
  }

  private static final CountDownLatch END = new CountDownLatch(1);
  private static final ExecutorService THREADS = Executors.newCachedThreadPool();
  private static volatile Mood mood = Mood.ANSWERING;
  private static HttpServer endpoint;
  private static EntenteServer server;
  private static Http http;

  @BeforeAll
  static void start() throws IOException {
    endpoint = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    endpoint.setExecutor(THREADS);
    endpoint.createContext("/sparql", FailingEndpointIT::answer);
    endpoint.start();
    Endpoint address =
        Endpoint.at("http://localhost:" + endpoint.getAddress().getPort() + "/sparql");
    // The first question takes a client that has to be loaded, which the short limit is not for.
    address.requireUnion();
    server =
        EntenteServer.start(
            address,
            ServerSettings.local(0)
                .withLimits(QueryLimits.STANDARD.withTimeout(Duration.ofSeconds(1))));
    http = new Http("http://localhost:" + server.port());
  }

  @AfterAll
  static void stop() {
    END.countDown();
    server.close();
    endpoint.stop(0);
    THREADS.shutdown();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    if (mood == Mood.LATE) {
      try {
        END.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    if (mood == Mood.ANSWERING) {
      byte[] bytes = TRUE.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/sparql-results+json");
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/page/id/nato",
        "/page/doc/a.txt",
        "/queries/documents",
        "/search?q=nato",
        "/disagreements",
        "/api/queries/documents.json",
        "/api/search?q=nato",
        "/data/id/nato.ttl",
        "/entente/sparql?query=SELECT%20*%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D"
      })
  void everyDoorSaysSo(String path) throws Exception {
    mood = Mood.GONE;
    says(http.get(path, "*/*"), 502, "is a server running there?");
    mood = Mood.LATE;
    says(http.get(path, "*/*"), 504, "no answer within 1.0 s");
  }

  private static void says(HttpResponse<String> answer, int status, String why) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(why).doesNotContain("\tat ").doesNotContain("Exception");
  }
}
