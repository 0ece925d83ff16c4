package org.entente.web.queries;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryFactory;
import org.entente.query.Answer;
import org.entente.query.QueryTarget;
import org.entente.web.view.Link;
import org.junit.jupiter.api.Test;

/** Rows as people read them. */
class ResultTableTest {
  private static final String ID = "https://w3id.org/entente/id/";
  private static final String DOC = "https://w3id.org/entente/doc/a.txt/p/";

  @Test
  void aThingIsNamedAndLeadsToItsPage() {
    ResultTable table =
        table(
            "VALUES (?institution ?institutionName) { (<"
                + ID
                + "nato> 'NATO') (<"
                + ID
                + "un> UNDEF) }",
            "?institution ?institutionName");
    assertThat(table.heads()).extracting(ResultTable.Head::name).containsExactly("institution");
    assertThat(table.rows().get(0).get(0).links())
        .containsExactly(new Link("NATO", "/page/id/nato"));
    assertThat(table.rows().get(1).get(0).links()).containsExactly(new Link("un", "/page/id/un"));
  }

  @Test
  void severalThingsStandInOneCell() {
    ResultTable table =
        table(
            "VALUES (?agents ?agentIris) { ('A; B' '"
                + ID
                + "a "
                + ID
                + "b') ('A; B; C' '"
                + ID
                + "a') ('' '') }",
            "?agents ?agentIris");
    assertThat(table.rows().get(0).get(0).links())
        .containsExactly(new Link("A", "/page/id/a"), new Link("B", "/page/id/b"));
    assertThat(table.rows().get(1).get(0).text()).isEqualTo("A; B; C");
    assertThat(table.rows().get(2).get(0).links()).isEmpty();
  }

  @Test
  void aSentenceLeadsToItsPlaceInItsDocument() {
    ResultTable table =
        table(
            "VALUES (?otherPassage ?otherSentence) { (<" + DOC + "3-9> 'They met.') }",
            "?otherPassage ?otherSentence");
    assertThat(table.rows().get(0).get(0).links())
        .containsExactly(new Link("They met.", "/page/doc/a.txt/p/3-9"));
    assertThat(table.heads().get(0).kind()).isEqualTo("sentence");
  }

  @Test
  void numbersOfAChartGetBarsByTheLargest() {
    ResultTable table = chart("VALUES ?events { 4 -2 0 }", "?events");
    assertThat(table.rows())
        .extracting(row -> row.get(0).bar().orElseThrow())
        .containsExactly(100, -50, 0);
    assertThat(table("VALUES ?events { 4 }", "?events").rows().get(0).get(0).bar()).isEmpty();
  }

  @Test
  void noMoreRowsThanAskedFor() {
    assertThat(ResultTable.of(answer("VALUES ?events { 1 2 3 }", "?events"), 2, false).rows())
        .hasSize(2);
  }

  private static ResultTable table(String pattern, String columns) {
    return ResultTable.of(answer(pattern, columns), 100, false);
  }

  private static ResultTable chart(String pattern, String columns) {
    return ResultTable.of(answer(pattern, columns), 100, true);
  }

  private static Answer answer(String pattern, String columns) {
    return QueryTarget.of(DatasetFactory.create())
        .run(QueryFactory.create("SELECT " + columns + " { " + pattern + " }"));
  }
}
