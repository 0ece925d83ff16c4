package org.entente.server;

import java.nio.file.Path;
import org.entente.ontology.Ent;
import org.entente.ontology.OntologyModules;
import org.entente.store.Changes;
import org.entente.store.RdfSource;
import org.entente.store.TripleStore;

/** A small store to be served: the ontology and two documents. */
final class SampleStore {
  static final String CHRONICLE = Ent.DOCUMENT_GRAPHS + "chronicle.txt";

  private SampleStore() {}

  static void build(Path directory) {
    Changes.Builder changes =
        Changes.builder()
            .replace(CHRONICLE, RdfSource.ofResource("store/chronicle.ttl"))
            .replace(
                Ent.DOCUMENT_GRAPHS + "factsheet.txt", RdfSource.ofResource("store/factsheet.ttl"));
    for (String module : OntologyModules.MODULES) {
      changes.replace(Ent.ONTOLOGY_GRAPH, RdfSource.ofResource("ontology/" + module + ".ttl"));
    }
    try (TripleStore store = TripleStore.create(directory)) {
      if (!store.apply(changes.build()).conforms()) {
        throw new AssertionError("the sample does not conform");
      }
    }
  }
}
