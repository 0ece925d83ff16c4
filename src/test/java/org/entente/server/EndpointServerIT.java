package org.entente.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDFS;
import org.entente.pipeline.Build;
import org.entente.pipeline.ExtractorSettings;
import org.entente.pipeline.Progress;
import org.entente.query.Endpoint;
import org.entente.query.LmdbEndpoint;
import org.entente.query.QueryException;
import org.entente.store.ExportFormat;
import org.entente.store.TripleStore;
import org.entente.text.CorpusFolder;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same graph served from our store and from RDF4J's LMDB store: people and programs see the
 * same.
 */
class EndpointServerIT {
  private static final String HTML = "text/html";
  private static final String JSON = "application/json";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir static Path folder;
  private static LmdbEndpoint lmdb;
  private static EntenteServer local;
  private static EntenteServer remote;
  private static Http here;
  private static Http there;

  @BeforeAll
  static void serve() throws IOException {
    Path store = folder.resolve("store");
    Path nquads = folder.resolve("store.nq");
    try (TripleStore built = TripleStore.create(store);
        OutputStream out = Files.newOutputStream(nquads)) {
      new Build(ExtractorSettings.STANDARD, 2, Progress.NONE)
          .run(CorpusFolder.open(Path.of("data", "corpus")), built);
      built.export(ExportFormat.named("nq"), out);
    }
    lmdb = LmdbEndpoint.over(nquads, folder.resolve("lmdb"));
    local = EntenteServer.start(store, ServerSettings.local(0));
    remote = EntenteServer.start(Endpoint.at(lmdb.url()), ServerSettings.local(0));
    here = new Http("http://localhost:" + local.port());
    there = new Http("http://localhost:" + remote.port());
  }

  @AfterAll
  static void stop() {
    remote.close();
    local.close();
    lmdb.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/about",
        "/queries",
        "/queries/suspended-or-ended",
        "/disagreements",
        "/review",
        "/page/id/nato",
        "/page/id/nato-russia-founding-act",
        "/page/doc/nato-russia-background.txt",
        "/relationship?a=https%3A%2F%2Fw3id.org%2Fentente%2Fid%2Fnato&b=https%3A%2F%2Fw3id.org%2Fentente%2Fid%2Frussia"
      })
  void aPageShowsTheSame(String path) throws Exception {
    HttpResponse<String> expected = here.get(path, HTML);
    HttpResponse<String> page = there.get(path, HTML);
    assertThat(page.statusCode()).isEqualTo(200).isEqualTo(expected.statusCode());
    assertThat(Jsoup.parse(page.body()).text()).isEqualTo(Jsoup.parse(expected.body()).text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/queries",
        "/api/queries/events-of-an-actor.json?actor=NATO",
        "/api/queries/documents.csv",
        "/api/suggest?q=rus",
        "/api/suggest?q=north+atl&class=Institution",
        "/api/entities?entity=nato"
      })
  void anAnswerIsTheSame(String path) throws Exception {
    HttpResponse<String> expected = here.get(path, "*/*");
    HttpResponse<String> answer = there.get(path, "*/*");
    assertThat(answer.statusCode()).isEqualTo(expected.statusCode());
    assertThat(answer.body()).isEqualTo(expected.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cooperation",
        "nato russia council",
        "\"missile defence\"",
        "Medvédev",
        "zzzz",
        "n"
      })
  void aSearchFindsTheSame(String words) throws Exception {
    String path = "/api/search?limit=100&q=" + Http.encode(words);
    JsonNode expected = MAPPER.readTree(here.get(path, JSON).body());
    JsonNode found = MAPPER.readTree(there.get(path, JSON).body());
    assertThat(found.get("total")).isEqualTo(expected.get("total"));
    assertThat(hits(found)).isEqualTo(hits(expected));
  }

  private static Set<String> hits(JsonNode answer) {
    Set<String> hits = new TreeSet<>();
    answer.get("hits").forEach(hit -> hits.add(hit.toString()));
    return hits;
  }

  @Test
  void theSearchPageSaysThatThereIsNoIndex() throws Exception {
    assertThat(there.get("/search?q=cooperation", HTML).body()).contains("without our text index");
    assertThat(here.get("/search?q=cooperation", HTML).body())
        .doesNotContain("without our text index");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/data/id/nato-russia-founding-act.nt",
        "/data/doc/nato-russia-background.txt.nt",
        "/data/ontology.nt",
        "/data/graph/inferred.nt",
        "/data/id/turkey.nt"
      })
  void aDescriptionSaysTheSame(String path) throws Exception {
    assertThat(model(there.get(path, "*/*")).isIsomorphicWith(model(here.get(path, "*/*"))))
        .isTrue();
  }

  private static Model model(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(200);
    Model model = ModelFactory.createDefaultModel();
    RDFParser.fromString(response.body(), Lang.NTRIPLES).parse(model);
    return model;
  }

  @ParameterizedTest
  @ValueSource(strings = {"NATO", "North Atlantik Treaty Organization", "Founding Act", "Medvedev"})
  void aNameIsReconciledWithTheSame(String name) throws Exception {
    String batch = Http.encode("{\"q\":{\"query\":\"" + name + "\"}}");
    JsonNode expected = first(here.get("/reconcile?queries=" + batch, JSON));
    assertThat(first(there.get("/reconcile?queries=" + batch, JSON))).isEqualTo(expected);
  }

  private static JsonNode first(HttpResponse<String> response) throws IOException {
    return MAPPER.readTree(response.body()).get("q").get("result").get(0);
  }

  @Test
  void nothingIsTakenForUnchanged() throws Exception {
    for (String path : new String[] {"/", "/api/queries/documents.json", "/data/id/nato.ttl"}) {
      HttpResponse<String> response = there.get(path, "*/*");
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("ETag")).isEmpty();
    }
  }

  @Test
  void queriesArePassedOnWithinTheLimits() throws Exception {
    Http sparql = new Http(remote.url());
    assertThat(
            sparql.select(
                "SELECT (COUNT(*) AS ?n) { ?d a <https://w3id.org/entente/ontology#Document> }"))
        .isEqualTo("2\n");
    assertThat(
            sparql
                .get(
                    "/sparql?query=" + Http.encode("CONSTRUCT { ?s a ?t } { ?s a ?t } LIMIT 3"),
                    "text/turtle")
                .statusCode())
        .isEqualTo(200);
    HttpResponse<String> limited =
        sparql.get("/sparql?query=" + Http.encode("SELECT * { ?s ?p ?o }"), "text/csv");
    assertThat(limited.headers().firstValue("Entente-Row-Limit")).hasValue("100000");
    assertThat(limited.body().lines().count()).isLessThanOrEqualTo(100_001);
    HttpResponse<String> refused =
        sparql.get(
            "/sparql?query="
                + Http.encode("SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }"),
            "text/csv");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("SERVICE <http://localhost:1/> is not allowed");
  }

  @Test
  void thereIsNothingToWriteTo() throws Exception {
    assertThat(
            new Http(remote.url())
                .send("POST", "/update", "application/sparql-update", "CLEAR ALL")
                .statusCode())
        .isIn(404, 405);
    assertThat(remote.hasGraphStore()).isFalse();
    assertThat(remote.validates()).isFalse();
  }

  @Test
  void anEndpointWhoseGraphsAreNotUnitedIsRefused() {
    Dataset parted = DatasetFactory.createTxnMem();
    parted.executeWrite(
        () ->
            parted
                .getNamedModel("http://example.org/graph")
                .createResource("http://example.org/a")
                .addProperty(RDFS.label, "a"));
    var fuseki = FusekiServer.create().port(0).add("/ds", parted).build().start();
    try {
      Endpoint endpoint = Endpoint.at(fuseki.datasetURL("ds") + "/sparql");
      assertThatThrownBy(() -> EntenteServer.start(endpoint, ServerSettings.local(0)))
          .isInstanceOf(QueryException.class)
          .hasMessageContaining("default graph is empty");
    } finally {
      fuseki.stop();
    }
  }
}
