package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** On a graph without mistakes, every query answers what it promises. */
class GoldQuestionsTest {
  @TempDir static Path folder;
  private static GoldStore gold;

  @BeforeAll
  static void load() {
    gold = new GoldStore(folder.resolve("store"));
  }

  @AfterAll
  static void close() {
    gold.close();
  }

  @TestFactory
  Stream<DynamicTest> isAnswered() {
    AnswerCheck check =
        new AnswerCheck(gold.target(), QueryCatalogue.standard(), CanonicalNames.standard());
    return Question.all().stream()
        .map(
            q ->
                DynamicTest.dynamicTest(
                    q.name() + " " + q.question(),
                    () -> assertThat(check.ask(q).toString()).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> yieldsRowsAsItStands() {
    return QueryCatalogue.standard().all().stream()
        .filter(query -> !query.asksElsewhere())
        .map(
            q ->
                DynamicTest.dynamicTest(
                    q.name(),
                    () -> assertThat(gold.target().run(q.bind(Map.of())).size()).isPositive()));
  }
}
