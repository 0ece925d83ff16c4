package org.entente.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which competency questions a graph answers, and what the others lack. */
final class CompetencyReport {
  private final Map<Question, AnswerCheck.Difference> differences = new LinkedHashMap<>();

  CompetencyReport(AnswerCheck check, List<Question> questions) {
    questions.forEach(q -> differences.put(q, check.ask(q)));
  }

  /** The questions that are not answered, by name. */
  SortedSet<String> fallingShort() {
    SortedSet<String> names = new TreeSet<>();
    differences.forEach(
        (question, difference) -> {
          if (!difference.isEmpty()) {
            names.add(question.name());
          }
        });
    return names;
  }

  /** The figure, in a line. */
  String summary() {
    int all = differences.size();
    return "%d of %d competency questions answered.".formatted(all - fallingShort().size(), all);
  }

  /** As a page: the figure, then each question with the rows that are missing or too many. */
  String markdown() {
    StringBuilder page = new StringBuilder("# Competency questions\n\n");
    page.append(summary()).append("\n");
    differences.forEach(
        (question, difference) -> {
          page.append("\n## ").append(question.name()).append(": ");
          page.append(difference.isEmpty() ? "answered" : "falls short").append("\n\n");
          page.append(question.question()).append("\n");
          if (!difference.isEmpty()) {
            page.append("\n");
            difference
                .missing()
                .forEach(row -> page.append("- missing: ").append(row).append("\n"));
            difference
                .tooMany()
                .forEach(row -> page.append("- too many: ").append(row).append("\n"));
            difference.problems().forEach(p -> page.append("- ").append(p).append("\n"));
          }
        });
    return page.toString();
  }
}
