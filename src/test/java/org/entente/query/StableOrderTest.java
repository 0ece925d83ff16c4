package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.Var;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * An answer that is read in parts must come in the same order each time: no two rows of a canned
 * query may be equal in everything that it orders by.
 */
class StableOrderTest {
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
  Stream<DynamicTest> noTwoRowsAreEqualInWhatTheyAreOrderedBy() {
    return QueryCatalogue.standard().all().stream()
        .filter(query -> !query.asksElsewhere())
        .filter(query -> !query.yieldsGraph())
        .map(query -> DynamicTest.dynamicTest(query.name(), () -> isOrdered(query)));
  }

  private static void isOrdered(CannedQuery canned) {
    Query query = canned.bind(wide(canned));
    List<String> keys = new ArrayList<>();
    assertThat(query.getOrderBy()).isNotEmpty();
    for (SortCondition condition : query.getOrderBy()) {
      String key = "key" + keys.size();
      query.addResultVar(Var.alloc(key), condition.getExpression());
      keys.add(key);
    }
    Answer answer = store.target().run(query);
    List<Integer> columns = keys.stream().map(answer.columns()::indexOf).toList();
    List<List<Optional<Node>>> orders =
        answer.rows().stream().map(row -> columns.stream().map(row::get).toList()).toList();
    assertThat(orders).doesNotHaveDuplicates();
  }

  /** What is not required is left open, so that there are as many rows as can be. */
  private static Map<String, String> wide(CannedQuery query) {
    Map<String, String> arguments = new TreeMap<>();
    for (Parameter parameter : query.parameters()) {
      if (!parameter.required()) {
        arguments.put(parameter.name(), "");
      }
    }
    return arguments;
  }
}
