package org.entente.query;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.io.TempDir;

/** Tests that ask a store of the gold graphs, one for each class, and change nothing in it. */
abstract class OverGoldStore {
  /** Open while the tests of a class run. */
  static GoldStore gold;

  @BeforeAll
  static void open(@TempDir Path folder) {
    gold = new GoldStore(folder.resolve("store"));
  }

  @AfterAll
  static void close() {
    gold.close();
  }

  /** A test for every canned query that is answered here and of which the choice holds. */
  static Stream<DynamicTest> forEachQuery(
      Predicate<CannedQuery> choice, Consumer<CannedQuery> test) {
    return QueryCatalogue.standard().all().stream()
        .filter(query -> !query.asksElsewhere())
        .filter(choice)
        .map(query -> DynamicTest.dynamicTest(query.name(), () -> test.accept(query)));
  }

  /** What is not required is left open, so that there are as many rows as can be. */
  static Map<String, String> wide(CannedQuery query) {
    Map<String, String> arguments = new TreeMap<>();
    for (Parameter parameter : query.parameters()) {
      if (!parameter.required()) {
        arguments.put(parameter.name(), "");
      }
    }
    return arguments;
  }
}
