package org.entente.server.guard;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * TDB2's execution with property paths that can be aborted: ARQ walks a whole path before it yields
 * the first solution and looks for no abort meanwhile, so here the graph that it walks does.
 */
final class CancellablePaths extends OpExecutorTDB2 {
  /** For a context's {@code sysOpExecutorFactory}. */
  static final OpExecutorFactory FACTORY = CancellablePaths::new;

  private CancellablePaths(ExecutionContext context) {
    super(context);
  }

  @Override
  protected QueryIterator execute(OpPath path, QueryIterator input) {
    AtomicBoolean cancelled = execCxt.getCancelSignal();
    if (cancelled == null) {
      return super.execute(path, input);
    }
    Graph watched = new CancellableGraph(execCxt.getActiveGraph(), cancelled);
    return new QueryIterPath(
        path.getTriplePath(), input, ExecutionContext.copyChangeActiveGraph(execCxt, watched));
  }
}
