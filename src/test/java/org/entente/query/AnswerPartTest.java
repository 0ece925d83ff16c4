package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A part of an answer is the part of the whole answer, and knows how many rows there are. */
class AnswerPartTest {
  @TempDir static Path folder;
  private static GoldStore store;

  @BeforeAll
  static void open() {
    store = new GoldStore(folder.resolve("store"));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @TestFactory
  Stream<DynamicTest> partsMakeTheWhole() {
    return QueryCatalogue.standard().all().stream()
        .filter(query -> !query.asksElsewhere() && !query.yieldsGraph())
        .map(query -> DynamicTest.dynamicTest(query.name(), () -> partsMakeTheWhole(query)));
  }

  private static void partsMakeTheWhole(CannedQuery canned) {
    Query bound = canned.bind(wide(canned));
    List<List<Optional<Node>>> whole = store.target().run(bound).rows();
    int size = Math.max(2, (whole.size() + 2) / 3);
    List<List<Optional<Node>>> parts = new ArrayList<>();
    for (int offset = 0; offset <= whole.size(); offset += size) {
      AnswerPart part = AnswerPart.of(store.target(), canned, bound, offset, size);
      assertThat(part.total()).isEqualTo(whole.size());
      parts.addAll(part.answer().rows());
    }
    assertThat(parts).isEqualTo(whole);
  }

  private static Map<String, String> wide(CannedQuery query) {
    Map<String, String> arguments = new TreeMap<>();
    query.parameters().stream()
        .filter(p -> !p.required())
        .forEach(p -> arguments.put(p.name(), ""));
    return arguments;
  }

  @Test
  void onlyThePartIsToldOf() {
    CannedQuery canned = QueryCatalogue.standard().get("events-of-an-actor");
    Query part = canned.part(canned.bind(Map.of()), 20, 10).orElseThrow();
    assertThat(part.toString()).containsPattern("OFFSET\\s+20").containsPattern("LIMIT\\s+10");
    assertThat(part.hasLimit()).as("of the choice, not of the rows").isFalse();
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
  }
}
