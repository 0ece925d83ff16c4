package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.query.Question.Part;
import org.entente.query.Question.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The comparison finds what is wrong, so that a question that stands does stand. */
class AnswerCheckTest extends OverGoldStore {
  private static AnswerCheck check;

  @BeforeAll
  static void load() {
    check = new AnswerCheck(gold.target(), QueryCatalogue.standard(), CanonicalNames.standard());
  }

  @Test
  void everyExpectedRowCounts() {
    for (Question q : Question.all()) {
      for (Part part : q.parts()) {
        for (int i = 0; i < part.rows().size(); i++) {
          List<Row> fewer = new ArrayList<>(part.rows());
          Row dropped = fewer.remove(i);
          var difference = ask(part, part.parameters(), fewer);
          assertThat(difference.tooMany()).as("%s without [%s]", q.name(), dropped).isNotEmpty();
        }
      }
    }
  }

  @Test
  void everyRequiredValueCounts() {
    for (Question q : Question.all()) {
      for (Part part : q.parts()) {
        for (Row row : part.rows()) {
          for (String column : row.required().keySet()) {
            Map<String, List<List<String>>> other = new TreeMap<>(row.required());
            other.put(column, List.of(List.of("Ruritania")));
            Row wrong = new Row(other, row.optional(), List.of(), row.bundle(), row.rank());
            List<Row> rows = part.rows().stream().map(r -> r == row ? wrong : r).toList();
            assertThat(ask(part, part.parameters(), rows).missing())
                .as("%s with another %s in [%s]", q.name(), column, row)
                .isNotEmpty();
          }
        }
      }
    }
  }

  @Test
  void aRowThatMustNeverBeIsTooMany() {
    Part part = Question.all().get(0).parts().get(0);
    Row never =
        new Row(
            Map.of("matters", List.of(List.of("NATO–Russia Founding Act"))),
            Map.of(),
            List.of(),
            Optional.empty(),
            0);
    Part strict =
        new Part(
            part.query(),
            part.parameters(),
            part.columns(),
            part.rows(),
            List.of(),
            List.of(never));
    assertThat(check.ask(new Question("Q", "?", List.of(strict))).tooMany())
        .singleElement()
        .asString()
        .startsWith("(must never be) ");
  }

  @Test
  void theOrderCounts() {
    Question q = Question.all().get(8);
    Part part = q.parts().get(0);
    List<Row> turned =
        part.rows().stream()
            .map(r -> new Row(r.required(), r.optional(), r.or(), r.bundle(), 3 - r.rank()))
            .toList();
    assertThat(ask(part, part.parameters(), turned).problems()).isNotEmpty();
  }

  @Test
  void aWrongArgumentIsToldNotThrown() {
    Part part = Question.all().get(2).parts().get(0);
    var difference = ask(part, Map.of("actor", "Ruritania"), part.rows());
    assertThat(difference.missing()).hasSize(2);
    assertThat(difference.problems()).containsExactly("nothing in the graph is called 'Ruritania'");
  }

  private static AnswerCheck.Difference ask(
      Part part, Map<String, String> parameters, List<Row> rows) {
    Part changed =
        new Part(part.query(), parameters, part.columns(), rows, part.optional(), part.never());
    return check.ask(new Question("Q", "?", List.of(changed)));
  }
}
