package org.entente.store;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.main.LoaderMain;
import org.apache.jena.tdb2.loader.main.LoaderPlan;
import org.apache.jena.tdb2.loader.main.LoaderPlans;

/**
 * Fills empty quads by TDB2's bulk loader, which writes each index in turn instead of all for each
 * quad. Holds the statements of one graph at a time, and some hundred thousand quads on their way
 * into the first index.
 */
final class BulkLoad {
  private static final String FIRST = "GSPO";

  /** The first index only; {@link SecondaryIndexes} makes the others. */
  private static final LoaderPlan PLAN =
      new LoaderPlan(
          LoaderPlans.loaderPlanLight.dataInputType(),
          new String[] {"SPO"},
          new String[] {FIRST},
          new String[0][],
          new String[0][]);

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
    DataLoader loader = new LoaderMain(PLAN, quads, (format, arguments) -> {});
    loader.startBulk();
    try {
      StreamRDF target = loader.stream();
      target.start();
      ReadAhead.<Quad>run(reader -> read(sources, hash, reader), target::quad);
      target.finish();
      loader.finishBulk();
      SecondaryIndexes.fill(quads, FIRST);
      return hash;
    } catch (RuntimeException e) {
      loader.finishException(e);
      throw e;
    } catch (Error e) {
      loader.finishException(new StoreException("the bulk loader failed", e));
      throw e;
    }
  }

  /** Every statement once. */
  private static void read(
      SortedMap<String, List<RdfSource>> sources, ContentHash hash, Consumer<Quad> reader) {
    for (Map.Entry<String, List<RdfSource>> entry : sources.entrySet()) {
      Node graph = NodeFactory.createURI(entry.getKey());
      Set<Triple> seen = new HashSet<>();
      new GraphLoader(
              graph,
              triple -> {
                if (seen.add(triple)) {
                  reader.accept(Quad.create(graph, triple));
                  hash.add(graph, triple.getSubject(), triple.getPredicate(), triple.getObject());
                }
              })
          .read(entry.getValue());
    }
  }
}
