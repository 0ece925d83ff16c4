package org.entente.server.linked;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.ontology.Ent;
import org.entente.ontology.OntologyModules;
import org.entente.server.ServedStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Redirections and descriptions over a small store, asked over HTTP. */
class LinkedDataIT {
  private static final String ODD = ChronicleStore.ODD;

  @RegisterExtension static final ServedStore SERVED = new ServedStore(ChronicleStore::build);
  private static Client client;

  @BeforeAll
  static void connect() {
    client = new Client(SERVED.url());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/turtle | /data/id/freedonia.ttl",
        "application/ld+json | /data/id/freedonia.jsonld",
        "application/json | /data/id/freedonia.jsonld",
        "application/n-triples | /data/id/freedonia.nt",
        "application/rdf+xml | /data/id/freedonia.rdf",
        "text/turtle;q=0.2, application/rdf+xml;q=0.3 | /data/id/freedonia.rdf",
        "*/* | /data/id/freedonia.ttl",
        "text/html | /page/id/freedonia",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | /page/id/freedonia"
      })
  void acceptSaysWhereAnIriLeads(String accept, String location) {
    HttpResponse<byte[]> response = client.get("/id/freedonia", "Accept", accept);
    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(Client.header(response, "Location")).isEqualTo(location);
    assertThat(Client.header(response, "Vary")).isEqualTo("Accept");
    assertThat(Client.header(response, "Link"))
        .contains(
            "<https://w3id.org/entente/id/freedonia>; rel=\"cite-as\"",
            "</data/id/freedonia.ttl>; rel=\"describedby\"; type=\"text/turtle\"",
            "</page/id/freedonia>; rel=\"alternate\"; type=\"text/html\"");
  }

  @Test
  void whatIsNotThereIsNotFoundInAnyFormat() {
    for (String path :
        new String[] {
          "/id/atlantis",
          "/doc/none.txt",
          "/doc/chronicle.txt/p/1-2",
          "/graph/none",
          "/ontology/none",
          "/data/id/atlantis.ttl",
          "/data/graph/none.nt",
          "/data/id/atlantis"
        }) {
      HttpResponse<byte[]> response = client.get(path, "Accept", "text/turtle");
      assertThat(response.statusCode()).as(path).isEqualTo(404);
      assertThat(Client.header(response, "Content-Type")).startsWith("application/problem+json");
      assertThat(new String(response.body(), StandardCharsets.UTF_8)).contains("says nothing of");
    }
    assertThat(client.get("/id/freedonia", "Accept", "image/png").statusCode()).isEqualTo(406);
  }

  @Test
  void anEntityIsDescribedWithTheClaimsAboutItAndTheirSentences() {
    Graph graph = Client.jena(client.get("/data/id/freedonia.ttl"));
    Node freedonia = iri(Ent.ID + "freedonia");
    assertThat(graph.contains(freedonia, RDF.type.asNode(), iri(Ent.State))).isTrue();
    Node passage = iri(Ent.DOC + "chronicle.txt/p/0-41");
    assertThat(graph.contains(Node.ANY, iri(Ent.evidence), passage)).isTrue();
    assertThat(
            graph.contains(
                Node.ANY,
                OA.exact.asNode(),
                NodeFactory.createLiteralString("In 1994, Freedonia joined the Amity Pact.")))
        .isTrue();
    Node accession = iri(Ent.ID + "event/accession/1994/a1");
    assertThat(graph.contains(accession, RDFS.label.asNode(), Node.ANY)).as("a name").isTrue();
    assertThat(graph.contains(accession, iri(Ent.agent), freedonia)).isTrue();
    assertThat(graph.contains(iri(Ent.ID + "marsh-province"), Node.ANY, Node.ANY)).isFalse();
  }

  @Test
  void aPassageIsDescribedWithItsSelectorAndItsClaims() {
    Graph graph = Client.jena(client.get("/data/doc/chronicle.txt/p/116-155.ttl"));
    Node selector = iri(Ent.DOC + "chronicle.txt/p/116-155#selector");
    assertThat(graph.contains(selector, OA.start.asNode(), Node.ANY)).isTrue();
    assertThat(graph.contains(Node.ANY, iri(Ent.polarity), iri(Ent.Denied))).isTrue();
    assertThat(graph.contains(iri(Ent.ID + "sylvania"), RDFS.label.asNode(), Node.ANY)).isTrue();
  }

  @Test
  void aDocumentIsDescribedWithoutItsTextButWithItsPassages() {
    Node document = iri(Ent.DOC + "chronicle.txt");
    Graph graph = Client.jena(client.get("/data/doc/chronicle.txt.ttl"));
    assertThat(graph.contains(document, iri(Ent.contentHash), Node.ANY)).isTrue();
    assertThat(graph.contains(document, iri(Ent.text), Node.ANY)).isFalse();
    assertThat(graph.find(Node.ANY, OA.hasSource.asNode(), document).toList()).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource(RdfFormat.class)
  void aGraphIsSentWhole(RdfFormat format) {
    Graph graph =
        Client.jena(
            client.get("/data/graph/doc/chronicle.txt." + format.representation().extension()));
    Graph expected =
        RDFParser.source(
                LinkedDataIT.class.getClassLoader().getResourceAsStream("store/chronicle.ttl"))
            .lang(Lang.TURTLE)
            .toGraph();
    assertThat(graph.isIsomorphicWith(expected)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(RdfFormat.class)
  void theNamespaceLeadsToTheWholeOntologyAndAModuleToItsTerms(RdfFormat format) {
    Graph whole = Client.jena(client.dereference(Ent.Suspension, format));
    assertThat(whole.isIsomorphicWith(OntologyModules.model().getGraph())).isTrue();
    Graph core = Client.jena(client.dereference(Ent.BASE + "ontology/core", format));
    assertThat(core.contains(iri(Ent.Alliance), RDFS.label.asNode(), Node.ANY)).isTrue();
    assertThat(core.contains(iri(Ent.Suspension), RDFS.label.asNode(), Node.ANY)).isFalse();
    Graph version = Client.jena(client.dereference(Ent.BASE + "ontology/0.1.0/core", format));
    assertThat(version.isIsomorphicWith(core)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"S%C3%BCd/100%25%20a.txt", "S%c3%bcd/100%25%20a.txt", "%53%C3%BCd/100%25%20%61.txt"})
  void namesOutsideAsciiAndPercentSignsAreFoundHoweverTheyAreEncoded(String name) {
    HttpResponse<byte[]> redirection = client.get("/doc/" + name, "Accept", "text/turtle");
    assertThat(Client.header(redirection, "Location")).isEqualTo("/data/doc/" + ODD + ".ttl");
    Graph graph = Client.jena(client.get("/data/doc/" + name + ".ttl"));
    assertThat(graph.contains(iri(Ent.DOC + ODD), Node.ANY, Node.ANY)).isTrue();
    assertThat(client.get("/data/graph/doc/" + name + ".nt").statusCode()).isEqualTo(200);
  }

  @Test
  void whatTheClientHoldsIsNotSentAgain() {
    for (String path :
        new String[] {"/data/id/freedonia.ttl", "/data/graph/doc/chronicle.txt.nt"}) {
      String tag = Client.header(client.get(path), "ETag");
      assertThat(client.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
      assertThat(client.get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void equalGraphsGiveEqualBytes() {
    byte[] first = client.get("/data/id/sylvania.ttl").body();
    assertThat(client.get("/data/id/sylvania.ttl").body()).isEqualTo(first);
    String text = new String(first, StandardCharsets.UTF_8);
    assertThat(text.replaceAll("(?m)^PREFIX.*\n|^\n", "")).startsWith("id:sylvania ");
  }

  @Test
  void theHeadOfAnAnswerCanBeAskedForAlone() {
    HttpResponse<byte[]> head = client.send("HEAD", "/data/id/freedonia.ttl");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(Client.header(head, "Content-Type")).isEqualTo("text/turtle; charset=utf-8");
    assertThat(head.body()).isEmpty();
    assertThat(client.send("HEAD", "/id/freedonia").statusCode()).isEqualTo(303);
    assertThat(client.send("HEAD", "/id/atlantis").statusCode()).isEqualTo(404);
  }

  @Test
  void aDescriptionTellsItsFormatsAndHowToCiteTheThing() {
    HttpResponse<byte[]> response = client.get("/data/id/freedonia.ttl");
    assertThat(Client.header(response, "Link"))
        .contains(
            "<https://w3id.org/entente/id/freedonia>; rel=\"cite-as\"",
            "</data/id/freedonia.jsonld>; rel=\"alternate\"; type=\"application/ld+json\"",
            "<https://w3id.org/entente/data/id/freedonia>; rel=\"canonical\"",
            "</dataset>; rel=\"describedby\"")
        .doesNotContain("freedonia.ttl>");
    HttpResponse<byte[]> generic = client.get("/data/id/freedonia", "Accept", "text/turtle");
    assertThat(Client.header(generic, "Location")).isEqualTo("/data/id/freedonia.ttl");
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
