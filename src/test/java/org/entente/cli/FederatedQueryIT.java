package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.system.FusekiLogging;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.entente.query.ServiceHosts;
import org.entente.server.EntenteServer;
import org.entente.server.ServerSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Wikidata says, with a second Fuseki in Wikidata's part. */
class FederatedQueryIT {
  private static final String ITEMS =
      """
      PREFIX rdfs:   <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX schema: <http://schema.org/>
      PREFIX skos:   <http://www.w3.org/2004/02/skos/core#>
      PREFIX wd:     <http://www.wikidata.org/entity/>
      PREFIX wdt:    <http://www.wikidata.org/prop/direct/>
      PREFIX xsd:    <http://www.w3.org/2001/XMLSchema#>
      wd:Q20 rdfs:label "Norway"@en , "Norwegen"@de ; schema:description "country"@en ; skos:altLabel "Norge"@en ;
        wdt:P571 "0872-07-18T00:00:00Z"^^xsd:dateTime ; wdt:P41 <http://commons.example.org/Flag.svg> ;
        wdt:P856 <https://www.norway.example.org/> ; wdt:P31 wd:Q6256 .
      wd:Q419 rdfs:label "Peru"@en .
      """;

  @TempDir static Path folder;
  private static FusekiServer wikidata;
  private static String store;
  private static String origin;

  @BeforeAll
  static void start() throws IOException {
    FusekiLogging.setLogging();
    Dataset items = DatasetFactory.createTxnMem();
    items.executeWrite(() -> RDFParser.fromString(ITEMS, Lang.TURTLE).parse(items));
    wikidata = FusekiServer.create().port(0).loopback(true).add("/items", items).build().start();
    origin = "http://localhost:" + wikidata.getPort();
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    Files.writeString(
        corpus.resolve("a.txt"), "Norway suspended all military cooperation with Peru in 1977.\n");
    store = folder.resolve("store").toString();
    Run build = Run.of("build", corpus.toString(), "--store", store);
    assertThat(build.status()).as(build.err()).isZero();
  }

  @AfterAll
  static void stop() {
    wikidata.stop();
  }

  private static String endpoint() {
    return origin + "/items/sparql";
  }

  private static Run ask(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "query",
                "wikidata-facts",
                "--store",
                store,
                "--param",
                "entity=Norway",
                "--param",
                "endpoint=" + endpoint(),
                "--format",
                "csv"));
    arguments.addAll(List.of(more));
    return Run.of(arguments.toArray(String[]::new));
  }

  @Test
  void namesDatesAndPicturesComeFromTheOtherEndpoint() {
    Run run = ask("--service-host", origin);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out().lines()).first().isEqualTo("entity,entityName,item,fact,factValue");
    assertThat(run.out())
        .contains("Norway,Q20,also known as,Norge")
        .contains("Norway,Q20,description,country")
        .contains("Norway,Q20,flag,http://commons.example.org/Flag.svg")
        .contains("Norway,Q20,inception,0872-07-18T00:00:00Z")
        .contains("Norway,Q20,label,Norway")
        .contains("Norway,Q20,web page,https://www.norway.example.org/")
        .doesNotContain("Norwegen")
        .doesNotContain("Peru")
        .doesNotContain("Q6256");
    assertThat(ask("--service-host", origin, "--param", "language=de").out())
        .contains("label,Norwegen")
        .doesNotContain("label,Norway");
  }

  @Test
  void anUnlistedHostIsRefusedInOneLine() {
    Run run = ask();
    assertThat(run.status()).isEqualTo(Main.UNUSABLE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().strip())
        .startsWith("entente: SERVICE <" + endpoint() + "> is not allowed; allowed are ")
        .contains("https://query.wikidata.org")
        .doesNotContain("\n");
    assertThat(ask("--service-host", "two words").err()).contains("'two words' is no host");
  }

  @Test
  void anEndpointThatDoesNotAnswerIsToldInOneLine() {
    Run run = ask("--service-host", origin, "--param", "endpoint=" + origin + "/none/sparql");
    assertThat(run.status()).isEqualTo(Main.UNUSABLE);
    assertThat(run.err().strip())
        .startsWith("entente: the query asks another endpoint, which gave no answer")
        .doesNotContain("\n");
  }

  @Test
  void theServerKeepsToTheListInEveryDoor() throws Exception {
    String text =
        "SELECT ?l { SERVICE <%s> { <http://www.wikidata.org/entity/Q419> ?p ?l } }"
            .formatted(endpoint());
    ServerSettings listed =
        ServerSettings.local(0).withServiceHosts(ServiceHosts.standard().with(List.of(origin)));
    try (EntenteServer server = EntenteServer.start(Path.of(store), listed)) {
      HttpResponse<String> answer = get(server.sparqlUrl() + "?query=" + encode(text));
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("Peru");
      HttpResponse<String> canned = get(canned(server));
      assertThat(canned.statusCode()).as(canned.body()).isEqualTo(200);
      assertThat(canned.body()).contains("Norge");
    }
    try (EntenteServer server = EntenteServer.start(Path.of(store), ServerSettings.local(0))) {
      HttpResponse<String> answer = get(server.sparqlUrl() + "?query=" + encode(text));
      assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
      assertThat(answer.body())
          .contains("SERVICE <" + endpoint() + "> is not allowed")
          .doesNotContain("Peru");
      String byVariable =
          "SELECT ?l { VALUES ?e { <%s> } SERVICE SILENT ?e { ?s ?p ?l } }".formatted(endpoint());
      HttpResponse<String> hidden = get(server.sparqlUrl() + "?query=" + encode(byVariable));
      assertThat(hidden.statusCode()).isGreaterThanOrEqualTo(400);
      assertThat(hidden.body()).contains("is not allowed").doesNotContain("Peru");
      HttpResponse<String> canned = get(canned(server));
      assertThat(canned.statusCode()).isEqualTo(403);
      assertThat(canned.body()).contains("is not allowed; allowed are");
    }
  }

  private static String canned(EntenteServer server) {
    return server.url().replaceFirst("/entente$", "")
        + "/api/queries/wikidata-facts.csv?entity=Norway&endpoint="
        + encode(endpoint());
  }

  private static HttpResponse<String> get(String url) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/csv").build(),
            BodyHandlers.ofString());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
