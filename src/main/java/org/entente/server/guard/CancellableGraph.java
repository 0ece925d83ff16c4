package org.entente.server.guard;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.util.iterator.ExtendedIterator;

/** A graph that ends whatever walks it: it looks at every step whether to go on. */
final class CancellableGraph extends WrappedGraph {
  private final AtomicBoolean cancelled;

  /**
   * @param cancelled whether the next step throws {@link QueryCancelledException}
   */
  CancellableGraph(Graph graph, AtomicBoolean cancelled) {
    super(graph);
    this.cancelled = cancelled;
  }

  /** What ends it. */
  AtomicBoolean cancelled() {
    return cancelled;
  }

  @Override
  public ExtendedIterator<Triple> find(Triple pattern) {
    goOn();
    return super.find(pattern)
        .mapWith(
            triple -> {
              goOn();
              return triple;
            });
  }

  @Override
  public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
    return find(Triple.createMatch(subject, predicate, object));
  }

  private void goOn() {
    if (cancelled.get()) {
      throw new QueryCancelledException();
    }
  }
}
