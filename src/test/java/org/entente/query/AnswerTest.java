package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.junit.jupiter.api.Test;

class AnswerTest {
  private static final Model MODEL =
      RDFParser.fromString(
              """
              PREFIX id: <https://w3id.org/entente/id/>
              PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
              id:b rdfs:label "Two, \\"quoted\\"\\nlines" .
              id:a rdfs:label "Élan" ; rdfs:seeAlso id:b .
              """,
              Lang.TURTLE)
          .toModel();
  private static final String ROWS =
      "SELECT ?thing ?label ?other { ?thing <http://www.w3.org/2000/01/rdf-schema#label> ?label"
          + " OPTIONAL { ?thing <http://www.w3.org/2000/01/rdf-schema#seeAlso> ?other } } ORDER BY ?thing";

  @Test
  void writesATableForATerminal() {
    assertThat(run(ROWS).toText(AnswerFormat.TABLE))
        .isEqualTo(
            """
            thing  label              other
            -----  -----------------  -----
            id:a   Élan               id:b
            id:b   Two, "quoted" lines
            """
                .replace("label              other", "label                other")
                .replace("-----------------  -----", "-------------------  -----")
                .replace("Élan               id:b", "Élan                 id:b"));
  }

  @Test
  void writesRowsThatReadBackTheSame() {
    Answer answer = run(ROWS);
    for (var pair :
        Map.of(
                AnswerFormat.JSON,
                ResultSetLang.RS_JSON,
                AnswerFormat.XML,
                ResultSetLang.RS_XML,
                AnswerFormat.TSV,
                ResultSetLang.RS_TSV)
            .entrySet()) {
      byte[] written = answer.toText(pair.getKey()).getBytes(StandardCharsets.UTF_8);
      var read =
          ResultSetFactory.copyResults(
              ResultSetMgr.read(new ByteArrayInputStream(written), pair.getValue()));
      assertThat(ResultSetFormatter.asText(read)).as(pair.getKey().toString()).contains("Élan");
      assertThat(read.size()).isEqualTo(2);
    }
    assertThat(answer.toText(AnswerFormat.CSV))
        .isEqualTo(
            "thing,label,other\r\n"
                + "https://w3id.org/entente/id/a,Élan,https://w3id.org/entente/id/b\r\n"
                + "https://w3id.org/entente/id/b,\"Two, \"\"quoted\"\"\nlines\",\r\n");
  }

  @Test
  void writesGraphsThatReadBackTheSame() {
    Answer answer = run("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }");
    assertThat(answer.size()).isEqualTo(3);
    assertThat(answer.columns()).containsExactly("subject", "predicate", "object");
    for (var pair :
        Map.of(
                AnswerFormat.TURTLE,
                Lang.TURTLE,
                AnswerFormat.NTRIPLES,
                Lang.NTRIPLES,
                AnswerFormat.JSONLD,
                Lang.JSONLD,
                AnswerFormat.RDFXML,
                Lang.RDFXML)
            .entrySet()) {
      Model read = ModelFactory.createDefaultModel();
      byte[] written = answer.toText(pair.getKey()).getBytes(StandardCharsets.UTF_8);
      RDFDataMgr.read(read, new ByteArrayInputStream(written), pair.getValue());
      assertThat(read.isIsomorphicWith(MODEL)).as(pair.getKey().toString()).isTrue();
    }
    assertThat(answer.toText(AnswerFormat.TABLE)).startsWith("subject  predicate");
  }

  @Test
  void everyAnswerHasAFormatAndRefusesTheRest() {
    for (Answer answer :
        Arrays.asList(run(ROWS), run("DESCRIBE <https://w3id.org/entente/id/a>"))) {
      for (AnswerFormat format : AnswerFormat.values()) {
        if (answer.graph().isPresent() ? format.takesGraphs() : format.takesRows()) {
          assertThat(answer.toText(format)).isNotEmpty();
        } else {
          assertThatThrownBy(() -> answer.toText(format))
              .isInstanceOf(QueryException.NoSuchFormat.class)
              .hasMessageContaining("which " + format + " cannot hold; expected table, ");
        }
      }
    }
    assertThatThrownBy(() -> AnswerFormat.of("excel"))
        .hasMessage(
            "unknown format 'excel'; expected table, csv, tsv, json, xml, turtle, ntriples, jsonld,"
                + " rdfxml");
  }

  @Test
  void yesAndNoAreARow() {
    assertThat(run("ASK { ?s ?p ?o }").toText(AnswerFormat.CSV)).isEqualTo("answer\r\ntrue\r\n");
    assertThat(run("ASK { ?s <urn:x> ?o }").toText(AnswerFormat.CSV))
        .isEqualTo("answer\r\nfalse\r\n");
  }

  @Test
  void aDatasetShowsItsDefaultGraphOrTheUnion() {
    Dataset dataset = DatasetFactory.createTxnMem();
    dataset.executeWrite(() -> dataset.addNamedModel("urn:g", MODEL));
    assertThat(QueryTarget.of(dataset).run(QueryFactory.create(ROWS)).size()).isZero();
    assertThat(QueryTarget.unionOf(dataset).run(QueryFactory.create(ROWS)).size()).isEqualTo(2);
  }

  private static Answer run(String query) {
    return QueryTarget.of(MODEL).run(QueryFactory.create(query));
  }
}
