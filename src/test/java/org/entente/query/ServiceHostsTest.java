package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which endpoints a query may ask. */
class ServiceHostsTest {
  private static final ServiceHosts HOSTS =
      ServiceHosts.standard().with(List.of("query.example.org", "http://localhost:3031"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://query.wikidata.org/sparql",
        "https://QUERY.wikidata.org:443/sparql?x=y",
        "https://query.example.org/any/path",
        "http://localhost:3031/wikidata/sparql"
      })
  void whatIsListedIsAllowed(String url) {
    assertThat(HOSTS.allows(url)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://query.wikidata.org/sparql",
        "https://query.wikidata.org:8443/sparql",
        "https://query.wikidata.org.example.org/sparql",
        "https://example.org/query.wikidata.org",
        "https://query.wikidata.org@example.org/sparql",
        "https://user@query.wikidata.org/sparql",
        "http://localhost:3032/",
        "http://127.0.0.1:3031/",
        "http://169.254.169.254/latest",
        "file:///etc/passwd",
        "urn:x-arq:self",
        "loop:cache:",
        "https:///sparql",
        "no address at all"
      })
  void whatIsNotListedIsRefused(String url) {
    assertThat(HOSTS.allows(url)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <https://evil.example.org/sparql> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <https://evil.example.org/sparql> { ?s ?p ?o } }",
        "SELECT * { { SELECT * { SERVICE <https://evil.example.org/sparql> { ?s ?p ?o } } } }",
        "ASK { VALUES ?e { <https://evil.example.org/sparql> } SERVICE ?e { ?s ?p ?o } }",
        "CONSTRUCT WHERE { ?s ?p ?o . FILTER EXISTS { SERVICE <https://evil.example.org/sparql> { ?s ?p ?o } } }"
      })
  void aQueryThatAsksElsewhereIsRefusedWithTheList(String text) {
    var model = ModelFactory.createDefaultModel();
    model.createResource("urn:s").addProperty(model.createProperty("urn:p"), "o");
    String query = text.replace("CONSTRUCT WHERE {", "CONSTRUCT { ?s ?p ?o } WHERE {");
    assertThat(ServiceHosts.asksElsewhere(QueryFactory.create(query))).isTrue();
    assertThatThrownBy(() -> QueryTarget.of(model).run(QueryFactory.create(query)))
        .isInstanceOf(QueryDeniedException.class)
        .hasMessageContaining("SERVICE <https://evil.example.org/sparql> is not allowed")
        .hasMessageContaining("allowed are https://query-main.wikidata.org:443, https://query.wiki")
        .hasMessageContaining("--service-host");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "ftp://example.org", "https://", "http://user@host"})
  void whatIsNoHostIsToldSo(String host) {
    assertThatThrownBy(() -> ServiceHosts.standard().with(List.of(host)))
        .isInstanceOf(QueryException.BadArgument.class)
        .hasMessageContaining("is no host; give one as query.example.org");
  }

  @Test
  void whoAsksNobodyElseIsTold() {
    assertThat(ServiceHosts.asksElsewhere(QueryFactory.create("DESCRIBE <urn:x>"))).isFalse();
    assertThat(QueryCatalogue.standard().get("documents").asksElsewhere()).isFalse();
    assertThat(QueryCatalogue.standard().get("wikidata-facts").asksElsewhere()).isTrue();
  }
}
