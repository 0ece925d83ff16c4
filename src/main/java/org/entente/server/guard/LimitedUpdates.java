package org.entente.server.guard;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.modify.UpdateEngine;
import org.apache.jena.sparql.modify.UpdateEngineFactory;
import org.apache.jena.sparql.modify.UpdateEngineMain;
import org.apache.jena.sparql.modify.UpdateEngineRegistry;
import org.apache.jena.sparql.modify.UpdateEngineWorker;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.sparql.modify.request.UpdateVisitor;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.entente.query.ServiceHosts;

/**
 * SPARQL updates within the limits of queries. One request has the time of one query, whatever it
 * does: matching, writing what was matched, copying graphs. Its patterns can do no more than those
 * of queries. {@code LOAD} is refused, for it would let whoever may write read what the server's
 * machine and network can reach.
 *
 * <pre>{@code
 * new LimitedUpdates(limits, queries, hosts).applyTo(dataset.getContext());
 * }</pre>
 *
 * <p>ARQ's own time limit (5.6.0) gives the second operation of a request no time at all, and none
 * to writing.
 */
public final class LimitedUpdates {
  /** Set in the contexts of those datasets that it is for: ARQ has one list of engines for all. */
  private static final Symbol LIMITS = Symbol.create(LimitedUpdates.class.getName());

  private static final UpdateEngineFactory FACTORY =
      new UpdateEngineFactory() {
        @Override
        public boolean accept(DatasetGraph dataset, Context context) {
          return context.get(LIMITS) instanceof LimitedUpdates;
        }

        @Override
        public UpdateEngine create(DatasetGraph dataset, Binding input, Context context) {
          LimitedUpdates limits = context.get(LIMITS);
          return limits.new Engine(dataset, input, context);
        }
      };

  private final QueryLimits limits;
  private final RunningQueries queries;
  private final ServiceHosts hosts;

  /**
   * With these limits; updates are registered while they run.
   *
   * @param hosts the endpoints that they may ask by {@code SERVICE}
   */
  public LimitedUpdates(QueryLimits limits, RunningQueries queries, ServiceHosts hosts) {
    this.limits = limits;
    this.queries = queries;
    this.hosts = hosts;
  }

  /**
   * Has all updates of a dataset run so.
   *
   * @param context the dataset's
   */
  public void applyTo(Context context) {
    if (!UpdateEngineRegistry.containsFactory(FACTORY)) {
      UpdateEngineRegistry.addFactory(FACTORY);
    }
    context.set(LIMITS, this);
  }

  /** Someone has asked for {@code LOAD}. */
  static final class LoadRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** One request. */
  private final class Engine extends UpdateEngineMain {
    private final DatasetGraph quads;
    private RunningQueries.Running running;

    Engine(DatasetGraph quads, Binding input, Context context) {
      super(new CancellableQuads(quads, Context.getOrSetCancelSignal(context)), input, context);
      this.quads = quads;
    }

    @Override
    public void startRequest() {
      running = queries.begin(context, limits.timeout());
      running.answer();
    }

    @Override
    public void finishRequest() {
      running.close();
    }

    @Override
    protected UpdateVisitor prepareWorker() {
      return new Worker(datasetGraph, quads, inputBinding, context);
    }
  }

  private final class Worker extends UpdateEngineWorker {
    private final DatasetGraph quads;

    /**
     * @param written where it writes
     * @param quads what patterns are matched with
     */
    Worker(DatasetGraph written, DatasetGraph quads, Binding input, Context context) {
      super(written, input, context);
      this.quads = quads;
    }

    @Override
    public void visit(UpdateLoad load) {
      throw new LoadRefusedException();
    }

    @Override
    protected DatasetGraph processUsing(UpdateModify update) {
      boolean all = update.getUsing().isEmpty() && update.getUsingNamed().isEmpty();
      return all
          ? null
          : DynamicDatasets.dynamicDataset(update.getUsing(), update.getUsingNamed(), quads, false);
    }

    @Override
    protected Iterator<Binding> evalBindings(
        Query pattern, DatasetGraph dataset, Binding input, Context context) {
      if (pattern == null) {
        return Iter.singletonIterator(input == null ? BindingFactory.root() : input);
      }
      SafeQuery.check(pattern, hosts);
      DatasetGraph matched = dataset == datasetGraph ? quads : dataset;
      return LimitedExecution.of(matched, pattern, context, limits.timeout(), hosts).select();
    }
  }
}
