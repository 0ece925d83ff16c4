package org.entente.query;

import java.io.StringWriter;
import java.nio.file.Path;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.entente.ontology.Ent;
import org.entente.ontology.OntologyModules;
import org.entente.store.Changes;
import org.entente.store.RdfSource;
import org.entente.store.TripleStore;
import org.entente.store.ValidationReport;

/** A store that holds the gold graphs and what follows from them. */
final class GoldStore implements AutoCloseable {
  private final TripleStore store;

  GoldStore(Path folder) {
    store = TripleStore.create(folder);
    Changes.Builder changes = Changes.builder();
    for (String module : OntologyModules.MODULES) {
      changes.replace(Ent.ONTOLOGY_GRAPH, RdfSource.ofResource("ontology/" + module + ".ttl"));
    }
    GoldGraph.all()
        .forEach(
            (graph, model) -> {
              StringWriter triples = new StringWriter();
              model.write(triples, "N-TRIPLES");
              changes.replace(graph, RdfSource.of("gold.nt", triples.toString()));
            });
    ValidationReport report = store.apply(changes.build());
    if (!report.conforms()) {
      store.close();
      throw new IllegalStateException("the gold graphs do not conform: " + report.violations());
    }
  }

  QueryTarget target() {
    return query -> store.read(dataset -> QueryTarget.of(dataset).run(query));
  }

  /** A copy of all graphs in one. */
  Model union() {
    return store.read(dataset -> ModelFactory.createDefaultModel().add(dataset.getUnionModel()));
  }

  @Override
  public void close() {
    store.close();
  }
}
