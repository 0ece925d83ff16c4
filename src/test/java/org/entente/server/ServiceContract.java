package org.entente.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;

/** What the read-only service answers, whichever program runs the assembler. */
abstract class ServiceContract {
  private static final String SHAPES =
      """
      PREFIX sh:   <http://www.w3.org/ns/shacl#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX ent:  <https://w3id.org/entente/ontology#>
      ent:Long a sh:NodeShape ; sh:targetClass ent:State ;
        sh:property [ sh:path rdfs:label ; sh:minLength %d ] .
      """;

  /** A client of the running service. */
  abstract Http http();

  @Test
  void aQuerySeesTheUnionOfAllGraphsAndWhatWasInferred() throws Exception {
    assertThat(
            http()
                .select(
                    """
                    PREFIX ent: <https://w3id.org/entente/ontology#>
                    SELECT DISTINCT ?earliest WHERE {
                      ?event a ent:Event, ent:Signing ; ent:earliest ?earliest .
                    }
                    """))
        .isEqualTo("2016-02-29\n");
  }

  @Test
  void theTextIndexAnswers() throws Exception {
    assertThat(
            http()
                .select(
                    """
                    PREFIX text: <http://jena.apache.org/text#>
                    PREFIX oa: <http://www.w3.org/ns/oa#>
                    SELECT ?words WHERE { (?s ?score ?words) text:query (oa:exact "ANNEXED marsh~") }
                    ORDER BY DESC(?score) LIMIT 1
                    """))
        .isEqualTo("\"In March 2014, Sylvania annexed Marsh Province.\"\n");
  }

  @Test
  void aTextQueryWithinOneGraphFindsThatGraphsWordsOnly() throws Exception {
    assertThat(
            http()
                .select(
                    """
                    PREFIX text: <http://jena.apache.org/text#>
                    PREFIX oa: <http://www.w3.org/ns/oa#>
                    SELECT (COUNT(*) AS ?n) WHERE { GRAPH <%s> { ?s text:query (oa:exact "sylvania") } }
                    """
                        .formatted(SampleStore.CHRONICLE)))
        .isEqualTo("1\n");
  }

  @Test
  void aGraphCanBeReadByItsName() throws Exception {
    HttpResponse<String> response =
        http().get("/data?graph=" + Http.encode(SampleStore.CHRONICLE), "application/n-triples");
    assertThat(response.statusCode()).isEqualTo(200);
    Graph expected =
        RDFParser.source(
                ServiceContract.class.getClassLoader().getResourceAsStream("store/chronicle.ttl"))
            .lang(Lang.TURTLE)
            .toGraph();
    Graph actual = RDFParser.fromString(response.body(), Lang.NTRIPLES).toGraph();
    assertThat(actual.isIsomorphicWith(expected)).isTrue();
  }

  @Test
  void theUnionCanBeReadAsAGraph() throws Exception {
    String body =
        http()
            .get("/data?graph=" + Http.encode("urn:x-arq:UnionGraph"), "application/n-triples")
            .body();
    assertThat(body)
        .contains("id/event/accession/1994/a1>")
        .contains("id/event/signing/2016-02-29/b3>");
  }

  @Test
  void theShaclEndpointValidatesTheUnion() throws Exception {
    assertThat(shacl(SHAPES.formatted(1))).containsPattern("sh:conforms\\s+true");
    assertThat(shacl(SHAPES.formatted(9)))
        .containsPattern("sh:conforms\\s+false")
        .contains("sylvania");
  }

  private String shacl(String shapes) throws Exception {
    HttpResponse<String> response =
        http().send("POST", "/shacl?graph=union", "text/turtle", shapes);
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body();
  }

  @Test
  void anAddressThatIsNotListedIsNotAsked() throws Exception {
    String elsewhere = "SELECT * { SERVICE <http://localhost:1/sparql> { ?s ?p ?o } }";
    HttpResponse<String> response =
        http().get("/sparql?query=" + Http.encode(elsewhere), "text/csv");
    assertThat(response.statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(response.body()).doesNotContainIgnoringCase("connect");
  }

  @Test
  void nothingCanBeWritten() throws Exception {
    String insert = "INSERT DATA { <a:s> <a:p> <a:o> }";
    String turtle = "<a:s> <a:p> <a:o> .";
    assertThat(http().send("POST", "/update", "application/sparql-update", insert).statusCode())
        .isIn(400, 403, 404, 405);
    assertThat(http().send("POST", "", "application/sparql-update", insert).statusCode())
        .isIn(400, 403, 404, 405, 415);
    assertThat(http().send("POST", "/sparql", "application/sparql-update", insert).statusCode())
        .isIn(400, 403, 404, 405, 415);
    for (String method : new String[] {"PUT", "POST", "DELETE"}) {
      assertThat(http().send(method, "/data?graph=a:g", "text/turtle", turtle).statusCode())
          .isIn(403, 404, 405);
    }
    assertThat(http().select("SELECT ?o WHERE { <a:s> <a:p> ?o }")).isEmpty();
  }
}
