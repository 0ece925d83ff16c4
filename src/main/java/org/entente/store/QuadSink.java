package org.entente.store;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Adds and removes quads within a write transaction. Only statements whose words are indexed pass
 * through the text index, whose look-ups would otherwise cost more than TDB2's own work.
 */
final class QuadSink {
  private final DatasetGraph indexed;
  private final DatasetGraph plain;
  private final Set<Node> indexedProperties;

  /** Over a store: quads and text index change together. */
  QuadSink(DatasetGraphText dataset) {
    indexed = dataset;
    plain = dataset.getWrapped();
    indexedProperties = TextIndexDefinition.properties();
  }

  /** Over quads without a text index. */
  QuadSink(DatasetGraph dataset) {
    indexed = dataset;
    plain = dataset;
    indexedProperties = Set.of();
  }

  void add(Node graph, Node subject, Node property, Node object) {
    DatasetGraph target = indexedProperties.contains(property) ? indexed : plain;
    target.add(graph, subject, property, object);
  }

  /** Removes all that a graph holds. */
  void remove(Node graph) {
    for (Node property : indexedProperties) {
      indexed.deleteAny(graph, Node.ANY, property, Node.ANY);
    }
    plain.removeGraph(graph);
  }
}
