package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was in force on a day, on small graphs: one for each thing that docs/TIME.md promises. */
class ValidTimeTest {
  private static final String PARTIES =
      """
      id:freedonia a ent:State ; rdfs:label "Freedonia" .
      id:sylvania a ent:State ; rdfs:label "Sylvania" .
      id:osterlich a ent:State ; rdfs:label "Osterlich" .
      id:league a ent:Institution ; rdfs:label "League" .
      id:pact a ent:Agreement ; rdfs:label "Pact" .
      id:talks a ent:Topic ; rdfs:label "arms talks" .
      id:all-talks a ent:Topic ; rdfs:label "arms and trade talks" .
      id:relations a ent:Topic ; rdfs:label "diplomatic relations" .
      """;

  @Test
  void aSuspensionLastsUntilItsResumption() {
    String events =
        event(
                "s",
                "Suspension",
                "ent:agent id:freedonia ; ent:target id:sylvania ; ent:about id:talks",
                "1980")
            + event(
                "r",
                "Resumption",
                "ent:agent id:freedonia , id:sylvania ; ent:about id:talks",
                "1985-03-01");
    assertThat(inForce(events, "1979-12-31", "Suspension")).isEmpty();
    assertThat(inForce(events, "1980-06-01", "Suspension"))
        .containsExactly("s possible: only dated 1980");
    assertThat(inForce(events, "1980-12-31", "Suspension")).containsExactly("s certain");
    assertThat(inForce(events, "1985-02-28", "Suspension")).containsExactly("s certain");
    assertThat(inForce(events, "1985-03-01", "Suspension")).isEmpty();
    assertThat(inForce(events, "1985-03-01", "Resumption")).containsExactly("r certain");
  }

  @Test
  void anotherPairOfPartiesIsAnotherMatter() {
    String events =
        event(
                "s",
                "Suspension",
                "ent:agent id:freedonia ; ent:target id:sylvania ; ent:about id:relations",
                "1961-01-03")
            + event(
                "r",
                "Resumption",
                "ent:agent id:freedonia ; ent:target id:osterlich ; ent:about id:relations",
                "1980-05-01");
    assertThat(inForce(events, "1990-01-01", "Suspension")).containsExactly("s certain");
  }

  @Test
  void whereAPartyIsNotToldTheSameTopicOnlyMayBeTheSame() {
    String events =
        event(
                "s",
                "Suspension",
                "ent:agent id:freedonia ; ent:target id:sylvania ; ent:about id:talks",
                "1980-01-01")
            + event("r", "Resumption", "ent:target id:sylvania ; ent:about id:talks", "1985-01-01");
    assertThat(inForce(events, "1990-01-01", "Suspension"))
        .containsExactly("s possible: may have ended: r");
  }

  @Test
  void aTopicOfASimilarNameOnlyMayBeTheSame() {
    String events =
        event(
                "s",
                "Suspension",
                "ent:agent id:freedonia ; ent:target id:sylvania ; ent:about id:talks",
                "1980-01-01")
            + event(
                "r",
                "Resumption",
                "ent:agent id:freedonia ; ent:target id:sylvania ; ent:about id:all-talks",
                "1985-01-01");
    assertThat(inForce(events, "1990-01-01", "Suspension"))
        .containsExactly("s possible: may have ended: r");
  }

  @Test
  void whatIsSuspendedIsNotInForceUntilItIsResumed() {
    String events =
        event(
                "e",
                "Signing",
                "ent:agent id:freedonia , id:sylvania ; ent:about id:pact",
                "1970-05-01")
            + event("s", "Suspension", "ent:agent id:sylvania ; ent:about id:pact", "1980-01-01")
            + event("r", "Resumption", "ent:about id:pact", "1985-01-01");
    assertThat(inForce(events, "1979-01-01", "Signing")).containsExactly("e certain");
    assertThat(inForce(events, "1982-01-01", "Signing")).isEmpty();
    assertThat(inForce(events, "1986-01-01", "Signing")).containsExactly("e certain");
  }

  @Test
  void institutionsEndWhenTheyAreDissolvedOrReplaced() {
    String founded = event("e", "Establishment", "ent:about id:league", "1920-01-10");
    assertThat(
            inForce(
                founded + event("d", "Dissolution", "ent:about id:league", "1946-04"),
                "1946-04-15",
                "Establishment"))
        .containsExactly("e possible: may have ended: d");
    assertThat(
            inForce(
                founded + event("d", "Replacement", "ent:predecessor id:league", "1946-04"),
                "1946-04-30",
                "Establishment"))
        .isEmpty();
    assertThat(
            inForce(
                founded + event("d", "Dissolution", "ent:about id:league", "1919"),
                "1946-04-30",
                "Establishment"))
        .as("what came before it does not end it")
        .containsExactly("e certain");
  }

  @Test
  void aWithdrawalEndsTheMembershipOfWhoLeaves() {
    String events =
        event("a", "Accession", "ent:agent id:freedonia ; ent:target id:league", "1920-01-10")
            + event("b", "Accession", "ent:agent id:sylvania ; ent:target id:league", "1926-09-08")
            + event(
                "w", "Withdrawal", "ent:agent id:sylvania ; ent:target id:league", "1933-10-14");
    assertThat(inForce(events, "1930-01-01", "Accession"))
        .containsExactly("a certain", "b certain");
    assertThat(inForce(events, "1934-01-01", "Accession")).containsExactly("a certain");
  }

  @Test
  void whoLeavesAnAgreementOfManyDoesNotEndIt() {
    String events =
        event(
                "e",
                "Signing",
                "ent:agent id:freedonia , id:sylvania , id:osterlich ; ent:about id:pact",
                "1970-05-01")
            + event("w", "Withdrawal", "ent:agent id:sylvania ; ent:target id:pact", "1980-01-01");
    assertThat(inForce(events, "1990-01-01", "Signing"))
        .containsExactly("e possible: may have ended: w");
    assertThat(inForce(events.replace(", id:osterlich", ""), "1990-01-01", "Signing")).isEmpty();
  }

  @Test
  void anUndatedBeginningIsPossibleAndNotBeforeItsCause() {
    String events =
        """
        ev:s a ent:Suspension ; rdfs:label "s" ; ent:about id:talks ; ent:inResponseTo ev:war .
        ev:war a ent:ArmedConflict ; rdfs:label "war" ; ent:earliest "2008-08-01"^^xsd:date ; ent:latest "2008-08-31"^^xsd:date .
        """;
    assertThat(inForce(events, "2007-01-01", "Suspension")).isEmpty();
    assertThat(inForce(events, "2009-01-01", "Suspension"))
        .containsExactly("s possible: no date told");
    assertThat(
            Turtle.ask(
                PARTIES + events,
                "in-force",
                Map.of("asOf", "2009-01-01", "type", "Suspension", "certainOnly", "true")))
        .isEmpty();
  }

  @Test
  void anEndThatIsToldWithTheEventCounts() {
    String events =
        """
        ev:s a ent:Sanction ; rdfs:label "s" ; ent:agent id:freedonia ; ent:target id:sylvania ;
          ent:startDate "1990-01-01"^^xsd:date ; ent:endDate "1995"^^xsd:gYear ; ent:earliest "1990-01-01"^^xsd:date ;
          ent:latestStart "1990-01-01"^^xsd:date ; ent:earliestEnd "1995-01-01"^^xsd:date ; ent:latest "1995-12-31"^^xsd:date .
        """;
    assertThat(inForce(events, "1994-12-31", "Sanction")).containsExactly("s certain");
    assertThat(inForce(events, "1995-06-01", "Sanction"))
        .containsExactly("s possible: only dated 1990-01-01/1995");
    assertThat(inForce(events, "1996-01-01", "Sanction")).isEmpty();
  }

  @Test
  void positionsAreHeldForTheDaysForWhichTheyAreTold() {
    String graph =
        """
        id:roe a ent:Person ; rdfs:label "Roe" ; ent:position "Envoy" .
        ev:one a ent:Meeting ; ent:agent id:roe ; ent:earliest "1970-05-01"^^xsd:date ; ent:latest "1970-05-01"^^xsd:date .
        ev:two a ent:Meeting ; ent:agent id:roe ; ent:earliest "1972-01-01"^^xsd:date ; ent:latest "1972-12-31"^^xsd:date .
        doc:c1 rdf:subject id:roe ; rdf:predicate ent:position ; rdf:object "Envoy" ; ent:evidence doc:p1 , doc:p2 .
        doc:c2 rdf:subject ev:one ; rdf:predicate rdf:type ; rdf:object ent:Meeting ; ent:evidence doc:p1 .
        doc:p1 oa:hasSource doc:a ; oa:hasSelector [ oa:exact "One." ] . doc:p2 oa:hasSource doc:a ; oa:hasSelector [ oa:exact "Two." ] .
        doc:a dcterms:identifier "a.txt" .
        doc:c3 rdf:subject ev:two ; rdf:predicate rdf:type ; rdf:object ent:Meeting ; ent:evidence doc:p2 .
        """;
    assertThat(position(graph, "1971-01-01")).isEqualTo("certain ");
    assertThat(position(graph, "1972-06-01"))
        .isEqualTo("possible told for 1970-05-01 to 1972-12-31");
    assertThat(position(graph, "1969-01-01")).startsWith("possible told for");
  }

  @Test
  void aTopicIsOnesOwnFromTheDayOnWhichItIsTold() {
    String graph =
        PARTIES
            + """
            id:board a ent:Institution ; rdfs:label "Board" ; ent:validFrom "1985"^^xsd:gYear ; ent:hasTopic id:relations .
            """
            + event("c", "Cooperation", "ent:agent id:league ; ent:about id:talks", "1980")
            + event("d", "Commitment", "ent:agent id:board ; ent:about id:talks", "1990-05-01");
    assertThat(topics(graph, "1979-12-31")).isEmpty();
    assertThat(topics(graph, "1980-06-01"))
        .containsExactly("arms talks 1 0 possible League: only dated 1980");
    assertThat(topics(graph, "1981-01-01")).containsExactly("arms talks 1 0 certain ");
    assertThat(topics(graph, "1990-05-01"))
        .containsExactly(
            "arms talks 1 1 certain ", "diplomatic relations 0 1 possible Board: no date told");
    assertThat(topics(graph, ""))
        .containsExactly("arms talks 1 1 certain ", "diplomatic relations 0 1 certain ");
  }

  private static List<String> topics(String graph, String day) {
    Map<String, String> arguments =
        Map.of(
            "first",
            "https://w3id.org/entente/id/league",
            "second",
            "https://w3id.org/entente/id/board",
            "asOf",
            day);
    return Turtle.ask(graph, "shared-topics", arguments).stream()
        .map(
            row ->
                String.join(
                    " ",
                    row.get("topicName"),
                    row.get("ofFirst"),
                    row.get("ofSecond"),
                    row.get("certainty"),
                    row.get("reason")))
        .toList();
  }

  private static String position(String graph, String day) {
    Map<String, String> row = Turtle.ask(graph, "positions", Map.of("asOf", day)).get(0);
    return row.get("certainty") + " " + row.get("reason");
  }

  private static String event(String name, String type, String roles, String date) {
    String xsd = List.of("gYear", "gYearMonth", "date").get(date.length() / 3 - 1);
    String first = date + "-01-01".substring(Math.min(6, date.length() - 4));
    String last =
        switch (date.length()) {
          case 4 -> date + "-12-31";
          case 7 -> java.time.YearMonth.parse(date).atEndOfMonth().toString();
          default -> date;
        };
    return """
        ev:%s a ent:%s ; rdfs:label "%s" ; %s ; ent:date "%s"^^xsd:%s ; ent:earliest "%s"^^xsd:date ; ent:latest "%s"^^xsd:date .
        """
        .formatted(name, type, name, roles, date, xsd, first, last);
  }

  private static List<String> inForce(String events, String day, String type) {
    return Turtle.ask(PARTIES + events, "in-force", Map.of("asOf", day, "type", type)).stream()
        .map(
            r ->
                r.get("happeningName")
                    + " "
                    + r.get("certainty")
                    + (r.get("reason").isEmpty() ? "" : ": " + r.get("reason")))
        .toList();
  }
}
