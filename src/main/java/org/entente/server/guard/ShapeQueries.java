package org.entente.server.guard;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.QueryEngineFactory;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.main.QueryEngineMain;
import org.apache.jena.sparql.util.Context;

/**
 * The queries in shapes end with the validation that they are part of, and can do no more than a
 * client's queries. Jena's validator (5.6.0) takes no context for them, so they are known by the
 * graph that they ask: whatever asks a {@link CancellableGraph} alone is such a query.
 */
final class ShapeQueries implements QueryEngineFactory {
  private static final QueryEngineFactory ENGINE = QueryEngineMain.getFactory();
  private static final ShapeQueries FACTORY = new ShapeQueries();

  private ShapeQueries() {}

  /** Has ARQ run them so. */
  static void register() {
    if (!QueryEngineRegistry.containsFactory(FACTORY)) {
      QueryEngineRegistry.addFactory(FACTORY);
    }
  }

  @Override
  public boolean accept(Query query, DatasetGraph dataset, Context context) {
    return isCancellable(dataset);
  }

  @Override
  public Plan create(Query query, DatasetGraph dataset, Binding input, Context context) {
    return ENGINE.create(query, dataset, input, limited(dataset, context));
  }

  @Override
  public boolean accept(Op algebra, DatasetGraph dataset, Context context) {
    return isCancellable(dataset);
  }

  @Override
  public Plan create(Op algebra, DatasetGraph dataset, Binding input, Context context) {
    return ENGINE.create(algebra, dataset, input, limited(dataset, context));
  }

  private static boolean isCancellable(DatasetGraph dataset) {
    return dataset != null && dataset.getDefaultGraph() instanceof CancellableGraph;
  }

  private static Context limited(DatasetGraph dataset, Context context) {
    CancellableGraph graph = (CancellableGraph) dataset.getDefaultGraph();
    context.set(ARQConstants.symCancelQuery, graph.cancelled());
    context.set(ARQConstants.sysOptimizerFactory, SafeQuery.REWRITE);
    return context;
  }
}
