package org.entente.store;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;

/**
 * Fills empty quads by TDB2's bulk loader, which writes each index in turn instead of all for each
 * quad. Holds the statements of one graph at a time.
 */
final class BulkLoad {
  private final DatasetGraph quads;

  /**
   * @param quads TDB2's, empty, outside a transaction
   */
  BulkLoad(DatasetGraph quads) {
    this.quads = quads;
  }

  /**
   * Loads and commits.
   *
   * @param sources graph IRI → everything that it shall hold
   * @return the hash of all that was loaded
   * @throws StoreException if a source cannot be read or is malformed
   */
  ContentHash load(SortedMap<String, List<RdfSource>> sources) {
    ContentHash hash = ContentHash.empty();
    DataLoader loader = LoaderFactory.phasedLoader(quads, (format, arguments) -> {});
    loader.startBulk();
    try {
      StreamRDF target = loader.stream();
      target.start();
      for (Map.Entry<String, List<RdfSource>> entry : sources.entrySet()) {
        Node graph = NodeFactory.createURI(entry.getKey());
        Set<Triple> seen = new HashSet<>();
        new GraphLoader(
                graph,
                triple -> {
                  if (seen.add(triple)) {
                    target.quad(Quad.create(graph, triple));
                    hash.add(graph, triple.getSubject(), triple.getPredicate(), triple.getObject());
                  }
                })
            .read(entry.getValue());
      }
      target.finish();
      loader.finishBulk();
      return hash;
    } catch (RuntimeException e) {
      loader.finishException(e);
      throw e;
    }
  }
}
