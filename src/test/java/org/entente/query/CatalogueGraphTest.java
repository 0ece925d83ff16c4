package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.Model;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The catalogue as a SPARQL editor asks for it. */
class CatalogueGraphTest {
  private static final QueryCatalogue CATALOGUE = QueryCatalogue.standard();
  private static final Model GRAPH = CatalogueGraph.of(CATALOGUE);

  /** What an editor asks for its list of examples. */
  private static final String EXAMPLES =
      """
      PREFIX sh: <http://www.w3.org/ns/shacl#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      SELECT ?example ?comment ?text ?prefix ?namespace {
        ?example a sh:SPARQLExecutable ; rdfs:label ?label ; rdfs:comment ?comment ;
                 sh:select|sh:ask|sh:construct|sh:describe ?text ;
                 sh:prefixes/sh:declare ?declaration .
        ?declaration sh:prefix ?prefix ; sh:namespace ?namespace
      }
      """;

  @TestFactory
  Stream<DynamicTest> everyQueryIsAnExampleThatRunsAsItStands() {
    Map<String, List<Optional<Node>>> found = new TreeMap<>();
    QueryTarget.of(GRAPH)
        .run(QueryFactory.create(EXAMPLES))
        .rows()
        .forEach(row -> found.put(row.get(0).orElseThrow().getURI(), row));
    assertThat(found).hasSameSizeAs(CATALOGUE.all());
    return CATALOGUE.all().stream()
        .map(
            query ->
                DynamicTest.dynamicTest(
                    query.name(),
                    () -> {
                      var row = found.get(CatalogueGraph.iri(query.name()));
                      assertThat(row.get(1).orElseThrow().getLiteralLexicalForm())
                          .isEqualTo(query.question());
                      String text = row.get(2).orElseThrow().getLiteralLexicalForm();
                      assertThat(text).isEqualTo(query.text());
                      QueryFactory.create(text);
                    }));
  }

  @Test
  void everyPrefixOfAQueryMeansWhatIsDeclared() {
    for (CannedQuery query : CATALOGUE.all()) {
      QueryFactory.create(query.text())
          .getPrefixMapping()
          .getNsPrefixMap()
          .forEach(
              (prefix, namespace) -> {
                if (Vocabulary.PREFIXES.containsKey(prefix)) {
                  assertThat(Vocabulary.PREFIXES).as(query.name()).containsEntry(prefix, namespace);
                }
              });
    }
  }

  @Test
  void thereAreNoBlankNodes() {
    assertThat(GRAPH.listSubjects().filterKeep(node -> node.isAnon()).toList()).isEmpty();
    assertThat(GRAPH.listObjects().filterKeep(node -> node.isAnon()).toList()).isEmpty();
  }
}
