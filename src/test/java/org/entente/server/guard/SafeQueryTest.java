package org.entente.server.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.entente.query.ServiceHosts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Foreign queries keep their meaning and lose their power. */
class SafeQueryTest {

  /** Expressions whose value must be the one that ARQ itself gives. */
  static List<String> expressions() {
    return Stream.of(
            "REGEX('Cold War', 'war', 'i')",
            "REGEX('Cold War', '^war')",
            "REGEX('a.b', 'a.b', 'q')",
            "REGEX('ab', 'a b', 'x')",
            "REGEX('a\\nb', '^b$', 'm')",
            "REGEX('a\\nb', 'a.b', 's')",
            "REGEX('Zürich', '\\\\p{Lu}')",
            "REGEX('détente'@fr, 't.n')",
            "REGEX(5, '5')",
            "REGEX('a', ?unbound)",
            "REPLACE('1994-05', '([0-9]+)-([0-9]+)', '$2/$1')",
            "REPLACE('Détente'@fr, 'é', 'e')",
            "REPLACE('abc', 'B', 'x', 'i')",
            "IF(REGEX('a', 'a') && !REGEX('a', 'b'), 'yes', 'no')",
            "CONCAT(REPLACE('a', 'a', REPLACE('b', 'b', 'c')), 'd')")
        .toList();
  }

  @ParameterizedTest
  @MethodSource("expressions")
  void aPatternMeansWhatItMeansInARQ(String expression) {
    Query query = QueryFactory.create("SELECT (" + expression + " AS ?v) { }");
    assertThat(safeValue(query)).isEqualTo(value(query));
  }

  @Test
  void whatMatchesNothingCannotBeReplaced() {
    assertThat(safeValue(QueryFactory.create("SELECT (REPLACE('abc', 'x*', '-') AS ?v) { }")))
        .isEqualTo("null");
  }

  @Property(tries = 300)
  void wordsAreFoundWhereARQFindsThem(
      @ForAll @AlphaChars @StringLength(max = 12) String text,
      @ForAll @AlphaChars @StringLength(min = 1, max = 2) String sought) {
    Query query =
        QueryFactory.create("SELECT (REGEX('" + text + "', '" + sought + "+', 'i') AS ?v) { }");
    assertThat(safeValue(query)).isEqualTo(value(query));
  }

  private static String value(Query query) {
    return value(query, Optimize.stdOptimizationFactory);
  }

  private static String safeValue(Query query) {
    return value(query, SafeQuery.REWRITE);
  }

  private static String value(Query query, RewriteFactory rewrite) {
    try (QueryExec execution =
        QueryExec.newBuilder()
            .dataset(DatasetGraphFactory.empty())
            .query(query)
            .set(ARQConstants.sysOptimizerFactory, rewrite)
            .build()) {
      return String.valueOf(execution.select().next().get(Var.alloc("v")));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?s ?p ?o FILTER REGEX(?o, '(a+)+$') }",
        "SELECT (REGEX(STR(?o), '(a+)+$') AS ?x) { ?s ?p ?o }",
        "SELECT * { ?s ?p ?o } ORDER BY REPLACE(?o, '(a+)+$', '')",
        "SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p HAVING REGEX(STR(SAMPLE(?o)), '(a+)+$')",
        "SELECT * { { SELECT ?o { ?s ?p ?o FILTER REGEX(?o, '(a+)+$') } } }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { ?s ?q ?r FILTER REGEX(?r, '(a+)+$') } }",
        "SELECT * { ?s ?p ?o BIND(REPLACE(?o, '(a+)+$', '') AS ?x) }",
        "SELECT * { ?s ?p ?o OPTIONAL { ?s ?p ?x FILTER (1 > 2 || REGEX(?o, '(a+)+$')) } }",
        "SELECT * { ?s ?p ?o MINUS { ?s ?p ?o FILTER REGEX(?o, '(a+)+$') } }",
        "SELECT (COUNT(REPLACE(?o, '(a+)+$', '')) AS ?n) { ?s ?p ?o }",
        "SELECT (GROUP_CONCAT(REPLACE(?o, '(a+)+$', '')) AS ?n) { ?s ?p ?o } GROUP BY ?s",
        "SELECT ?k { ?s ?p ?o } GROUP BY (REGEX(?o, '(a+)+$') AS ?k)",
        "SELECT * { { GRAPH ?g { } } UNION { ?s ?p ?o FILTER (COALESCE(REGEX(?o, '(a+)+$'), 1)) } }",
        "SELECT * { ?s ?p ?o FILTER (1 IN (REPLACE(?o, '(a+)+$', ''))) }"
      })
  void noPatternAnywhereRunsAway(String query) {
    DatasetGraph trap = DatasetGraphFactory.createTxnMem();
    trap.getDefaultGraph()
        .add(
            NodeFactory.createURI("urn:x:s"),
            NodeFactory.createURI("urn:x:p"),
            NodeFactory.createLiteralString("a".repeat(60) + "b"));
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          try (QueryExec execution =
              QueryExec.newBuilder()
                  .dataset(trap)
                  .query(QueryFactory.create(query))
                  .set(ARQConstants.sysOptimizerFactory, SafeQuery.REWRITE)
                  .build()) {
            execution.select().materialize();
          }
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?s ?p ?o FILTER <java:java.lang.Runtime>(?o) }",
        "SELECT * { ?s ?p ?o FILTER (1 + <JAVA:java.lang.System>(?o) > 2) }",
        "SELECT * { ?s <java:org.example.Property> ?o }",
        "SELECT * { ?x ?y ?z { SELECT * { ?s <java:org.example.Property> ?o } } }",
        "SELECT * { ?x ?y ?z FILTER NOT EXISTS { ?s <java:org.example.Property> ?o } }",
        "SELECT (<http://jena.apache.org/ARQ/jsFunction#script>(?o) AS ?v) { ?s ?p ?o }"
      })
  void javaAndScriptsAreRefused(String query) {
    Query parsed = QueryFactory.create(query);
    assertThatThrownBy(() -> SafeQuery.check(parsed, ServiceHosts.standard()))
        .isInstanceOf(RefusedQueryException.class)
        .hasMessageContaining("switched off");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://127.0.0.1:1/sparql> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <file:///etc/passwd> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } }"
      })
  void endpointsThatAreNotListedAreRefused(String query) {
    Query parsed = QueryFactory.create(query);
    assertThatThrownBy(() -> SafeQuery.check(parsed, ServiceHosts.standard()))
        .isInstanceOf(RefusedQueryException.class)
        .hasMessageContaining("is not allowed; allowed are");
  }

  @Test
  void aListedEndpointIsNotRefused() {
    SafeQuery.check(
        QueryFactory.create(
            "SELECT * { SERVICE <https://query.wikidata.org/sparql> { ?s ?p ?o } }"),
        ServiceHosts.standard());
  }

  @Test
  void aPatternThatNoLinearMatcherTakesIsRefusedWithItsReason() {
    Query query = QueryFactory.create("SELECT * { ?s ?p ?o FILTER REGEX(?o, '(a)\\\\1') }");
    assertThatThrownBy(() -> SafeQuery.check(query, ServiceHosts.standard()))
        .isInstanceOf(RefusedQueryException.class)
        .hasMessageContaining("(a)\\1");
  }
}
