package org.entente.server.linked;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.entente.ontology.Ent;
import org.entente.query.AnswerFormat;
import org.entente.query.Endpoint;
import org.entente.query.QueryTarget;
import org.entente.server.ServedStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The descriptions of the dataset and of the endpoint, asked over HTTP. */
class DatasetIT {
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";

  @RegisterExtension static final ServedStore SERVED = new ServedStore(ChronicleStore::build);
  private static Client client;

  @BeforeAll
  static void connect() {
    client = new Client(SERVED.url());
  }

  @Test
  void theDatasetSaysWhereItCanBeHad() {
    Model model = model(client.get("/.well-known/void", "Accept", "text/turtle"));
    Resource dataset = model.getResource(DatasetDescription.IRI);
    assertThat(dataset.hasProperty(RDF.type, DCAT.Dataset)).isTrue();
    assertThat(dataset.hasProperty(RDF.type, VOID.Dataset)).isTrue();
    assertThat(dataset.getPropertyResourceValue(VOID.sparqlEndpoint).getURI())
        .isEqualTo(SERVED.server().sparqlUrl());
    assertThat(dataset.listProperties(DCTerms.source).toList()).hasSize(2);
    assertThat(model.listObjectsOfProperty(DCAT.startDate).toList()).hasSize(1);
  }

  /** What the description counts is what the endpoint counts. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT ?n { <dataset> void:triples ?n } | SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
        "SELECT ?n { <dataset> void:properties ?n } | SELECT (COUNT(DISTINCT ?p) AS ?n) { ?s ?p ?o }",
        "SELECT ?n { <dataset> void:documents ?n } | SELECT (COUNT(DISTINCT ?d) AS ?n) { ?d a ent:Document }",
        "SELECT ?n { [] void:property ent:agent ; void:triples ?n } | SELECT (COUNT(*) AS ?n) { ?s ent:agent ?o }",
        "SELECT ?n { [] void:class ent:Claim ; void:entities ?n } | SELECT (COUNT(DISTINCT ?c) AS ?n) { ?c a ent:Claim }",
        "SELECT (SUM(?c) AS ?n) { [] void:property ?p ; void:triples ?c } | SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
        "SELECT ?n { [] void:linkPredicate skos:exactMatch ; void:triples ?n } | SELECT (COUNT(*) AS ?n) { ?s skos:exactMatch ?w FILTER(STRSTARTS(STR(?w), STR(wd:))) }"
      })
  void itsCountsAreThoseOfTheGraph(String described, String counted) {
    Model model = model(client.get("/data/dataset.nt"));
    assertThat(ask(QueryTarget.of(model), described))
        .isEqualTo(ask(Endpoint.at(SERVED.server().sparqlUrl()), counted));
  }

  @ParameterizedTest
  @EnumSource(RdfFormat.class)
  void everyFormatSaysTheSame(RdfFormat format) {
    Graph expected = Client.jena(client.get("/data/dataset.ttl"));
    HttpResponse<byte[]> answer = client.dereference(DatasetDescription.IRI, format);
    assertThat(Client.jena(answer).isIsomorphicWith(expected)).isTrue();
    assertThat(Client.rio(answer)).hasSize(expected.size());
    assertThat(client.get(answer.uri().getPath(), "If-None-Match", Client.header(answer, "ETag")))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(304);
  }

  @Test
  void peopleAreSentToThePageAboutIt() {
    HttpResponse<byte[]> response = client.get("/dataset", "Accept", "text/html");
    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(Client.header(response, "Location")).isEqualTo("/about");
  }

  @ParameterizedTest
  @EnumSource(RdfFormat.class)
  void theEndpointDescribesItselfToWhoAsksNothing(RdfFormat format) {
    HttpResponse<byte[]> answer = client.get("/entente/sparql", "Accept", format.type());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Client.header(answer, "Content-Type")).startsWith(format.type());
    Model model = model(answer);
    Property endpoint = model.createProperty(SD, "endpoint");
    assertThat(model.listObjectsOfProperty(endpoint).next().toString())
        .isEqualTo(SERVED.server().sparqlUrl());
    Property name = model.createProperty(SD, "name");
    assertThat(model.listObjectsOfProperty(name).mapWith(Object::toString).toList())
        .contains(Ent.ONTOLOGY_GRAPH, Ent.INFERRED_GRAPH, Ent.DOCUMENT_GRAPHS + "chronicle.txt");
  }

  @Test
  void whoAsksTheEndpointSomethingIsAnsweredByFuseki() {
    HttpResponse<byte[]> answer =
        client.get("/entente/sparql?query=ASK%7B%7D", "Accept", "application/json");
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("true");
    assertThat(client.get("/entente/sparql?query=").statusCode()).isEqualTo(400);
    assertThat(client.get("/entente/sparql", "Accept", ";;,/").statusCode()).isEqualTo(200);
    assertThat(client.send("HEAD", "/entente/sparql").statusCode()).isEqualTo(200);
  }

  private static String ask(QueryTarget target, String query) {
    String prefixes =
        "BASE <"
            + Ent.BASE
            + "> PREFIX ent: <"
            + Ent.NS
            + "> PREFIX void: <"
            + VOID.NS
            + "> PREFIX wd: <http://www.wikidata.org/entity/> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> ";
    return target.run(QueryFactory.create(prefixes + query)).toText(AnswerFormat.CSV);
  }

  private static Model model(HttpResponse<byte[]> response) {
    return ModelFactory.createModelForGraph(Client.jena(response));
  }
}
