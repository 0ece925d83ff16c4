package org.entente.server;

import java.nio.file.Path;
import org.entente.ontology.Ent;
import org.entente.ontology.OntologyModules;
import org.entente.store.Changes;
import org.entente.store.RdfSource;
import org.entente.store.TripleStore;

/** A small store to be served: the ontology and two documents. */
public final class SampleStore {
  /** The graph of the first document. */
  public static final String CHRONICLE = Ent.DOCUMENT_GRAPHS + "chronicle.txt";

  private SampleStore() {}

  /** Makes it in a new folder. */
  public static void build(Path directory) {
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
