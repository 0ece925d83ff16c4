package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;
import org.junit.jupiter.api.Test;

/**
 * What the queries that no competency question covers answer, on the gold graphs and small ones.
 */
class GeneralQueriesTest extends OverGoldStore {
  @Test
  void agreementsOfTwoActors() {
    assertThat(column("agreementName", "relationship-agreements", Map.of()))
        .containsExactly("additional agreements on cooperation");
    assertThat(
            column(
                "agreementName",
                "relationship-agreements",
                Map.of("first", "NATO", "second", "Boris Yeltsin")))
        .containsExactly("NATO–Russia Founding Act");
  }

  @Test
  void eventsOfAnActorInAPeriod() {
    assertThat(
            column(
                "type",
                "events-of-an-actor",
                Map.of("actor", "Ukraine", "from", "2005-01-01", "to", "2005-12-31")))
        .containsExactly("PoliticalChange");
    assertThat(column("date", "events-of-an-actor", Map.of("actor", "Ukraine")))
        .containsExactly("2004/2005", "2022-02");
    assertThat(
            column(
                "date",
                "events-of-an-actor",
                Map.of("actor", "Georgia", "undated", "false", "type", "ArmedConflict")))
        .containsExactly("2008-08");
  }

  @Test
  void aMonthCountsWhenAnyOfItsDaysDoes() {
    Map<String, String> middle =
        Map.of("from", "2014-03-15", "to", "2014-03-16", "type", "Annexation");
    assertThat(column("date", "events-in-a-period", middle)).containsExactly("2014-03");
    assertThat(ask("what-had-happened-by", Map.of("asOf", "2014-03-15", "actor", "Crimea")))
        .extracting(r -> r.get("date") + " " + r.get("certainty") + " " + r.get("reason"))
        .containsExactly("2014-03 possible only dated 2014-03");
    assertThat(ask("what-had-happened-by", Map.of("asOf", "2014-03-31", "actor", "Crimea")))
        .extracting(r -> r.get("date") + " " + r.get("certainty") + " " + r.get("reason"))
        .containsExactly("2014-03 certain ");
  }

  @Test
  void evidenceShowsHowEachSentenceVouches() {
    List<Map<String, String>> rows =
        ask(
            "evidence-for-a-triple",
            Map.of(
                "subject",
                "https://w3id.org/entente/id/event/gold/nato-russia-background/never",
                "predicate",
                "about"));
    assertThat(rows)
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r)
                  .containsEntry("polarity", "denied")
                  .containsEntry("modality", "asserted");
              assertThat(r).containsEntry("valueName", "NATO–Russia Council");
              assertThat(r.get("sentence")).contains("has never been suspended");
              assertThat(Integer.parseInt(r.get("end")) - Integer.parseInt(r.get("start")))
                  .isEqualTo(r.get("sentence").length());
            });
    assertThat(
            ask("evidence-for-a-triple", Map.of("subject", "Boris Yeltsin", "object", "President")))
        .hasSize(1);
  }

  @Test
  void disagreements() {
    assertThat(ask("disagreements", Map.of()))
        .extracting(r -> r.get("matterName") + " / " + r.get("says") + " / " + r.get("otherSays"))
        .contains(
            "NATO–Russia Council / suspension affirmed / suspension denied",
            "NATO / armed conflict reported / armed conflict denied")
        .noneMatch(r -> r.contains("date"));
    assertThat(ask("disagreements", Map.of("entity", "NATO–Russia Council")))
        .extracting(r -> r.get("says") + " / " + r.get("otherSays"))
        .containsExactly(
            "suspension affirmed / suspension denied", "dissolution affirmed / suspension denied");
  }

  @Test
  void twoDatesOfOneSigningDisagreeUnlessOneIsFiner() {
    String events =
        """
        id:pact a ent:Agreement ; rdfs:label "Pact" .
        ev:one a ent:Signing ; ent:about id:pact ; ent:earliest "1950-01-01"^^xsd:date ; ent:latest "1950-12-31"^^xsd:date .
        ev:two a ent:Signing ; ent:about id:pact ; ent:earliest "%s-05-01"^^xsd:date ; ent:latest "%s-05-31"^^xsd:date .
        doc:c1 rdf:subject ev:one ; rdf:predicate ent:date ; rdf:object "1950"^^xsd:gYear ; ent:polarity ent:Affirmed ; ent:evidence doc:p1 .
        doc:c2 rdf:subject ev:two ; rdf:predicate ent:date ; rdf:object "%s-05"^^xsd:gYearMonth ; ent:polarity ent:Affirmed ; ent:evidence doc:p2 .
        doc:p1 oa:hasSource doc:a ; oa:hasSelector [ oa:exact "One." ] .
        doc:p2 oa:hasSource doc:b ; oa:hasSelector [ oa:exact "Two." ] .
        doc:a dcterms:identifier "a.txt" . doc:b dcterms:identifier "b.txt" .
        """;
    assertThat(on(events.replace("%s", "1951"), "disagreements", Map.of()))
        .extracting(r -> r.get("difference") + ": " + r.get("says") + ", " + r.get("otherSays"))
        .containsExactly("date of signing: 1950, 1951-05");
    assertThat(on(events.replace("%s", "1950"), "disagreements", Map.of())).isEmpty();
  }

  @Test
  void membersAsOfADay() {
    String league =
        """
        id:league a ent:Institution ; rdfs:label "League" .
        id:a ent:memberOf id:league ; rdfs:label "Always" .
        id:b rdfs:label "Back again" . id:c rdfs:label "Come and gone" .
        ev:b1 a ent:Accession ; ent:agent id:b ; ent:target id:league ; ent:date "1920"^^xsd:gYear ; ent:earliest "1920-01-01"^^xsd:date ; ent:latest "1920-12-31"^^xsd:date .
        ev:b2 a ent:Withdrawal ; rdfs:label "B leaves" ; ent:agent id:b ; ent:target id:league ; ent:date "1930"^^xsd:gYear ; ent:earliest "1930-01-01"^^xsd:date ; ent:latest "1930-12-31"^^xsd:date .
        ev:b3 a ent:Accession ; ent:agent id:b ; ent:target id:league ; ent:date "1935-06-01"^^xsd:date ; ent:earliest "1935-06-01"^^xsd:date ; ent:latest "1935-06-01"^^xsd:date .
        ev:c1 a ent:Accession ; ent:agent id:c ; ent:target id:league ; ent:date "1925"^^xsd:gYear ; ent:earliest "1925-01-01"^^xsd:date ; ent:latest "1925-12-31"^^xsd:date .
        ev:c2 a ent:Withdrawal ; rdfs:label "C leaves" ; ent:agent id:c ; ent:target id:league ; ent:date "1933"^^xsd:gYear ; ent:earliest "1933-01-01"^^xsd:date ; ent:latest "1933-12-31"^^xsd:date .
        """;
    String always = "Always possible no date told";
    assertThat(members(league, "1919-01-01")).containsExactly(always);
    assertThat(members(league, "1920-05-01"))
        .containsExactly(always, "Back again possible only dated 1920");
    assertThat(members(league, "1926-01-01"))
        .containsExactly(always, "Back again certain ", "Come and gone certain ");
    assertThat(members(league, "1930-05-01"))
        .containsExactly(
            always, "Back again possible may have ended: B leaves", "Come and gone certain ");
    assertThat(members(league, "1932-01-01")).containsExactly(always, "Come and gone certain ");
    assertThat(members(league, "1936-01-01")).containsExactly(always, "Back again certain ");
    assertThat(on(league, "members-of-an-institution", Map.of("institution", "id:league")))
        .extracting(r -> r.get("memberName") + " " + r.get("since"))
        .containsExactly("Always ", "Back again 1935-06-01", "Come and gone 1925");
  }

  @Test
  void replacementsByEventAndByRelation() {
    assertThat(ask("replacements", Map.of("entity", "NATO–Russia Council")))
        .singleElement()
        .satisfies(
            r ->
                assertThat(r)
                    .containsEntry("predecessorName", "NATO–Russia Permanent Joint Council")
                    .containsEntry("date", "2002")
                    .containsEntry("documents", "russia-nato-relations.txt"));
  }

  @Test
  void coParticipantsCountAHappeningOnce() {
    assertThat(ask("co-participants", Map.of("actor", "Crimea")))
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r).containsEntry("partnerName", "Russia").containsEntry("events", "1");
              assertThat(r).containsEntry("reports", "2");
            });
  }

  @Test
  void relationshipByYear() {
    assertThat(ask("relationship-by-year", Map.of()))
        .filteredOn(r -> r.get("year").equals("2014"))
        .singleElement()
        .satisfies(
            r -> {
              assertThat(Double.parseDouble(r.get("balance"))).isNegative();
              assertThat(r).containsEntry("events", "1").containsEntry("reports", "2");
            });
  }

  @Test
  void factsNameWhatTheyPointTo() {
    assertThat(ask("facts-of-an-entity", Map.of("entity", "Abkhazia")))
        .extracting(r -> r.get("way") + " " + r.get("propertyName") + " " + r.get("valueName"))
        .contains("of it partOf Georgia", "of it label Abkhazia", "of it type place")
        .noneMatch(r -> r.contains("target"));
  }

  @Test
  void searchFindsOtherNamesAndAnyDash() {
    assertThat(column("entityName", "search-by-name", Map.of("words", "nato-russia c")))
        .contains("NATO–Russia Council");
    assertThat(column("entityName", "search-by-name", Map.of("words", "pfp", "class", "Programme")))
        .containsExactly("Partnership for Peace");
    assertThat(column("documentName", "search-sentences", Map.of("words", "NERVE agent")))
        .containsExactly("nato-russia-background.txt");
  }

  @Test
  void aNameWithoutALinkIsNoClaim() {
    String turtle =
        """
        doc:a a ent:Document ; dcterms:identifier "a.txt" .
        doc:p1 oa:hasSource doc:a . doc:p2 oa:hasSource doc:a .
        doc:c1 a ent:Claim ; ent:evidence doc:p1 .
        doc:c2 a ent:Claim ; ent:evidence doc:p1 .
        doc:l1 a ent:OpenLink ; ent:evidence doc:p2 .
        """;
    assertThat(on(turtle, "documents", Map.of()))
        .singleElement()
        .satisfies(
            row -> assertThat(row).containsEntry("passages", "1").containsEntry("claims", "2"));
  }

  private static List<String> members(String turtle, String day) {
    return on(turtle, "members-of-an-institution", Map.of("institution", "id:league", "asOf", day))
        .stream()
        .map(r -> r.get("memberName") + " " + r.get("certainty") + " " + r.get("reason"))
        .toList();
  }

  private static List<String> column(String column, String query, Map<String, String> arguments) {
    return ask(query, arguments).stream().map(r -> r.get(column)).toList();
  }

  private static List<Map<String, String>> ask(String query, Map<String, String> arguments) {
    return rows(gold.target(), query, arguments);
  }

  private static List<Map<String, String>> on(
      String turtle, String query, Map<String, String> arguments) {
    return Turtle.ask(turtle, query, arguments);
  }

  private static List<Map<String, String>> rows(
      QueryTarget target, String query, Map<String, String> arguments) {
    Query bound = QueryCatalogue.standard().get(query).bind(arguments, EntityLookup.in(target));
    return Turtle.rows(target.run(bound));
  }
}
