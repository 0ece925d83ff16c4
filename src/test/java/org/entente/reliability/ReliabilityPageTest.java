package org.entente.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keeps {@code docs/RELIABILITY.md} to the promises, and the promises to tests that are there. */
class ReliabilityPageTest {
  private static final Path PAGE = Path.of("docs/RELIABILITY.md");

  private static final Pattern TEST = Pattern.compile("`([a-z.]+[A-Z]\\w*#\\w+)`");

  @TempDir Path reports;

  @Test
  void everyPromiseNamesATestThatIsThere() {
    assertThat(Promise.all()).isNotEmpty().allMatch(p -> TestMethods.exist(p.type(), p.method()));
  }

  @Test
  void whateverHoldsALineOfTheThreatModelIsAPromise() throws IOException {
    Set<String> promised = Promise.all().stream().map(Promise::test).collect(Collectors.toSet());
    String model = Files.readString(Path.of("docs/THREAT_MODEL.md"));
    assertThat(TEST.matcher(model).results().map(test -> test.group(1)).distinct())
        .isNotEmpty()
        .isSubsetOf(promised);
  }

  @Test
  void thePageHoldsThePromisesAsTheyAre() throws IOException {
    if (Boolean.getBoolean("entente.update-reliability")) {
      TestReports left =
          new TestReports(
              List.of(Path.of("target/failsafe-reports"), Path.of("target/surefire-reports")));
      Files.writeString(PAGE, new ReliabilityPage(Promise.all(), left).written());
    }
    List<String> lines =
        Files.readAllLines(PAGE).stream().filter(line -> line.matches("\\| .*`.*#.*")).toList();
    assertThat(lines)
        .as(
            "write it anew after the tests: mvn test -Dtest=ReliabilityPageTest"
                + " -Dentente.update-reliability=true")
        .map(line -> line.substring(0, line.indexOf("` |") + 3))
        .isEqualTo(Promise.all().stream().map(ReliabilityPage::start).toList());
  }

  @Test
  void whatATestCountedIsShown() throws IOException {
    assertThat(
            line(
                "<testcase name='kills'><system-out>x\n"
                    + new TallyLine(1200, 1200, "kills", "p99 3 s").written()
                    + "\n</system-out></testcase>"))
        .startsWith("| It holds. | `a.SomeIT#kills` | 1 200 kills | 1 200 | p99 3 s | 20");
  }

  @Test
  void casesAreCountedWhereATestCountsNothing() throws IOException {
    assertThat(line("<testcase name='kills(String)[1] a'/><testcase name='kills(String)[2]'/>"))
        .contains("| 2 cases | 2 |");
    assertThat(
            line(
                "<testcase name='kills'><system-out>tries = 1000 | #\nchecks = 990 | #\n</system-out></testcase>"))
        .contains("| 990 generated cases | 990 |");
  }

  @Test
  void whatDidNotHoldNeverSaysThatItDid() throws IOException {
    assertThat(line("<testcase name='kills'><failure/></testcase>"))
        .contains("| 1 case | **0, FAILED** |");
    assertThat(
            line(
                "<testcase name='kills'><error/><system-out>"
                    + new TallyLine(9, 9, "kills", "").written()
                    + "</system-out></testcase>"))
        .contains("**9, FAILED**");
    assertThat(
            line(
                "<testcase name='kills'><system-out>"
                    + new TallyLine(9, 8, "kills", "").written()
                    + "</system-out></testcase>"))
        .contains("**8, FAILED**");
    assertThat(
            line(
                "<testcase name='kills'><system-out>"
                    + new TallyLine(0, 0, "kills", "").written()
                    + "</system-out></testcase>"))
        .contains("FAILED");
    assertThat(line("<testcase name='kills'><skipped message='no rights'/></testcase>"))
        .contains("**skipped**: no rights");
    assertThat(line("<testcase name='killsOthers'/>")).contains("| 0 | **not run** |");
  }

  /** How a page shows a report of these cases. */
  private String line(String cases) throws IOException {
    Files.writeString(
        reports.resolve("TEST-org.entente.a.SomeIT.xml"), "<testsuite>" + cases + "</testsuite>");
    Promise promise = new Promise("Builds", "It holds.", "a.SomeIT", "kills");
    return new ReliabilityPage(List.of(promise), new TestReports(List.of(reports)))
        .written()
        .lines()
        .filter(line -> line.startsWith("| It holds."))
        .findFirst()
        .orElseThrow();
  }
}
