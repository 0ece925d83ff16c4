package org.entente.server.guard;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;

/**
 * Quads that end whatever writes them or copies graphs: they look at every step whether to go on.
 */
final class CancellableQuads extends DatasetGraphWrapper {
  private final AtomicBoolean cancelled;

  /**
   * @param cancelled whether the next step throws {@link QueryCancelledException}
   */
  CancellableQuads(DatasetGraph quads, AtomicBoolean cancelled) {
    super(quads, quads.getContext());
    this.cancelled = cancelled;
  }

  @Override
  public void add(Quad quad) {
    goOn();
    super.add(quad);
  }

  @Override
  public void delete(Quad quad) {
    goOn();
    super.delete(quad);
  }

  @Override
  public Graph getDefaultGraph() {
    return new CancellableGraph(super.getDefaultGraph(), cancelled);
  }

  @Override
  public Graph getGraph(Node name) {
    return new CancellableGraph(super.getGraph(name), cancelled);
  }

  private void goOn() {
    if (cancelled.get()) {
      throw new QueryCancelledException();
    }
  }
}
