package org.entente.store;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.sse.SSE;
import org.entente.ontology.Ent;
import org.entente.ontology.OntologyModules;

/** Two small documents that tell of the same happenings, and changes that load them. */
final class Fixtures {
  static final String CHRONICLE = Ent.DOCUMENT_GRAPHS + "chronicle.txt";
  static final String FACTSHEET = Ent.DOCUMENT_GRAPHS + "factsheet.txt";

  private Fixtures() {}

  /** The ontology and both documents. */
  static Changes.Builder everything() {
    return ontology()
        .replace(CHRONICLE, RdfSource.ofResource("store/chronicle.ttl"))
        .replace(FACTSHEET, RdfSource.ofResource("store/factsheet.ttl"));
  }

  static Changes.Builder ontology() {
    Changes.Builder changes = Changes.builder();
    for (String module : OntologyModules.MODULES) {
      changes.replace(Ent.ONTOLOGY_GRAPH, RdfSource.ofResource("ontology/" + module + ".ttl"));
    }
    return changes;
  }

  /** Nothing is wrong, whatever is loaded. */
  static Validation noValidation() {
    return new Validation(GraphFactory.createDefaultGraph(), List.of());
  }

  static Graph turtle(String turtle) {
    return RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).toGraph();
  }

  /** The node that a prefixed name stands for. */
  static Node node(String prefixedName) {
    return SSE.parseNode(
        prefixedName, RDFParser.fromString(PREFIXES, Lang.TURTLE).toGraph().getPrefixMapping());
  }

  /** The prefixes that every fixture in Turtle or SPARQL may use. */
  static final String PREFIXES =
      """
      PREFIX ent:  <https://w3id.org/entente/ontology#>
      PREFIX id:   <https://w3id.org/entente/id/>
      PREFIX ev:   <https://w3id.org/entente/id/event/>
      PREFIX oa:   <http://www.w3.org/ns/oa#>
      PREFIX rdf:  <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX sh:   <http://www.w3.org/ns/shacl#>
      PREFIX text: <http://jena.apache.org/text#>
      PREFIX xsd:  <http://www.w3.org/2001/XMLSchema#>
      """;
}
