package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** On a graph without mistakes, every query answers what it promises. */
class GoldQuestionsTest extends OverGoldStore {
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
    return forEachQuery(
        query -> true, q -> assertThat(gold.target().run(q.bind(Map.of())).size()).isPositive());
  }
}
