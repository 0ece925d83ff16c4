package org.entente.reliability;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * {@code docs/RELIABILITY.md}: each promise, its test, how often it was tried and how often it
 * held.
 */
final class ReliabilityPage {
  private static final String HEAD =
      """
      # What Entente promises, and how often it held

      Written from the reports of the tests, not by hand: a test that failed, was skipped or was not run shows as such. What is promised stands
      in `src/test/resources/reliability/promises.tsv`. Tests are named below `org.entente`. "Tried" counts what the test tried in the run that the report is
      of: kills, requests, generated cases, or else the cases of the test.

      `mvn verify` runs every one of these tests, the long ones briefly. [Campaigns](THREAT_MODEL.md#campaigns) says how to run those at length;
      the column "Tried" says which size a figure is of. To write the page anew, run them and then

          mvn test -Dtest=ReliabilityPageTest -Dentente.update-reliability=true

      """;

  private final List<Promise> promises;
  private final TestReports reports;

  ReliabilityPage(List<Promise> promises, TestReports reports) {
    this.promises = promises;
    this.reports = reports;
  }

  /** The page as Markdown. */
  String written() {
    StringBuilder page = new StringBuilder(HEAD);
    page.append(machine()).append("\n\n");
    page.append(summary()).append('\n');
    String part = "";
    for (Promise promise : promises) {
      if (!promise.part().equals(part)) {
        part = promise.part();
        page.append("\n## ").append(part).append("\n\n");
        page.append(
            "| Promise | Test | Tried | Held | Measured | Day |\n|---|---|---:|---:|---|---|\n");
      }
      page.append(start(promise)).append(rest(reports.of(promise))).append('\n');
    }
    return page.toString();
  }

  /** What the page says of a promise whatever its test found. */
  static String start(Promise promise) {
    return "| %s | `%s` |".formatted(promise.text(), promise.test());
  }

  private static String rest(Optional<Outcome> outcome) {
    return outcome
        .map(
            o ->
                " %s | %s | %s | %s |".formatted(o.tried(), o.shown(), o.tally().remark(), o.day()))
        .orElse(" 0 | **not run** | | |");
  }

  private String summary() {
    List<Optional<Outcome>> outcomes = promises.stream().map(reports::of).toList();
    long held = outcomes.stream().filter(o -> o.filter(Outcome::held).isPresent()).count();
    long tried = outcomes.stream().filter(Optional::isPresent).count();
    return "%d lines, of which %d were tried and %d held throughout."
        .formatted(promises.size(), tried, held);
  }

  private String machine() {
    TreeSet<String> machines =
        promises.stream()
            .flatMap(promise -> machine(promise).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    return "Run on: "
        + (machines.isEmpty() ? "nothing yet" : String.join("; ", machines))
        + ". Reports are of the days in the last column (UTC).";
  }

  private Optional<String> machine(Promise promise) {
    return reports
        .property(promise, "os.name")
        .map(
            name ->
                "%s %s, Java %s"
                    .formatted(
                        name,
                        reports.property(promise, "os.arch").orElse("?"),
                        reports.property(promise, "java.version").orElse("?")));
  }
}
