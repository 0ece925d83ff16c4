package org.entente.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.entente.query.QueryTarget;
import org.junit.jupiter.api.Test;

class SurroundingsTest {
  private static final String IDS = "https://w3id.org/entente/id/";
  private static final String GRAPH =
      """
      PREFIX ent:  <https://w3id.org/entente/ontology#>
      PREFIX id:   <https://w3id.org/entente/id/>
      PREFIX rdf:  <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX wd:   <http://www.wikidata.org/entity/>
      PREFIX xsd:  <http://www.w3.org/2001/XMLSchema#>

      id:norway rdfs:label "Norway" ; skos:exactMatch wd:Q20 .
      id:peru rdfs:label "Peru" ; skos:exactMatch wd:Q419 .
      id:nowhere rdfs:label "Nowhere" .
      [] rdf:subject id:event ; rdf:predicate ent:agent ; rdf:object id:roe ; ent:evidence id:p1 .
      [] rdf:subject id:event ; rdf:predicate ent:target ; rdf:object id:norway ; ent:evidence id:p1 .
      [] rdf:subject id:event ; rdf:predicate ent:target ; rdf:object id:nowhere ; ent:evidence id:p1 .
      [] rdf:subject id:event ; rdf:predicate ent:date ; rdf:object "1951-04"^^xsd:gYearMonth ; ent:evidence id:p1 .
      [] rdf:subject id:event ; rdf:predicate ent:position ; rdf:object "1066 envoy" ; ent:evidence id:p1 .
      [] rdf:subject id:other ; rdf:predicate ent:agent ; rdf:object id:peru ; ent:evidence id:p2 .
      """;

  @Test
  void whatTheSameSentencesNameAndWhen() {
    Model model = ModelFactory.createDefaultModel();
    RDFParser.fromString(GRAPH, Lang.TURTLE).parse(model);
    Map<String, Surroundings> found =
        Surroundings.of(QueryTarget.of(model), List.of(IDS + "roe", IDS + "roe", IDS + "doe"));
    assertThat(found).containsOnlyKeys(IDS + "roe");
    assertThat(found.get(IDS + "roe").items()).isEqualTo(Map.of("Q20", "Norway"));
    assertThat(found.get(IDS + "roe").years()).containsExactly(1951);
  }
}
