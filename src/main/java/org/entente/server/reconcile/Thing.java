package org.entente.server.reconcile;

import java.util.List;
import java.util.Set;

/**
 * Something of the graph that a name can mean.
 *
 * @param iri its IRI
 * @param label its preferred name
 * @param aliases its other names, sorted
 * @param classes the local names of all its classes
 * @param type the most specific of them
 */
record Thing(String iri, String label, List<String> aliases, Set<String> classes, String type) {
  /** Its identifier in the service. */
  String id() {
    return Identifier.of(iri);
  }
}
