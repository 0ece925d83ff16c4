package org.entente.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.entente.server.guard.QueryLimits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever sends shapes gets the time of a query, and may do what a query may. */
@Timeout(120)
class ShaclDoorIT {
  private static final String PREFIXES =
      """
      PREFIX sh:   <http://www.w3.org/ns/shacl#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX ent:  <https://w3id.org/entente/ontology#>
      """;

  private static final String ORDINARY =
      PREFIXES
          + """
      <urn:x:shape> a sh:NodeShape ; sh:targetClass ent:State ;
        sh:property [ sh:path rdfs:label ; sh:minCount 1 ] ;
        sh:sparql [ a sh:SPARQLConstraint ; sh:message "two long names" ;
          sh:select "SELECT $this { $this ?p ?name FILTER (STRLEN(STR(?name)) > 1000) }" ] .
      """;

  /** What a backtracking matcher tries in more ways than it could ever finish. */
  private static final String MANY =
      "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!";

  @TempDir static Path folder;
  private static EntenteServer server;
  private static Http http;

  @BeforeAll
  static void start() {
    Path store = folder.resolve("store");
    SampleStore.build(store);
    QueryLimits limits = QueryLimits.STANDARD.withTimeout(Duration.ofSeconds(1));
    server = EntenteServer.start(store, ServerSettings.local(0).withLimits(limits));
    http = new Http(server.url());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT $this { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o FILTER (CONCAT(STR(?a), STR(?o)) = 'x') }",
        "SELECT $this (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } GROUP BY $this",
        "SELECT $this { { SELECT ?a { VALUES ?a { VALUES_ } } } { SELECT ?b { VALUES ?b { VALUES_ }"
            + " } } { SELECT ?c { VALUES ?c { VALUES_ } } } { SELECT ?d { VALUES ?d { VALUES_ } } }"
            + " { SELECT ?e { VALUES ?e { VALUES_ } } } FILTER (?a + ?b + ?c + ?d + ?e < 0) }",
        "SELECT $this { ?a (<urn:1>|!<urn:2>)* ?b . ?b (<urn:1>|!<urn:2>)* ?c . ?c"
            + " (<urn:1>|!<urn:2>)* ?d . ?d (<urn:1>|!<urn:2>)* ?e FILTER (?e = 'x') }",
      })
  void shapesThatNeverEndAreEnded(String query) throws Exception {
    HttpResponse<String> answer = validate(withQuery(query.replace("VALUES_", "1 ".repeat(500))));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(validate(ORDINARY).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT $this { BIND (<java:java.lang.System>(1) AS ?v) }",
        "SELECT $this { $this ?p ?o FILTER REGEX(STR(?o), '(a)\\\\\\\\1') }",
      })
  void whatQueriesMayNotDoShapesMayNotEither(String query) throws Exception {
    assertThat(validate(withQuery(query)).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<urn:x:s> a sh:NodeShape ; sh:targetSubjectsOf rdfs:label ; %s .",
        "<urn:x:s> a sh:NodeShape ; sh:targetSubjectsOf rdfs:label ; sh:property [ sh:path rdfs:label ; %s ] .",
        "<urn:x:s> a sh:NodeShape ; sh:targetNode \"" + MANY + "\" ; sh:not [ sh:or ( [ %s ] ) ] .",
        "<urn:x:s> a sh:NodeShape ; sh:targetNode \""
            + MANY
            + "\" ; sh:node <urn:x:t> . <urn:x:t> %s .",
      })
  void noPatternRunsAway(String shape) throws Exception {
    String pattern = "sh:pattern \"^((.|..)+)+0$\"";
    String shapes = PREFIXES + shape.formatted(pattern);
    HttpResponse<String> answer = validate(shapes);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "(", "<urn:x:s> <urn:x:p> [ <urn:x:p> "})
  void whatIsNestedWithoutEndIsABadRequest(String opening) throws Exception {
    HttpResponse<String> answer = validate(opening.repeat(30_000));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
  }

  @Test
  void whatMatchesConformsAndWhatDoesNotIsReported() throws Exception {
    String shapes = PREFIXES + "<urn:x:s> a sh:NodeShape ; sh:targetNode \"Peru\" ; %s .";
    assertThat(validate(shapes.formatted("sh:pattern \"^p.ru$\" ; sh:flags \"i\"")).body())
        .containsPattern("sh:conforms\\s+true");
    assertThat(validate(shapes.formatted("sh:pattern \"^p.ru$\"")).body())
        .containsPattern("sh:conforms\\s+false")
        .contains("PatternConstraintComponent", "^p.ru$");
    assertThat(validate(shapes.formatted("sh:pattern \"(e)\\\\1\"")).statusCode())
        .as("a back-reference")
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%C3%A9", "x%0D%0AX-Injected:%201", "a:b"})
  void aGraphThatIsNotThereIsNotFoundWhateverItsName(String name) throws Exception {
    String path = "/shacl?graph=" + name.repeat(500);
    assertThat(http.send("POST", path, "text/turtle", ORDINARY).statusCode()).isEqualTo(404);
  }

  @Test
  void pagesOfOtherSitesAreRefused() throws IOException {
    String local = "Host: localhost:" + server.port();
    assertThat(status(local)).isEqualTo(200);
    assertThat(status(local, "Origin: http://localhost:" + server.port())).isEqualTo(200);
    assertThat(status(local, "Origin: https://evil.example")).isEqualTo(403);
    assertThat(status("Host: rebound.example:" + server.port())).isEqualTo(421);
  }

  private static int status(String... headers) throws IOException {
    List<String> all = new ArrayList<>(List.of(headers));
    all.add("Content-Type: text/turtle");
    return new RawHttp(server.port())
        .send(new RawHttp.Request("POST", "/entente/shacl?graph=union", all, ORDINARY))
        .status();
  }

  private static String withQuery(String query) {
    return ORDINARY.replaceFirst("SELECT[^\"]*", Matcher.quoteReplacement(query));
  }

  private static HttpResponse<String> validate(String shapes) throws Exception {
    return http.send("POST", "/shacl?graph=union", "text/turtle", shapes);
  }
}
