package org.entente.server.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.entente.ontology.Ent;
import org.entente.ontology.OntologyModules;
import org.entente.store.Changes;
import org.entente.store.RdfSource;
import org.entente.store.TripleStore;

/** A small store with namesakes. */
final class ReconcileStore {
  private static final String KNOWN =
      """
      PREFIX ent:  <https://w3id.org/entente/ontology#>
      PREFIX id:   <https://w3id.org/entente/id/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX xsd:  <http://www.w3.org/2001/XMLSchema#>

      id:arcadia a ent:State ; rdfs:label "Arcadia" ; skos:altLabel "Republic of Arcadia", "A.R.C." ;
        ent:validFrom "1949"^^xsd:gYear ; skos:exactMatch <http://www.wikidata.org/entity/Q999000001> .
      id:arcadia-province a ent:Place ; rdfs:label "Arcadia (province)" ; skos:altLabel "Arcadia" ;
        ent:locatedIn id:elbonia .
      id:elbonia a ent:State ; rdfs:label "Elbonia" .
      id:elbonian-council a ent:Council ; rdfs:label "Elbonian State Council" ; ent:partOf id:elbonia .
      id:port-clarence a ent:Place ; rdfs:label "Port Clarence" ; ent:capitalOf id:arcadia .
      id:jane-roe a ent:Person ; rdfs:label "Jane Roe" ; skos:altLabel "Roe" ; ent:represents id:elbonia .
      id:john-roe a ent:Person ; rdfs:label "John Roe" ; skos:altLabel "Roe" ; ent:represents id:arcadia .
      id:ada-smythe a ent:Person ; rdfs:label "Ada Smythe" ; skos:altLabel "Smythe" ;
        ent:represents id:arcadia ; ent:position "President" .
      <https://w3id.org/entente/id/person/s%C3%BCleyman-%C3%B6z> a ent:Person ; rdfs:label "Süleyman Öz" .
      id:script a ent:Topic ; rdfs:label "<script>alert('1')</script>" .
      """;

  private ReconcileStore() {}

  static void build(Path directory) {
    Changes.Builder changes =
        Changes.builder()
            .replace(Ent.GAZETTEER_GRAPH, RdfSource.of("known.ttl", KNOWN))
            .replace(
                Ent.DOCUMENT_GRAPHS + "factsheet.txt", RdfSource.ofResource("store/factsheet.ttl"));
    for (String module : OntologyModules.MODULES) {
      changes.replace(Ent.ONTOLOGY_GRAPH, RdfSource.ofResource("ontology/" + module + ".ttl"));
    }
    try (TripleStore store = TripleStore.create(directory)) {
      assertThat(store.apply(changes.build()).violations()).isEmpty();
    }
  }
}
