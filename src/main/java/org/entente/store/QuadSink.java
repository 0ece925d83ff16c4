package org.entente.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Adds and removes quads within a write transaction, and follows the hash of what the store holds.
 * Only statements whose words are indexed pass through the text index, whose look-ups would
 * otherwise cost more than TDB2's own work.
 */
final class QuadSink {
  /** How many quads of a graph are held while it is removed: TDB2 may not change while it reads. */
  private static final int BATCH = 10_000;

  private final DatasetGraph indexed;
  private final DatasetGraph plain;
  private final Set<Node> indexedProperties;
  private ContentHash hash;

  /** Over a store: quads and text index change together. */
  QuadSink(DatasetGraphText dataset) {
    this(dataset, dataset.getWrapped(), TextIndexDefinition.properties());
  }

  /** Over quads without a text index. */
  QuadSink(DatasetGraph dataset) {
    this(dataset, dataset, Set.of());
  }

  private QuadSink(DatasetGraph indexed, DatasetGraph plain, Set<Node> indexedProperties) {
    this.indexed = indexed;
    this.plain = plain;
    this.indexedProperties = indexedProperties;
    this.hash = ContentHash.parse(StoreVersion.of(plain));
  }

  /** The store holds quads already that were added past this. */
  void goOnFrom(ContentHash loaded) {
    hash = loaded;
  }

  /** Adds a triple to a graph if it is not there. */
  void add(Node graph, Triple triple) {
    add(graph, triple.getSubject(), triple.getPredicate(), triple.getObject());
  }

  /** Adds a quad if it is not there. */
  void add(Quad quad) {
    add(quad.getGraph(), quad.asTriple());
  }

  /** Adds a quad if it is not there. */
  void add(Node graph, Node subject, Node property, Node object) {
    if (!plain.contains(graph, subject, property, object)) {
      target(property).add(graph, subject, property, object);
      hash.add(graph, subject, property, object);
    }
  }

  /** Removes a quad that is there. */
  void remove(Quad quad) {
    target(quad.getPredicate()).delete(quad);
    hash.remove(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  /** Removes all that a graph holds. */
  void remove(Node graph) {
    List<Quad> some = first(graph);
    while (!some.isEmpty()) {
      some.forEach(this::remove);
      some = first(graph);
    }
  }

  /** The version of the state that the quads are in now. */
  String version() {
    return hash.toString();
  }

  /**
   * Writes the version of the state that the quads are in now.
   *
   * @return the version
   */
  String stamp() {
    String version = hash.toString();
    StoreVersion.set(plain, version);
    return version;
  }

  private List<Quad> first(Node graph) {
    List<Quad> quads = new ArrayList<>();
    Iterator<Quad> found = plain.find(graph, Node.ANY, Node.ANY, Node.ANY);
    while (found.hasNext() && quads.size() < BATCH) {
      quads.add(found.next());
    }
    return quads;
  }

  private DatasetGraph target(Node property) {
    return indexedProperties.contains(property) ? indexed : plain;
  }
}
