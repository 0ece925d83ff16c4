package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.Model;
import org.entente.ontology.Ent;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A part of an answer is the part of the whole answer, and knows how many rows there are. */
class AnswerPartTest extends OverGoldStore {
  @TestFactory
  Stream<DynamicTest> partsMakeTheWhole() {
    return forEachQuery(query -> !query.yieldsGraph(), AnswerPartTest::partsMakeTheWhole);
  }

  private static void partsMakeTheWhole(CannedQuery canned) {
    Query bound = canned.bind(wide(canned));
    List<List<Optional<Node>>> whole = gold.target().run(bound).rows();
    int size = Math.max(2, (whole.size() + 2) / 3);
    List<List<Optional<Node>>> parts = new ArrayList<>();
    for (int offset = 0; offset <= whole.size(); offset += size) {
      AnswerPart part = AnswerPart.of(gold.target(), canned, bound, offset, size);
      assertThat(part.total()).isEqualTo(whole.size());
      parts.addAll(part.answer().rows());
    }
    assertThat(parts).isEqualTo(whole);
  }

  @TestFactory
  Stream<DynamicTest> partsCanBeSent() {
    return forEachQuery(query -> !query.yieldsGraph(), AnswerPartTest::partCanBeSent);
  }

  private static void partCanBeSent(CannedQuery canned) {
    Optional<Query> part = canned.part(canned.bind(wide(canned)), 0, 10);
    assertThat(part.map(query -> gold.target().run(QueryFactory.create(query.toString())).rows()))
        .isEqualTo(part.map(query -> gold.target().run(query).rows()));
  }

  @Test
  void onlyThePartIsToldOf() {
    CannedQuery canned = QueryCatalogue.standard().get("events-of-an-actor");
    Query part = canned.part(canned.bind(Map.of()), 20, 10).orElseThrow();
    assertThat(part.toString()).containsPattern("OFFSET\\s+20").containsPattern("LIMIT\\s+10");
    assertThat(part.hasLimit()).as("of the choice, not of the rows").isFalse();
  }

  @Test
  void theFirstRowsInTimeLookAtTheFirstYears() {
    CannedQuery canned = QueryCatalogue.standard().get("events-by-type");
    Query all = canned.bind(Map.of());
    assertThat(canned.part(all, 20, 10).orElseThrow().toString())
        .contains("listedUnder")
        .containsPattern("LIMIT\\s+30");
    assertThat(canned.bind(Map.of()).toString()).doesNotContain("listedUnder");
    Query few = canned.bind(Map.of("agent", "https://w3id.org/entente/id/nato"));
    assertThat(canned.part(few, 20, 10).orElseThrow().toString()).doesNotContain("listedUnder");
  }

  @Test
  void aGraphThatListsNoYearsIsLookedThrough() {
    CannedQuery canned = QueryCatalogue.standard().get("events-by-type");
    Query bound = canned.bind(Map.of());
    Model graph = gold.union();
    graph.removeAll(null, graph.createProperty(Ent.listedUnder), null);
    QueryTarget old = QueryTarget.of(graph);
    assertThat(AnswerPart.of(old, canned, bound, 0, 2).answer().rows())
        .isEqualTo(AnswerPart.of(gold.target(), canned, bound, 0, 2).answer().rows())
        .hasSize(2);
  }

  @Test
  void aHeaderThatNamesNoSubQueryIsRefused() {
    String text = QueryCatalogue.standard().get("events-of-an-actor").text();
    assertThatThrownBy(
            () -> CannedQuery.parse("a.rq", text.replace("rows: happening", "rows: event")))
        .isInstanceOf(QueryException.Malformed.class)
        .hasMessageContaining("0 sub-queries select ?event ?certainty ?begins");
    assertThatThrownBy(
            () -> CannedQuery.parse("a.rq", text.replace("ORDER BY ?begins", "ORDER BY ?date")))
        .isInstanceOf(QueryException.Malformed.class)
        .hasMessageContaining("ordered by");
    assertThatThrownBy(
            () -> CannedQuery.parse("a.rq", text.replace("#+ rows:", "#+ window: days\n#+ rows:")))
        .isInstanceOf(QueryException.Malformed.class)
        .hasMessageContaining("expected years or documents");
    assertThatThrownBy(
            () ->
                CannedQuery.parse(
                    "a.rq", text.replace("#+ rows:", "#+ window: years, unless day\n#+ rows:")))
        .isInstanceOf(QueryException.Malformed.class)
        .hasMessageContaining("'day', not a parameter");
  }
}
