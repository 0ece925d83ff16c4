package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What is left of a query answers as the whole does, and looks up nothing that nobody asked for.
 */
class PartialEvaluationTest extends OverGoldStore {
  @TestFactory
  Stream<DynamicTest> answersAsTheFileDoes() {
    return forEachQuery(query -> true, PartialEvaluationTest::answersAlike);
  }

  private static void answersAlike(CannedQuery canned) {
    for (Map<String, String> arguments : choices(canned)) {
      Map<String, Optional<Node>> terms = new HashMap<>();
      for (Parameter p : canned.parameters()) {
        String argument = arguments.get(p.name());
        terms.put(
            p.name(),
            argument == null
                ? p.defaultTerm()
                : Optional.of(argument).filter(a -> !a.isEmpty()).flatMap(p.type()::term));
      }
      Query asWritten = ParameterBlocks.replace(QueryFactory.create(canned.text()), terms);
      assertThat(gold.target().run(canned.bind(arguments)).rows())
          .as(arguments.toString())
          .isEqualTo(gold.target().run(asWritten).rows());
    }
  }

  /** The defaults; everything open that may be; one parameter given, of those that may be open. */
  private static List<Map<String, String>> choices(CannedQuery canned) {
    List<Map<String, String>> choices = new ArrayList<>();
    for (Parameter p : canned.parameters()) {
      if (!p.required()) {
        choices.add(Map.of(p.name(), p.type().example()));
      }
      if (p.type().kind() == ParameterType.Kind.BOOLEAN) {
        choices.add(Map.of(p.name(), "true"));
        choices.add(Map.of(p.name(), "false"));
      }
    }
    choices.add(Map.of());
    choices.add(wide(canned));
    return choices;
  }

  @Test
  void anOpenPeriodIsNotLookedUp() {
    CannedQuery query = QueryCatalogue.standard().get("co-participants");
    assertThat(query.bind(Map.of("from", "1990-01-01")).toString()).contains("latestStart");
    assertThat(query.bind(Map.of()).toString()).doesNotContain("?from");
    CannedQuery kinds = QueryCatalogue.standard().get("relationship-by-type");
    String latest = "ent:latest\\s";
    assertThat(kinds.bind(Map.of("from", "1990-01-01")).toString()).containsPattern(latest);
    assertThat(kinds.bind(Map.of()).toString()).doesNotContainPattern(latest);
  }

  @Test
  void whatMayMultiplyRowsStays() {
    String text =
        """
        PREFIX ent: <https://w3id.org/entente/ontology#>
        SELECT (COUNT(?event) AS ?events) {
          VALUES ?from { UNDEF }
          ?event a ent:Event .
          OPTIONAL { ?event ent:agent ?agent }
          OPTIONAL { ?event ent:earliest ?day }
          FILTER(!BOUND(?from) || ?day >= ?from)
        }""";
    Query left = PartialEvaluation.of(QueryFactory.create(text), Map.of("from", Optional.empty()));
    assertThat(left.toString()).contains("agent", "earliest").doesNotContain("?from");
    Query distinct =
        PartialEvaluation.of(
            QueryFactory.create(
                text.replace("COUNT(?event)", "COUNT(DISTINCT ?event)") + " GROUP BY ?none"),
            Map.of("from", Optional.empty()));
    assertThat(distinct.toString()).doesNotContain("agent", "earliest");
  }

  @Test
  void whatOthersBuildOnStays() {
    String text =
        """
        PREFIX ent: <https://w3id.org/entente/ontology#>
        SELECT DISTINCT ?other {
          OPTIONAL { ?event ent:agent ?agent }
          ?agent ent:memberOf ?other .
          OPTIONAL { ?other ent:partOf ?whole }
          BIND(1 AS ?unused)
        }""";
    assertThat(PartialEvaluation.of(QueryFactory.create(text), Map.of()).toString())
        .contains("ent:agent")
        .doesNotContain("partOf", "unused");
  }
}
