package org.entente.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetReaderRegistry;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsReader;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.query.resultio.BooleanQueryResultFormat;
import org.eclipse.rdf4j.query.resultio.QueryResultIO;
import org.eclipse.rdf4j.query.resultio.TupleQueryResultFormat;
import org.eclipse.rdf4j.query.resultio.helpers.QueryResultCollector;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the SPARQL endpoint answers, read by the two families of libraries that clients use. */
class ResultFormatsIT {
  /** Every kind of term, and characters that formats have to escape. */
  private static final String ROWS =
      """
      SELECT ?x ?unbound { VALUES ?x {
        <https://w3id.org/entente/id/person/s%C3%BCleyman> "plain" "two\\nlines, \\"quoted\\"\\ttab" "<&>'"
        "Süd 𝔸"@de "2014-03-01"^^<http://www.w3.org/2001/XMLSchema#date> 1 2.50 1e3 true "" UNDEF } }
      """;

  private static final int NUMBER = 12;

  @RegisterExtension static final ServedStore SERVED = new ServedStore(SampleStore::build);

  static Stream<TupleQueryResultFormat> tables() {
    return Stream.of(
        TupleQueryResultFormat.JSON,
        TupleQueryResultFormat.SPARQL,
        TupleQueryResultFormat.CSV,
        TupleQueryResultFormat.TSV);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aTableIsReadByBoth(TupleQueryResultFormat format) throws Exception {
    byte[] answer = ask(ROWS, format.getDefaultMIMEType());
    QueryResultCollector rdf4j = new QueryResultCollector();
    QueryResultIO.parseTuple(
        new ByteArrayInputStream(answer), format, rdf4j, SimpleValueFactory.getInstance());
    assertThat(rdf4j.getBindingNames()).containsExactly("x", "unbound");
    assertThat(rdf4j.getBindingSets()).hasSize(NUMBER);
    assertThat(rdf4j.getBindingSets().get(2).getValue("x").stringValue())
        .isEqualTo("two\nlines, \"quoted\"\ttab");
    assertThat(rdf4j.getBindingSets().get(4).getValue("x").stringValue()).isEqualTo("Süd 𝔸");
    RowSet jena = jena(answer, format.getDefaultMIMEType()).rowSet().materialize();
    assertThat(jena.getResultVars())
        .extracting(v -> v.getVarName())
        .containsExactly("x", "unbound");
    assertThat(jena.stream().count()).isEqualTo(NUMBER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ASK {}", "ASK { FILTER(false) }"})
  void aYesOrNoIsReadByBoth(String query) throws Exception {
    boolean yes = !query.contains("false");
    for (BooleanQueryResultFormat format :
        new BooleanQueryResultFormat[] {
          BooleanQueryResultFormat.JSON, BooleanQueryResultFormat.SPARQL
        }) {
      byte[] answer = ask(query, format.getDefaultMIMEType());
      assertThat(QueryResultIO.parseBoolean(new ByteArrayInputStream(answer), format))
          .isEqualTo(yes);
      assertThat(jena(answer, format.getDefaultMIMEType()).booleanResult()).isEqualTo(yes);
    }
  }

  static Stream<RDFFormat> graphs() {
    return Stream.of(
        RDFFormat.TURTLE, RDFFormat.NTRIPLES, RDFFormat.RDFXML, RDFFormat.JSONLD, RDFFormat.TRIG);
  }

  @ParameterizedTest
  @MethodSource("graphs")
  void aGraphIsReadByBoth(RDFFormat format) throws Exception {
    String query = "CONSTRUCT { ?s ?p ?o } FROM <" + SampleStore.CHRONICLE + "> WHERE { ?s ?p ?o }";
    byte[] answer = ask(query, format.getDefaultMIMEType());
    Model rdf4j = Rio.parse(new ByteArrayInputStream(answer), "", format);
    Lang lang = RDFLanguages.contentTypeToLang(format.getDefaultMIMEType());
    int jena =
        RDFParser.source(new ByteArrayInputStream(answer))
            .lang(lang)
            .toDatasetGraph()
            .getDefaultGraph()
            .size();
    assertThat(rdf4j).isNotEmpty();
    assertThat(jena).isEqualTo(rdf4j.size());
  }

  private static QueryExecResult jena(byte[] answer, String type) {
    Lang lang = RDFLanguages.contentTypeToLang(type);
    assertThat(ResultSetReaderRegistry.isRegistered(lang)).as(type).isTrue();
    return QueryExecResult.adapt(
        ResultsReader.create().lang(lang).build().readAny(new ByteArrayInputStream(answer)));
  }

  private static byte[] ask(String query, String accept) throws Exception {
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(SERVED.server().sparqlUrl()))
                    .header("Content-Type", "application/sparql-query")
                    .header("Accept", accept)
                    .POST(BodyPublishers.ofString(query))
                    .build(),
                BodyHandlers.ofByteArray());
    assertThat(answer.statusCode())
        .as(new String(answer.body(), StandardCharsets.UTF_8))
        .isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(accept);
    return answer.body();
  }
}
