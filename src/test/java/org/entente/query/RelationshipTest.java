package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The queries about two actors, on a small graph. */
class RelationshipTest {
  /**
   * Freedonia and Sylvania: a treaty (told by two documents), aid, a demand by Sylvania's envoy, a
   * war in Freedonia, a summit of others on Freedonian soil, and an undated talk.
   */
  private static final String GRAPH =
      """
      id:freedonia a ent:State ; rdfs:label "Freedonia" .
      id:sylvania a ent:State ; rdfs:label "Sylvania" .
      id:osterlich a ent:State ; rdfs:label "Osterlich" .
      id:envoy a ent:Person ; rdfs:label "Envoy" ; ent:represents id:sylvania ; ent:standsFor id:sylvania .
      id:treaty a ent:Agreement ; rdfs:label "Treaty" ; ent:signatory id:freedonia , id:sylvania .
      ev:s1 a ent:Signing ; rdfs:label "s1" ; ent:agent id:freedonia , id:sylvania ; ent:about id:treaty ; ent:happening ev:s2 ; ent:date "1970"^^xsd:gYear ;
        ent:earliest "1970-01-01"^^xsd:date ; ent:latest "1970-12-31"^^xsd:date .
      ev:s2 a ent:Signing ; rdfs:label "s2" ; ent:agent id:freedonia , id:sylvania ; ent:about id:treaty ; ent:happening ev:s2 ; ent:date "1970-05-01"^^xsd:date ;
        ent:earliest "1970-05-01"^^xsd:date ; ent:latest "1970-05-01"^^xsd:date .
      ev:aid a ent:Assistance ; rdfs:label "aid" ; ent:agent id:freedonia ; ent:target id:sylvania ; ent:date "1970-09"^^xsd:gYearMonth ;
        ent:earliest "1970-09-01"^^xsd:date ; ent:latest "1970-09-30"^^xsd:date .
      ev:demand a ent:Demand ; rdfs:label "demand" ; ent:agent id:envoy ; ent:target id:freedonia ; ent:date "1975"^^xsd:gYear ;
        ent:earliest "1975-01-01"^^xsd:date ; ent:latest "1975-12-31"^^xsd:date .
      ev:war a ent:ArmedConflict ; rdfs:label "war" ; ent:agent id:sylvania ; ent:place id:freedonia ; ent:date "1980"^^xsd:gYear ;
        ent:earliest "1980-01-01"^^xsd:date ; ent:latest "1980-12-31"^^xsd:date .
      ev:summit a ent:Meeting ; rdfs:label "summit" ; ent:agent id:sylvania , id:osterlich ; ent:place id:freedonia ; ent:date "1985"^^xsd:gYear ;
        ent:earliest "1985-01-01"^^xsd:date ; ent:latest "1985-12-31"^^xsd:date .
      ev:talk a ent:Meeting ; rdfs:label "talk" ; ent:agent id:freedonia , id:sylvania .
      doc:t1 rdf:subject ev:s1 ; rdf:predicate rdf:type ; rdf:object ent:Signing ; ent:evidence doc:pa .
      doc:t2 rdf:subject ev:s2 ; rdf:predicate rdf:type ; rdf:object ent:Signing ; ent:evidence doc:pb .
      doc:t3 rdf:subject ev:aid ; rdf:predicate rdf:type ; rdf:object ent:Assistance ; ent:evidence doc:pa .
      doc:t4 rdf:subject ev:demand ; rdf:predicate rdf:type ; rdf:object ent:Demand ; ent:evidence doc:pa .
      doc:t5 rdf:subject ev:war ; rdf:predicate rdf:type ; rdf:object ent:ArmedConflict ; ent:evidence doc:pb .
      doc:t6 rdf:subject ev:summit ; rdf:predicate rdf:type ; rdf:object ent:Meeting ; ent:evidence doc:pb .
      doc:t7 rdf:subject ev:talk ; rdf:predicate rdf:type ; rdf:object ent:Meeting ; ent:evidence doc:pc .
      doc:pa oa:hasSource doc:a ; oa:hasSelector [ oa:exact "A." ] .
      doc:pb oa:hasSource doc:b ; oa:hasSelector [ oa:exact "B." ] .
      doc:pc oa:hasSource doc:b ; oa:hasSelector [ oa:exact "C." ] .
      doc:a dcterms:identifier "a.txt" . doc:b dcterms:identifier "b.txt" .
      """;

  private static final Map<String, String> BOTH =
      Map.of("first", "id:freedonia", "second", "id:sylvania");

  @Test
  void eachEventHasItsCategoryWeightAndDirection() {
    assertThat(ask("relationship-events", BOTH))
        .extracting(
            r ->
                String.join(
                    " ",
                    r.get("date"),
                    r.get("type"),
                    r.get("plover"),
                    r.get("weight"),
                    r.get("direction")))
        .containsExactly(
            "1970-05-01 Signing AGREE 8.0 joint",
            "1970-09 Assistance AID 7.0 from first",
            "1975 Demand REQUEST -1.0 to first",
            "1980 ArmedConflict ASSAULT -10.0 to first",
            " Meeting CONSULT 1.0 joint");
    assertThat(
            ask("relationship-events", Map.of("first", "id:osterlich", "second", "id:freedonia")))
        .as("where a meeting takes place is no party to it")
        .isEmpty();
  }

  @Test
  void namesAndTheirIrisStandInOneOrder() {
    Map<String, String> signing = ask("relationship-events", BOTH).get(0);
    assertThat(signing.get("agents")).isEqualTo("Freedonia; Sylvania");
    assertThat(signing.get("agentIris"))
        .isEqualTo("https://w3id.org/entente/id/freedonia https://w3id.org/entente/id/sylvania");
    assertThat(signing.get("documents")).isEqualTo("a.txt; b.txt");
    assertThat(signing.get("sentences")).isEqualTo("A. | B.");
    assertThat(signing.get("passageIris")).endsWith("/pa https://w3id.org/entente/doc/pb");
    assertThat(signing.get("happeningName")).isEqualTo("s2");
  }

  @Test
  void aHappeningCountsOnceAndEachReportToo() {
    List<Map<String, String>> years = ask("relationship-by-year", BOTH);
    assertThat(years)
        .extracting(
            r ->
                String.join(
                    " ", r.get("year"), r.get("balance"), r.get("events"), r.get("reports")))
        .containsExactly("1970 15.0 2 3", "1975 -1.0 1 1", "1980 -10.0 1 1");
    assertThat(years.get(0))
        .containsEntry("balanceJoint", "8.0")
        .containsEntry("reportsJoint", "2")
        .containsEntry("balanceFromFirst", "7.0")
        .containsEntry("eventsToFirst", "0");
  }

  @Test
  void withEveryone() {
    assertThat(ask("relationship-by-type", Map.of("first", "id:osterlich", "second", "")))
        .extracting(r -> r.get("type") + " " + r.get("events") + " " + r.get("eventsJoint"))
        .containsExactly("Meeting 1 1");
    assertThat(ask("relationship-summary", Map.of("first", "id:freedonia", "second", "")))
        .singleElement()
        .satisfies(r -> assertThat(r).containsEntry("events", "5").containsEntry("secondName", ""));
  }

  @Test
  void summary() {
    assertThat(ask("relationship-summary", BOTH))
        .singleElement()
        .satisfies(
            r ->
                assertThat(r)
                    .containsEntry("events", "5")
                    .containsEntry("undatedEvents", "1")
                    .containsEntry("reports", "6")
                    .containsEntry("agreements", "1")
                    .containsEntry("balance", "5.0")
                    .containsEntry("firstContact", "1970-05-01")
                    .containsEntry("firstContactEventName", "s2")
                    .containsEntry("lastContact", "1980")
                    .containsEntry("lastContactEventName", "war"));
  }

  @Test
  void turningPoints() {
    assertThat(ask("turning-points", BOTH))
        .extracting(r -> r.get("year") + " " + r.get("change") + " " + r.get("turn"))
        .containsExactly("1975 -16.0 sign and move", "1980 -9.0 move");
    assertThat(
            ask(
                "turning-points",
                Map.of("first", "id:freedonia", "second", "id:sylvania", "least", "10")))
        .extracting(r -> r.get("year"))
        .containsExactly("1975");
  }

  @Test
  void agreementsAsOfADay() {
    Map<String, String> early =
        Map.of("first", "id:freedonia", "second", "id:sylvania", "asOf", "1970-04-30");
    assertThat(ask("relationship-agreements", early)).isEmpty();
    assertThat(ask("relationship-agreements", BOTH))
        .extracting(r -> r.get("agreementName") + " " + r.get("date") + " " + r.get("signatories"))
        .containsExactly("Treaty 1970-05-01 Freedonia; Sylvania");
  }

  private static List<Map<String, String>> ask(String query, Map<String, String> arguments) {
    return Turtle.ask(GRAPH, query, arguments);
  }
}
