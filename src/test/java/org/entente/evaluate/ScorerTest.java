package org.entente.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScorerTest {
  private static final String ENT = "https://w3id.org/entente/ontology#";
  private static final String RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  private static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
  private static final String MATCH = "http://www.w3.org/2004/02/skos/core#exactMatch";
  private static final String TEXT = "😀 Kenya left the League in 1950. Peru may follow.";

  @TempDir Path folder;
  private final Graph graph = new Graph();

  @BeforeEach
  void writeGold() throws IOException {
    Files.writeString(folder.resolve("a.txt"), TEXT);
    Files.writeString(
        folder.resolve("entities.tsv"),
        "label\tclass\tqid\taliases\nKenya\tState\tQ114\tRepublic of Kenya\nLeague\tInstitution\t\tthe Old League\n");
    Files.writeString(
        folder.resolve("a.gold.jsonl"),
        """
        {"kind":"event","type":"Withdrawal","also":["Dissolution"],"quote":"Kenya left the League in 1950.","roles":{"agent":["Kenya"],"target":["League"],"date":["1950"]},"optional":{"about":["membership of the League"]}}
        {"kind":"event","type":"Withdrawal","quote":"Peru may follow","roles":{},"status":"hypothetical"}
        {"kind":"relation","type":"memberOf","quote":"Kenya left the League","subject":"Kenya","object":"League","core":false}
        """);
    graph.describe("e", RDF_TYPE, ENT + "Withdrawal");
    graph.describe("kenya", LABEL, "Republic of Kenya");
    graph.describe("kenya", MATCH, "http://www.wikidata.org/entity/Q114");
    graph.describe("league", LABEL, "Old League");
    graph.describe("topic", LABEL, "League memberships");
  }

  @Test
  void whatIsRightIsCountedOnce() throws IOException {
    withdrawal();
    withdrawal();
    Score score = score();
    Tally all = score.tallies().get(Score.ALL);
    assertThat(List.of(all.right(), all.predicted(), all.wanted())).containsExactly(4, 4, 4);
    assertThat(all.f1()).isEqualTo(1.0);
    assertThat(score.tallies().keySet())
        .containsExactly(
            "all", "role agent", "role date", "role target", "role type", "type Withdrawal");
    assertThat(score.linked()).isEqualTo("1/1");
    assertThat(score.anchored()).isEqualTo("8/8");
  }

  @Test
  void whatIsWrongCostsPrecisionAndWhatIsMissingRecall() throws IOException {
    say("e", RDF_TYPE, ENT + "Withdrawal", "Affirmed", "Asserted");
    say("e", ENT + "agent", "league", "Affirmed", "Asserted");
    Tally all = score().tallies().get(Score.ALL);
    assertThat(all.precision()).isEqualTo(0.5);
    assertThat(all.recall()).isEqualTo(0.25);
  }

  @Test
  void anAcceptedTypeIsRightAndAnotherIsNot() throws IOException {
    say("e", RDF_TYPE, ENT + "Dissolution", "Affirmed", "Asserted");
    assertThat(score().tallies().get(Score.ALL).precision()).isEqualTo(1.0);
    say("f", RDF_TYPE, ENT + "Meeting", "Affirmed", "Asserted");
    assertThat(score().tallies().get("type Meeting").precision()).isZero();
  }

  @Test
  void whatMayBeFoundCountsNeitherWay() throws IOException {
    say("e", RDF_TYPE, ENT + "Withdrawal", "Affirmed", "Asserted");
    say("e", ENT + "about", "topic", "Affirmed", "Asserted");
    say("kenya", ENT + "memberOf", "league", "Affirmed", "Asserted");
    assertThat(score().tallies().get(Score.ALL).predicted()).isEqualTo(1);
  }

  @Test
  void plansAreCountedApart() throws IOException {
    assertThat(score().status()).isEqualTo("0/1");
    graph.add(
        new Graph.Claim(
            "a.txt",
            33,
            49,
            "Peru may follow.",
            "p",
            RDF_TYPE,
            ENT + "Withdrawal",
            ENT + "Affirmed",
            ENT + "Hypothetical",
            "Withdrawal/leave.v",
            0.8));
    Score score = score();
    assertThat(score.status()).isEqualTo("1/1");
    assertThat(score.tallies().get(Score.ALL).predicted()).isZero();
  }

  @Test
  void offsetsAreCodePoints() throws IOException {
    withdrawal();
    graph.add(
        new Graph.Claim(
            "a.txt",
            3,
            34,
            "Kenya left the League in 1950.",
            "e",
            RDF_TYPE,
            ENT + "Withdrawal",
            ENT + "Affirmed",
            ENT + "Asserted",
            "Withdrawal/leave.v",
            0.8));
    assertThat(score().anchored()).isEqualTo("4/5");
  }

  @Test
  void theReportShowsWhetherConfidenceKeepsItsWord() throws IOException {
    withdrawal();
    say("e", ENT + "agent", "league", "Affirmed", "Asserted");
    String report = Report.of(Map.of("small", score()));
    assertThat(report)
        .contains("### small")
        .contains("| all | 0.800 | 1.000 | 0.889 | 5 | 4 |")
        .contains("| 0.8–0.9 | 5 | 0.800 | 0.800 |");
    assertThat(RulePrecision.table(score().judgements()))
        .isEqualTo(
            "key\tpredicted\tright\nall\t5\t4\nrole agent\t2\t1\nrole date\t1\t1\nrole target\t1\t1\n"
                + "role type\t1\t1\nrule Withdrawal/leave.v\t5\t4\nstep 0.80\t5\t4\n");
  }

  @Test
  void aQuoteThatIsNotInTheTextIsRefused() throws IOException {
    Files.writeString(
        folder.resolve("a.gold.jsonl"),
        "\n{\"kind\":\"event\",\"type\":\"Meeting\",\"quote\":\"They met.\",\"roles\":{}}\n");
    assertThatThrownBy(() -> Gold.read(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a.gold.jsonl:2: the quote is not in the text: They met.");
  }

  private void withdrawal() {
    say("e", RDF_TYPE, ENT + "Withdrawal", "Affirmed", "Asserted");
    say("e", ENT + "agent", "kenya", "Affirmed", "Asserted");
    say("e", ENT + "target", "league", "Affirmed", "Asserted");
    say("e", ENT + "date", "1950", "Affirmed", "Asserted");
  }

  private void say(
      String subject, String predicate, String object, String polarity, String modality) {
    graph.add(
        new Graph.Claim(
            "a.txt",
            2,
            32,
            "Kenya left the League in 1950.",
            subject,
            predicate,
            object,
            ENT + polarity,
            ENT + modality,
            "Withdrawal/leave.v",
            0.8));
  }

  private Score score() throws IOException {
    return Scorer.score(Gold.read(folder), graph);
  }
}
