package org.entente.query;

import java.io.StringWriter;
import java.nio.file.Path;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.SKOS;
import org.entente.gazetteer.Entry;
import org.entente.gazetteer.Gazetteer;
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
    changes.replace(Ent.GAZETTEER_GRAPH, RdfSource.of("links.nt", links()));
    ValidationReport report = store.apply(changes.build());
    if (!report.conforms()) {
      store.close();
      throw new IllegalStateException("the gold graphs do not conform: " + report.violations());
    }
  }

  /** What the gazetteer links to Wikidata, of the things that the gold graphs name. */
  private static String links() {
    StringBuilder triples = new StringBuilder();
    Model all = ModelFactory.createDefaultModel();
    GoldGraph.all().values().forEach(all::add);
    for (Entry entry : Gazetteer.load().entries()) {
      Resource thing = all.getResource(Ent.ID + entry.id());
      if (entry.qid().isPresent() && all.contains(thing, null)) {
        triples.append(
            "<%s> <%s> <http://www.wikidata.org/entity/%s> .\n"
                .formatted(thing.getURI(), SKOS.exactMatch.getURI(), entry.qid().get()));
      }
    }
    return triples.toString();
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
