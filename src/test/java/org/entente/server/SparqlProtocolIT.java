package org.entente.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The server by the SPARQL 1.1 Protocol (W3C Recommendation of 21 March 2013), section by section.
 */
class SparqlProtocolIT {
  private static final String ASK = "ASK {}";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String QUERY = "application/sparql-query";
  private static final String UPDATE = "application/sparql-update";
  private static final String CHRONICLE = SampleStore.CHRONICLE;
  private static final String FACTSHEET = CHRONICLE.replace("chronicle", "factsheet");

  @RegisterExtension static final ServedStore SERVED = new ServedStore(SampleStore::build);

  /** 2.1.1: the query as a parameter of GET. */
  @Test
  void aQueryByGet() throws Exception {
    HttpResponse<String> answer = send("GET", "?query=" + Http.encode(ASK), null, null);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(type(answer)).isEqualTo("application/sparql-results+json");
    assertThat(answer.body()).contains("true");
  }

  /** 2.1.2: as a form. */
  @Test
  void aQueryByPostOfAForm() throws Exception {
    assertYes(send("POST", "", FORM, "query=" + Http.encode(ASK)));
    assertYes(send("POST", "", FORM + "; charset=UTF-8", "query=" + Http.encode(ASK)));
  }

  /** 2.1.3: as it is; the encoding is UTF-8. */
  @Test
  void aQueryByPostAsItIs() throws Exception {
    assertYes(send("POST", "", QUERY, ASK));
    assertYes(send("POST", "", QUERY + "; charset=UTF-8", "ASK { FILTER(STRLEN('é') = 1) }"));
  }

  /** 2.1: other methods and media types carry no query. */
  @Test
  void otherMethodsAndMediaTypesCarryNone() throws Exception {
    String query = "?query=" + Http.encode(ASK);
    assertThat(send("PUT", query, QUERY, ASK).statusCode()).isBetween(400, 405);
    assertThat(send("DELETE", query, null, null).statusCode()).isBetween(400, 405);
    assertThat(send("POST", "", "text/plain", ASK).statusCode()).isEqualTo(415);
    assertThat(send("POST", "", "application/json", ASK).statusCode()).isEqualTo(415);
    assertThat(send("POST", "", null, ASK).statusCode()).isBetween(400, 415);
  }

  /** 2.1, table: exactly one query. */
  @Test
  void exactlyOneQueryIsRequired() throws Exception {
    assertThat(send("POST", "", FORM, "").statusCode()).isEqualTo(400);
    assertThat(send("POST", "", QUERY, "").statusCode()).isEqualTo(400);
    assertThat(send("GET", "?query=", null, null).statusCode()).isEqualTo(400);
    String twice = "query=" + Http.encode(ASK) + "&query=" + Http.encode("SELECT * {}");
    assertThat(send("GET", "?" + twice, null, null).statusCode()).isEqualTo(400);
    assertThat(send("POST", "", FORM, twice).statusCode()).isEqualTo(400);
  }

  /** 2.1.6: what is no query is refused and says where. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ASK",
        "SELECT ?x {",
        "SELECT * { ?s ?p }",
        "SELECT ?y { BIND (1 AS ?x) } GROUP BY ?x",
        "ask { unknown:a ?p ?o }",
        "\u0000"
      })
  void whatIsNoQueryIsRefused(String query) throws Exception {
    HttpResponse<String> byGet = send("GET", "?query=" + Http.encode(query), null, null);
    assertThat(byGet.statusCode()).isEqualTo(400);
    assertThat(byGet.body()).isNotBlank();
    assertThat(send("POST", "", QUERY, query).statusCode()).isEqualTo(400);
    assertThat(send("POST", "", FORM, "query=" + Http.encode(query)).statusCode()).isEqualTo(400);
  }

  /** Bytes that are not UTF-8 are no query either. */
  @Test
  void aQueryIsText() throws Exception {
    assertThat(send("GET", "?query=ASK%20%7B%7D%ff", null, null).statusCode()).isEqualTo(400);
    RawHttp.Request malformed =
        new RawHttp.Request(
            "GET", "/entente/sparql?query=ASK%2", List.of("Host: localhost:" + SERVED.port()), "");
    assertThat(new RawHttp(SERVED.port()).send(malformed).status()).isEqualTo(400);
    assertThat(send("POST", "", FORM, "query=ASK%2").statusCode()).isEqualTo(400);
  }

  /** Also behind a semicolon, which the web server decodes no further than its first half. */
  @ParameterizedTest
  @ValueSource(strings = {"/data/id/;x=y%.nt", "/data/;x=y%", "/page/id/%ff;%2"})
  void aPathIsText(String path) throws Exception {
    RawHttp.Request malformed =
        new RawHttp.Request("GET", path, List.of("Host: localhost:" + SERVED.port()), "");
    assertThat(new RawHttp(SERVED.port()).send(malformed).status()).isEqualTo(400);
  }

  /** 2.1.4: the dataset is named in the query or in the request, and the request's wins. */
  @Test
  void aRequestNamesItsDataset() throws Exception {
    String titles =
        "SELECT DISTINCT ?t { ?d <http://purl.org/dc/terms/identifier> ?t } ORDER BY ?t";
    assertThat(rows(titles, "default-graph-uri=" + Http.encode(CHRONICLE)))
        .isEqualTo("chronicle.txt\n");
    assertThat(
            rows(
                titles,
                "default-graph-uri="
                    + Http.encode(CHRONICLE)
                    + "&default-graph-uri="
                    + Http.encode(FACTSHEET)))
        .isEqualTo("chronicle.txt\nfactsheet.txt\n");
    String named = "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g";
    assertThat(rows(named, "named-graph-uri=" + Http.encode(FACTSHEET)))
        .isEqualTo(FACTSHEET + "\n");
    assertThat(
            rows(
                titles.replace("{", "FROM <" + CHRONICLE + "> {"),
                "default-graph-uri=" + Http.encode(FACTSHEET)))
        .isEqualTo("factsheet.txt\n");
    assertThat(rows(titles.replace("{", "FROM <" + CHRONICLE + "> {"), ""))
        .isEqualTo("chronicle.txt\n");
    assertThat(rows(titles, "default-graph-uri=urn%3Anothing")).isEmpty();
  }

  /** A form carries the dataset as well. */
  @Test
  void aFormNamesItsDataset() throws Exception {
    String body =
        "query="
            + Http.encode("ASK { ?d <http://purl.org/dc/terms/identifier> 'factsheet.txt' }")
            + "&default-graph-uri=";
    assertThat(send("POST", "", FORM, body + Http.encode(CHRONICLE)).body()).contains("false");
    assertThat(send("POST", "", FORM, body + Http.encode(FACTSHEET)).body()).contains("true");
  }

  /** HTTP: OPTIONS says what there is; HEAD would cost a whole query and tell little. */
  @Test
  void optionsSayWhatThereIs() throws Exception {
    HttpResponse<String> head = send("HEAD", "?query=" + Http.encode(ASK), null, null);
    assertThat(head.statusCode()).isEqualTo(405);
    HttpResponse<String> options = send("OPTIONS", "", null, null);
    assertThat(options.statusCode()).isBetween(200, 204);
    assertThat(options.headers().firstValue("Allow").orElse("")).contains("GET").contains("POST");
  }

  /** 2.2: without a password nobody updates, in whatever way it is tried. */
  @ParameterizedTest
  @CsvSource({
    "/update, application/sparql-update",
    "/sparql, application/sparql-update",
    "'', application/sparql-update"
  })
  void updatesAreRefused(String path, String type) throws Exception {
    String insert = "INSERT DATA { <a:s> <a:p> <a:o> }";
    assertThat(request("POST", SERVED.server().url() + path, type, insert, "*/*").statusCode())
        .isBetween(400, 415);
    String form = "update=" + Http.encode(insert);
    assertThat(request("POST", SERVED.server().url() + path, FORM, form, "*/*").statusCode())
        .isBetween(400, 415);
    assertThat(
            request("GET", SERVED.server().url() + path + "?" + form, null, null, "*/*")
                .statusCode())
        .isBetween(400, 415);
    assertThat(send("POST", "", QUERY, insert).statusCode()).isEqualTo(400);
    assertThat(send("GET", "?query=" + Http.encode("ASK { <a:s> ?p ?o }"), null, null).body())
        .contains("false");
  }

  /** 3.1: what the client likes best, by its weights. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT * {} | application/sparql-results+xml | application/sparql-results+xml",
        "SELECT * {} | text/csv;q=0.5, text/tab-separated-values;q=0.9 | text/tab-separated-values",
        "SELECT * {} | text/csv, */*;q=0.1 | text/csv",
        "SELECT * {} | application/json | application/json",
        "SELECT * {} | text/html,application/xhtml+xml,*/*;q=0.8 | application/sparql-results+json",
        "ASK {} | application/sparql-results+xml | application/sparql-results+xml",
        "CONSTRUCT WHERE {?s ?p ?o} | application/n-triples | application/n-triples",
        "CONSTRUCT WHERE {?s ?p ?o} | application/rdf+xml;q=0.2, text/turtle | text/turtle",
        "CONSTRUCT WHERE {?s ?p ?o} | application/ld+json | application/ld+json",
        "DESCRIBE <https://w3id.org/entente/id/sylvania> | text/turtle | text/turtle"
      })
  void theAnswerComesInWhatIsLikedBest(String query, String accept, String type) throws Exception {
    HttpResponse<String> answer =
        request("POST", SERVED.server().sparqlUrl(), QUERY, query, accept);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(type(answer)).isEqualTo(type);
    assertThat(answer.headers().allValues("Vary").toString()).contains("Accept");
  }

  private static void assertYes(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("true");
  }

  private static String type(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
  }

  /** The rows of a SELECT without their header. */
  private static String rows(String query, String dataset) throws Exception {
    HttpResponse<String> answer =
        request("POST", SERVED.server().sparqlUrl() + "?" + dataset, QUERY, query, "text/csv");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body().replace("\r\n", "\n").replaceFirst("^[^\n]*\n", "");
  }

  private static HttpResponse<String> send(String method, String query, String type, String body)
      throws Exception {
    return request(method, SERVED.server().sparqlUrl() + query, type, body, "*/*");
  }

  private static HttpResponse<String> request(
      String method, String url, String type, String body, String accept)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Accept", accept)
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (type != null) {
      request.header("Content-Type", type);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }
}
