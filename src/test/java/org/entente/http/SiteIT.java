package org.entente.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Doors beside Fuseki's own service. */
class SiteIT {
  private static final List<Representation> OFFERS =
      List.of(
          new Representation("json", "application/json"),
          new Representation("csv", "text/csv; charset=utf-8"));
  private static FusekiServer server;
  private static volatile String version = "1";

  @BeforeAll
  static void start() {
    Door greetings =
        routes -> {
          routes.get(
              "/greetings/{name}",
              context -> {
                Representation chosen = Representation.accepted(context, OFFERS);
                if (!Freshness.isCurrent(context, version, chosen.mediaType())) {
                  context.contentType(chosen.mediaType()).result(context.pathParam("name"));
                }
              });
          routes.get(
              "/api/busy",
              context -> {
                throw Problem.unavailable("too many ask", 7);
              });
          routes.get(
              "/broken",
              context -> {
                throw new IllegalStateException("secret inside");
              });
          routes.get(
              "/api/numbers",
              context -> {
                Paging paging = Paging.of(context, 10, 50);
                paging.link(context, 25);
                Freshness.isCurrent(context, version, "");
                if (paging.offset() > 25) {
                  throw new IllegalArgumentException("there are 25");
                }
                context.result(paging.offset() + " " + paging.limit());
              });
          CrossOrigin.allow(routes, "/api/*");
          routes.post("/echo", context -> context.result(context.body()));
        };
    Site.ProblemPage page = (context, problem) -> context.html("<h1>" + problem.status() + "</h1>");
    server =
        FusekiServer.create()
            .loopback(true)
            .port(0)
            .add("/data", DatasetGraphFactory.createTxnMem())
            .addServlet("/*", Site.of(List.of(greetings), SiteIT::meaning, Optional.of(page)))
            .build()
            .start();
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @Test
  void fusekisOwnServiceStaysWhereItIs() throws Exception {
    var answer = get("/data/sparql?query=ASK%7B%7D", "Accept", "application/sparql-results+json");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("true");
  }

  @Test
  void aDoorAnswersInTheFormatThatIsLikedBest() throws Exception {
    var csv = get("/greetings/Ann", "Accept", "application/json;q=0.1, text/csv");
    assertThat(csv.body()).isEqualTo("Ann");
    assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
    assertThat(csv.headers().firstValue("Vary")).hasValue("Accept");
    var json = get("/greetings/Ann", "Accept", "*/*");
    assertThat(json.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/json");
    var none = get("/greetings/Ann", "Accept", "image/png");
    assertThat(none.statusCode()).isEqualTo(406);
    assertThat(none.body()).contains("text/csv").contains(".json");
  }

  @Test
  void anAnswerThatTheClientHoldsIsNotSentAgain() throws Exception {
    version = "1";
    String tag = get("/greetings/Ann").headers().firstValue("ETag").orElseThrow();
    var again = get("/greetings/Ann", "If-None-Match", "W/" + tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(get("/greetings/Bob", "If-None-Match", tag).statusCode()).isEqualTo(200);
    version = "2";
    assertThat(get("/greetings/Ann", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void aProblemIsJsonForProgramsAndAPageForPeople() throws Exception {
    var json = get("/nowhere");
    assertThat(json.statusCode()).isEqualTo(404);
    assertThat(json.headers().firstValue("Content-Type").orElseThrow())
        .startsWith(Problem.MEDIA_TYPE);
    assertThat(json.body()).contains("\"status\":404").contains("\"instance\":\"/nowhere\"");
    assertThat(get("/nowhere", "Accept", "text/html,*/*;q=0.8").body()).isEqualTo("<h1>404</h1>");
    assertThat(get("/api/busy", "Accept", "text/html").body()).contains("too many ask");
    assertThat(get("/api/busy").headers().firstValue("Retry-After")).hasValue("7");
  }

  @Test
  void aFaultShowsNothingOfItsInside() throws Exception {
    var answer = get("/broken");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("secret").doesNotContain("Exception");
  }

  @Test
  void aWrongMethodAndAnEndlessBodyAreRefused() throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    var delete = HttpRequest.newBuilder(uri("/greetings/Ann")).DELETE().build();
    assertThat(client.send(delete, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(405);
    var large =
        HttpRequest.newBuilder(uri("/echo"))
            .POST(HttpRequest.BodyPublishers.ofString("x".repeat(1_000_001)))
            .build();
    assertThat(client.send(large, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(413);
  }

  @Test
  void everyAnswerForbidsWhatIsInlineAndForeign() throws Exception {
    assertThat(get("/greetings/Ann").headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'")
        .doesNotContain("unsafe-inline");
    assertThat(get("/nowhere").headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }

  @Test
  void anExceptionMeansWhatItsPackageSays() throws Exception {
    var answer = get("/api/numbers?offset=26");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("there are 25");
    assertThat(answer.headers().firstValue("ETag")).isEmpty();
  }

  @Test
  void aPartOfAListNamesTheOthers() throws Exception {
    var middle = get("/api/numbers?q=a%26b&offset=10");
    assertThat(middle.body()).isEqualTo("10 10");
    assertThat(middle.headers().firstValue("X-Total-Count")).hasValue("25");
    assertThat(middle.headers().firstValue("Link"))
        .hasValue(
            "</api/numbers?q=a%26b&limit=10&offset=0>; rel=\"first\", "
                + "</api/numbers?q=a%26b&limit=10&offset=0>; rel=\"prev\", "
                + "</api/numbers?q=a%26b&limit=10&offset=20>; rel=\"next\", "
                + "</api/numbers?q=a%26b&limit=10&offset=20>; rel=\"last\"");
    assertThat(get("/api/numbers?offset=20").headers().firstValue("Link").orElseThrow())
        .doesNotContain("next");
    for (String wrong : List.of("limit=0", "limit=51", "offset=-1", "limit=x", "limit=1&limit=2")) {
      assertThat(get("/api/numbers?" + wrong).statusCode()).isEqualTo(400);
    }
  }

  @Test
  void scriptsOfOtherSitesMayRead() throws Exception {
    assertThat(get("/api/numbers").headers().firstValue("Access-Control-Allow-Origin"))
        .hasValue("*");
    var asked =
        HttpRequest.newBuilder(uri("/api/numbers"))
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
            .build();
    var allowed = HttpClient.newHttpClient().send(asked, HttpResponse.BodyHandlers.ofString());
    assertThat(allowed.statusCode()).isEqualTo(204);
    assertThat(allowed.headers().firstValue("Access-Control-Allow-Methods").orElseThrow())
        .contains("GET")
        .doesNotContain("POST");
  }

  /** As a package that throws exceptions of its own would say. */
  private static Optional<Problem> meaning(Exception e) {
    return e instanceof IllegalArgumentException
        ? Optional.of(Problem.badRequest(e.getMessage()))
        : Optional.empty();
  }

  private static URI uri(String path) {
    return URI.create("http://localhost:" + server.getPort() + path);
  }

  private static HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
