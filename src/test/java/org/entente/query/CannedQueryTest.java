package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.junit.jupiter.api.Test;

class CannedQueryTest {
  private static final String GOOD =
      """
      #+ title: Things
      #+ question: What is called {name} since {day}?
      #+ keywords: name, thing, day
      #+ view: table
      #+ parameter: name; type=string; default=x; required=true; description=The name; or a part of it.
      #+ parameter: day; type=date; description=The day.
      SELECT ?thing {
        VALUES ?name { "x" }
        { SELECT ?thing ?label { VALUES ?day { UNDEF } ?thing <urn:label> ?label ; <urn:day> ?on FILTER(!BOUND(?day) || ?on >= ?day) } }
        FILTER(?label = ?name || EXISTS { VALUES ?day { UNDEF } ?thing <urn:since> ?day })
      } ORDER BY ?thing
      """;

  @Test
  void readsItsHeader() {
    CannedQuery q = CannedQuery.parse("things.rq", GOOD);
    assertThat(q.name()).isEqualTo("things");
    assertThat(q.title()).isEqualTo("Things");
    assertThat(q.keywords()).containsExactly("name", "thing", "day");
    assertThat(q.view()).isEqualTo(View.TABLE);
    assertThat(q.columns()).containsExactly("thing");
    assertThat(q.parameters()).extracting(Parameter::name).containsExactly("name", "day");
    assertThat(q.parameters().get(0).description()).isEqualTo("The name; or a part of it.");
    assertThat(q.parameters().get(1).required()).isFalse();
  }

  @Test
  void bindsInSubqueriesAndExists() {
    Query bound = CannedQuery.parse("things.rq", GOOD).bind(Map.of("day", "2014-04-01"));
    assertThat(bound.toString()).contains("2014-04-01").doesNotContain("UNDEF").contains("\"x\"");
  }

  @Test
  void leavesTheCataloguesQueryAlone() {
    CannedQuery q = CannedQuery.parse("things.rq", GOOD);
    q.bind(Map.of("name", "other"));
    assertThat(q.bind(Map.of()).toString()).doesNotContain("other");
  }

  @Test
  void runsOnAModel() {
    Model model = ModelFactory.createDefaultModel();
    model.add(
        model.createResource("urn:a"),
        model.createProperty("urn:label"),
        model.createLiteral("y \"}"));
    model.add(
        model.createResource("urn:a"), model.createProperty("urn:day"), model.createLiteral("d"));
    CannedQuery q = CannedQuery.parse("things.rq", GOOD);
    Answer none = QueryTarget.of(model).run(q.bind(Map.of()));
    assertThat(none.size()).isZero();
    Answer one = QueryTarget.of(model).run(q.bind(Map.of("name", "y \"}")));
    assertThat(one.rows()).containsExactly(List.of(Optional.of(NodeFactory.createURI("urn:a"))));
  }

  @Test
  void emptyArgumentOpensWhatIsNotRequired() {
    String text =
        GOOD.replace("type=date;", "type=date; default=2000-01-01;")
            .replace("UNDEF", "\"2000-01-01\"^^<http://www.w3.org/2001/XMLSchema#date>");
    Query bound = CannedQuery.parse("things.rq", text).bind(Map.of("day", ""));
    assertThat(ParameterBlocks.read(bound).get("day")).allMatch(Optional::isEmpty);
    assertThatThrownBy(() -> CannedQuery.parse("things.rq", text).bind(Map.of("day", "soon")))
        .isInstanceOf(QueryException.BadArgument.class)
        .hasMessage(
            "things: parameter 'day' is 'soon'; expected a day as yyyy-mm-dd, as day=2014-04-01");
  }

  @Test
  void namesUnknownParameters() {
    assertThatThrownBy(() -> CannedQuery.parse("things.rq", GOOD).bind(Map.of("nam", "x")))
        .isInstanceOf(QueryException.BadArgument.class)
        .hasMessage("things: unknown parameter 'nam'; expected name, day");
  }

  @Test
  void anEntitysNameNeedsALookup() {
    CannedQuery q = QueryCatalogue.standard().get("events-of-an-actor");
    assertThatThrownBy(() -> q.bind(Map.of("actor", "NATO")))
        .isInstanceOf(QueryException.BadArgument.class)
        .hasMessageContaining("parameter 'actor' is 'NATO'; expected an IRI");
    Query bound =
        q.bind(Map.of("actor", "NATO"), name -> Optional.of(NodeFactory.createURI("urn:" + name)));
    assertThat(bound.toString()).contains("<urn:NATO>");
  }

  @Test
  void refusesWhatBreaksARule() {
    refuses(GOOD.replace("#+ title", "#+ titel"), "things.rq:1: unknown key 'titel'");
    refuses(GOOD.replace("#+ title: Things\n", ""), "things.rq:1: the header lacks 'title'");
    refuses(GOOD.replaceAll("#\\+ question.*\n", ""), "things.rq:1: the header lacks 'question'");
    refuses(GOOD.replace("view: table", "view: picture"), "things.rq:4: unknown view 'picture'");
    refuses(GOOD.replace("type=date", "type=day"), "things.rq:6: unknown type 'day'");
    refuses(GOOD.replace("type=date;", "typ=date;"), "things.rq:6: unknown attribute 'typ'");
    refuses(GOOD.replace("type=date;", "type=date; required=yes;"), "things.rq:6: required=yes");
    refuses(
        GOOD.replace("; description=The day.", ""),
        "things.rq:6: parameter 'day' lacks 'description'");
    refuses(
        GOOD.replace("default=x", "default=y"),
        "things.rq:5: default of parameter 'name' is \"y\" in the header and \"x\" in the query");
    refuses(
        GOOD.replace("#+ parameter: day; type=date;", "#+ parameter: name; type=date;"),
        "things.rq:6: parameter 'name' is declared twice");
    refuses(GOOD.replace("since {day}", "since {date}"), "things.rq:2: the question names {date}");
    refuses(
        GOOD.replace("#+ parameter: day;", "#+ parameter: date;").replace("since {day}", ""),
        "things.rq:6: parameter 'date' is not in the query");
    refuses(GOOD.replace("?thing <urn:label>", "?thing <urn:label> ?a ?b"), "things.rq:9: ");
    refuses(GOOD + "#+ keywords: late\n", "things.rq:12: header line after the query has begun");
    refuses("#+ what\n" + GOOD, "things.rq:1: not a header line");
    refuses(GOOD.replace("?label = ?name ||", ""), "things.rq:5: parameter 'name' is not used");
  }

  private static void refuses(String text, String message) {
    assertThatThrownBy(() -> CannedQuery.parse("things.rq", text))
        .isInstanceOf(QueryException.Malformed.class)
        .hasMessageStartingWith(message);
  }
}
