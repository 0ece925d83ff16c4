package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.Var;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * An answer that is read in parts must come in the same order each time: no two rows of a canned
 * query may be equal in everything that it orders by.
 */
class StableOrderTest extends OverGoldStore {
  @TestFactory
  Stream<DynamicTest> noTwoRowsAreEqualInWhatTheyAreOrderedBy() {
    return forEachQuery(query -> !query.yieldsGraph(), StableOrderTest::isOrdered);
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
    Answer answer = gold.target().run(query);
    List<Integer> columns = keys.stream().map(answer.columns()::indexOf).toList();
    List<List<Optional<Node>>> orders =
        answer.rows().stream().map(row -> columns.stream().map(row::get).toList()).toList();
    assertThat(orders).doesNotHaveDuplicates();
  }
}
