package org.entente.server.guard;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * TDB2's execution with property paths that can be aborted: ARQ walks a whole path before it yields
 * the first solution and looks for no abort meanwhile, so here the graph that it walks does.
 */
final class CancellablePaths extends OpExecutorTDB2 {

  /** For a context's {@code sysOpExecutorFactory}. */
  CancellablePaths(ExecutionContext context) {
    super(context);
  }

  @Override
  protected QueryIterator execute(OpPath path, QueryIterator input) {
    AtomicBoolean cancelled = execCxt.getCancelSignal();
    if (cancelled == null) {
      return super.execute(path, input);
    }
    Graph watched = new WatchedGraph(execCxt.getActiveGraph(), cancelled);
    return new QueryIterPath(
        path.getTriplePath(), input, ExecutionContext.copyChangeActiveGraph(execCxt, watched));
  }

  /** Looks for the abort at every step of a walk. */
  private static final class WatchedGraph extends WrappedGraph {
    private final AtomicBoolean cancelled;

    WatchedGraph(Graph graph, AtomicBoolean cancelled) {
      super(graph);
      this.cancelled = cancelled;
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
}
