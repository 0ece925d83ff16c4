package org.entente.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * What changes make different.
 *
 * @param graphs IRIs of the graphs that are replaced or dropped
 * @param removed quads that are there and shall not be
 * @param added quads that are not there and shall be
 */
record Difference(SortedSet<String> graphs, List<Quad> removed, List<Quad> added) {

  /**
   * Holds changes against a store, one graph at a time.
   *
   * @param limit how many quads may differ
   * @return empty if more differ
   */
  static Optional<Difference> of(DatasetGraph dataset, Changes changes, long limit) {
    Difference difference = new Difference(new TreeSet<>(), new ArrayList<>(), new ArrayList<>());
    for (String graph : changes.dropped()) {
      difference.add(dataset, NodeFactory.createURI(graph), List.of(), limit);
    }
    Iterator<Map.Entry<String, List<RdfSource>>> replaced =
        changes.replaced().entrySet().iterator();
    while (replaced.hasNext() && difference.size() <= limit) {
      Map.Entry<String, List<RdfSource>> next = replaced.next();
      difference.add(dataset, NodeFactory.createURI(next.getKey()), next.getValue(), limit);
    }
    return difference.size() <= limit ? Optional.of(difference) : Optional.empty();
  }

  private long size() {
    return (long) removed.size() + added.size();
  }

  private void add(DatasetGraph dataset, Node graph, List<RdfSource> sources, long limit) {
    graphs.add(graph.getURI());
    Set<Triple> wanted = new HashSet<>();
    new GraphLoader(
            graph,
            triple -> {
              boolean held =
                  dataset.contains(
                      graph, triple.getSubject(), triple.getPredicate(), triple.getObject());
              if (wanted.add(triple) && !held && size() <= limit) {
                added.add(Quad.create(graph, triple));
              }
            })
        .read(sources);
    Iterator<Quad> held = dataset.find(graph, Node.ANY, Node.ANY, Node.ANY);
    while (held.hasNext() && size() <= limit) {
      Quad quad = held.next();
      if (!wanted.contains(quad.asTriple())) {
        removed.add(quad);
      }
    }
  }
}
