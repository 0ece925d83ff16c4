package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is a disagreement, and what only looks like one. */
class DisagreementsTest {
  private static final String THINGS =
      """
      id:freedonia a ent:State ; rdfs:label "Freedonia" .
      id:sylvania a ent:State ; rdfs:label "Sylvania" .
      id:osterlich a ent:State ; rdfs:label "Osterlich" .
      id:council a ent:Institution ; rdfs:label "Border Council" .
      id:meetings a ent:Topic ; rdfs:label "formal meetings of the Border Council" .
      id:relations a ent:Topic ; rdfs:label "diplomatic relations" .
      id:pact a ent:Agreement ; rdfs:label "Pact" .
      id:paris a ent:Place ; rdfs:label "Paris" ; ent:locatedIn id:france .
      id:france a ent:State ; rdfs:label "France" .
      id:rome a ent:Place ; rdfs:label "Rome" .
      id:coast a ent:Place ; rdfs:label "Coast" .
      doc:p1 oa:hasSource doc:a ; oa:hasSelector [ oa:exact "One." ] .
      doc:p2 oa:hasSource doc:b ; oa:hasSelector [ oa:exact "Two." ] .
      doc:a dcterms:identifier "a.txt" . doc:b dcterms:identifier "b.txt" .
      """;

  @Test
  void affirmedAndDeniedOfOneMatterOrOneNamedAfterIt() {
    String denied = event("x", "Suspension", "Denied", 2, "about id:council");
    assertThat(rows(event("y", "Suspension", "Affirmed", 1, "about id:council") + denied))
        .containsExactly("affirmed and denied: suspension affirmed / suspension denied");
    assertThat(rows(event("y", "Suspension", "Affirmed", 1, "about id:meetings") + denied))
        .hasSize(1);
    assertThat(rows(event("y", "Dissolution", "Affirmed", 1, "about id:council") + denied))
        .as("what is dissolved does not go on unsuspended")
        .containsExactly("affirmed and denied: dissolution affirmed / suspension denied");
    assertThat(rows(event("y", "Establishment", "Affirmed", 1, "about id:council") + denied))
        .isEmpty();
    assertThat(rows(event("y", "Suspension", "Affirmed", 1, "about id:pact") + denied)).isEmpty();
  }

  @Test
  void anotherPartyOrAnotherTimeIsAnotherMatter() {
    String denied =
        event(
            "x",
            "Suspension",
            "Denied",
            2,
            "about id:relations",
            "agent id:freedonia",
            "target id:sylvania",
            "date \"1990\"^^xsd:gYear");
    String affirmed =
        event(
            "y",
            "Suspension",
            "Affirmed",
            1,
            "about id:relations",
            "agent id:freedonia",
            "target id:sylvania",
            "date \"1990-05\"^^xsd:gYearMonth");
    assertThat(rows(affirmed + denied)).hasSize(1);
    assertThat(rows(affirmed.replace("1990-05", "1991-05") + denied)).isEmpty();
    assertThat(rows(affirmed.replace("id:sylvania", "id:osterlich") + denied)).isEmpty();
  }

  @Test
  void aWarThatOneSideReportsAndTheOtherDenies() {
    assertThat(
            rows(
                event("x", "ArmedConflict", "Denied", 2, "agent id:freedonia", "target id:sylvania")
                    + event(
                            "y",
                            "ArmedConflict",
                            "Affirmed",
                            1,
                            "agent id:sylvania",
                            "target id:freedonia")
                        .replace("ent:Asserted", "ent:Reported")))
        .containsExactly("affirmed and denied: armed conflict reported / armed conflict denied");
  }

  @Test
  void oneStatementAffirmedAndDenied() {
    assertThat(
            rows(
                claim("c1", "id:freedonia", "memberOf", "id:council", "Affirmed", 1)
                    + claim("c2", "id:freedonia", "memberOf", "id:council", "Denied", 2)))
        .containsExactly(
            "affirmed and denied: memberOf Border Council / not memberOf Border Council");
  }

  @Test
  void whatHappensOnceHasOneDateAndOnePlace() {
    String one = signing("s", 1, "1950", "1950-01-01", "1950-12-31", "id:paris");
    assertThat(rows(one + signing("t", 2, "1950-06", "1950-06-01", "1950-06-30", "id:france")))
        .as("a finer date, a larger place")
        .isEmpty();
    assertThat(rows(one + signing("t", 2, "1951-06", "1951-06-01", "1951-06-30", "id:paris")))
        .containsExactly("date of signing: 1950 / 1951-06");
    assertThat(rows(one + signing("t", 2, "1950-06", "1950-06-01", "1950-06-30", "id:rome")))
        .containsExactly("place of signing: Paris / Rome");
  }

  @Test
  void aMembershipThatEndedInBetweenBeginsTwice() {
    String twice = accession("s", 1, "1920") + accession("t", 2, "1935");
    assertThat(rows(twice)).containsExactly("date of accession: 1920 / 1935");
    assertThat(
            rows(
                twice
                    + """
                      ev:w a ent:Withdrawal ; ent:agent id:freedonia ; ent:target id:council ;
                        ent:earliest "1930-01-01"^^xsd:date ; ent:latest "1930-12-31"^^xsd:date .
                      """))
        .isEmpty();
  }

  @Test
  void aTerritoryIsPartOfOneState() {
    String twice =
        claim("c1", "id:coast", "partOf", "id:freedonia", "Affirmed", 1)
            + claim("c2", "id:coast", "partOf", "id:sylvania", "Affirmed", 2);
    assertThat(rows(twice)).containsExactly("part of: Freedonia / Sylvania");
    assertThat(rows(twice + "id:freedonia ent:replacedBy id:sylvania .")).isEmpty();
  }

  private static String event(
      String name, String type, String polarity, int passage, String... roles) {
    StringBuilder text =
        new StringBuilder(
            claim("t" + name, "ev:" + name, "rdf:type", "ent:" + type, polarity, passage));
    text.append("ev:").append(name).append(" rdfs:label \"").append(name).append("\" .\n");
    int n = 0;
    for (String role : roles) {
      String[] parts = role.split(" ", 2);
      text.append(claim(name + n++, "ev:" + name, parts[0], parts[1], polarity, passage));
    }
    return text.toString();
  }

  private static String signing(
      String name, int passage, String date, String first, String last, String place) {
    String typed = "\"%s\"^^xsd:%s".formatted(date, date.length() == 4 ? "gYear" : "gYearMonth");
    return "ev:%s a ent:Signing ; ent:about id:pact ; ent:place %s ; ent:earliest \"%s\"^^xsd:date ; ent:latest \"%s\"^^xsd:date .\n"
            .formatted(name, place, first, last)
        + claim("d" + name, "ev:" + name, "date", typed, "Affirmed", passage)
        + claim("l" + name, "ev:" + name, "place", place, "Affirmed", passage);
  }

  private static String accession(String name, int passage, String year) {
    return "ev:%s a ent:Accession ; ent:agent id:freedonia ; ent:target id:council ; ent:earliest \"%s-01-01\"^^xsd:date ; ent:latest \"%s-12-31\"^^xsd:date .\n"
            .formatted(name, year, year)
        + claim(
            "d" + name, "ev:" + name, "date", "\"" + year + "\"^^xsd:gYear", "Affirmed", passage);
  }

  private static String claim(
      String name, String subject, String property, String object, String polarity, int passage) {
    return "doc:%s rdf:subject %s ; rdf:predicate %s ; rdf:object %s ; ent:polarity ent:%s ; ent:modality ent:Asserted ; ent:evidence doc:p%d .\n"
        .formatted(
            name,
            subject,
            property.contains(":") ? property : "ent:" + property,
            object,
            polarity,
            passage);
  }

  private static List<String> rows(String turtle) {
    return Turtle.ask(THINGS + turtle, "disagreements", Map.of()).stream()
        .map(r -> r.get("difference") + ": " + r.get("says") + " / " + r.get("otherSays"))
        .toList();
  }
}
