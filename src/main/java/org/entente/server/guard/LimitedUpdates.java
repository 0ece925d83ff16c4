package org.entente.server.guard;

import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.modify.UpdateEngine;
import org.apache.jena.sparql.modify.UpdateEngineFactory;
import org.apache.jena.sparql.modify.UpdateEngineMain;
import org.apache.jena.sparql.modify.UpdateEngineRegistry;
import org.apache.jena.sparql.modify.UpdateEngineWorker;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateVisitor;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;

/**
 * SPARQL updates that end in time and ask nobody: {@code LOAD} would let whoever may write read
 * what the server's machine and network can reach.
 *
 * <pre>{@code
 * LimitedUpdates.apply(dataset.getContext(), limits);
 * }</pre>
 */
public final class LimitedUpdates implements UpdateEngineFactory {
  /** Set in the contexts of those datasets that it is for: ARQ has one list of engines for all. */
  private static final Symbol LIMITED = Symbol.create(LimitedUpdates.class.getName());

  private static final LimitedUpdates FACTORY = new LimitedUpdates();

  private LimitedUpdates() {}

  /**
   * Has all updates of a dataset run so.
   *
   * @param context the dataset's
   */
  public static void apply(Context context, QueryLimits limits) {
    if (!UpdateEngineRegistry.containsFactory(FACTORY)) {
      UpdateEngineRegistry.addFactory(FACTORY);
    }
    context.set(LIMITED, true);
    context.set(ARQ.updateTimeout, Long.toString(limits.timeout().toMillis()));
  }

  @Override
  public boolean accept(DatasetGraph dataset, Context context) {
    return context.isTrue(LIMITED);
  }

  @Override
  public UpdateEngine create(DatasetGraph dataset, Binding input, Context context) {
    return new UpdateEngineMain(dataset, input, context) {
      @Override
      protected UpdateVisitor prepareWorker() {
        return new WithoutLoad(dataset, input, context);
      }
    };
  }

  /** Someone has asked for {@code LOAD}. */
  static final class LoadRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private static final class WithoutLoad extends UpdateEngineWorker {
    WithoutLoad(DatasetGraph dataset, Binding input, Context context) {
      super(dataset, input, context);
    }

    @Override
    public void visit(UpdateLoad load) {
      throw new LoadRefusedException();
    }
  }
}
