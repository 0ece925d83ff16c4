package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;

class EntityLookupTest {
  private static final Model MODEL =
      RDFParser.fromString(
              """
              PREFIX id: <https://w3id.org/entente/id/>
              PREFIX ent: <https://w3id.org/entente/ontology#>
              PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
              PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
              id:forum a ent:Actor ; rdfs:label "East–West Forum" ; skos:altLabel "EWF", "the Forum" .
              id:trade a ent:Actor ; rdfs:label "Trade Forum" ; skos:altLabel "the Forum" .
              id:city a ent:Place ; rdfs:label "Arden" .
              id:state a ent:Actor ; rdfs:label "Republic of Arden" ; skos:altLabel "Arden" .
              """,
              Lang.TURTLE)
          .toModel();
  private final EntityLookup lookup = EntityLookup.in(QueryTarget.of(MODEL));

  @Test
  void findsByAnyNameHoweverItIsWritten() {
    finds("East-West Forum", "forum");
    finds("the east–west forum", "forum");
    finds("ewf", "forum");
    finds(" Republic of Arden ", "state");
  }

  @Test
  void aPreferredNameWins() {
    finds("Arden", "city");
  }

  @Test
  void listsCandidates() {
    assertThatThrownBy(() -> lookup.find("Forum"))
        .isInstanceOf(QueryException.UnknownName.class)
        .hasMessage(
            "'Forum' is the name of 2 things; give the IRI of one: East–West Forum"
                + " <https://w3id.org/entente/id/forum>, Trade Forum"
                + " <https://w3id.org/entente/id/trade>");
    assertThatThrownBy(() -> lookup.find("Repub"))
        .hasMessage(
            "nothing in the graph is called 'Repub'; near names: Republic of Arden"
                + " <https://w3id.org/entente/id/state>");
    assertThatThrownBy(() -> lookup.find("Nowhere"))
        .hasMessage("nothing in the graph is called 'Nowhere'");
    assertThatThrownBy(() -> lookup.find("\u0000")).isInstanceOf(QueryException.UnknownName.class);
  }

  /** An index proposes; the names decide, and are all read where it proposes no bearer. */
  @Test
  void anIndexSparesReadingEveryName() {
    List<String> asked = new ArrayList<>();
    QueryTarget counting =
        query -> {
          asked.add(query.toString().toLowerCase(Locale.ROOT));
          return QueryTarget.of(MODEL).run(query);
        };
    EntityLookup indexed =
        EntityLookup.in(
            counting,
            name ->
                name.contains("Forum")
                    ? Stream.of("forum", "trade", "city").map(EntityLookupTest::thing).toList()
                    : List.of());
    assertThat(indexed.find("the East-West Forum")).contains(thing("forum"));
    assertThat(asked).noneMatch(query -> query.contains("contains("));
    assertThatThrownBy(() -> indexed.find("Forum")).hasMessageContaining("of 2 things");
    assertThat(asked).noneMatch(query -> query.contains("contains("));
    assertThat(indexed.find("ewf")).contains(thing("forum"));
    assertThat(asked).anyMatch(query -> query.contains("contains("));
    assertThatThrownBy(() -> indexed.find("East Forum")).hasMessageContaining("nothing");
  }

  private static Node thing(String id) {
    return NodeFactory.createURI("https://w3id.org/entente/id/" + id);
  }

  private void finds(String name, String id) {
    assertThat(lookup.find(name)).contains(thing(id));
  }
}
