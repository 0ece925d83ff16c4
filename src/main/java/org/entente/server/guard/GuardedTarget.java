package org.entente.server.guard;

import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.sparql.exec.QueryExecutionAdapter;
import org.apache.jena.system.Txn;
import org.entente.query.Answer;
import org.entente.query.QueryTarget;
import org.entente.query.ServiceHosts;

/**
 * What pages, API and agents ask: the served dataset, with the limits that the SPARQL endpoint has.
 * An agent's own query can so do no more than one that is sent to the endpoint.
 */
public final class GuardedTarget implements QueryTarget {
  private final Dataset dataset;
  private final QueryLimits limits;
  private final RunningQueries queries;
  private final ServiceHosts hosts;

  /**
   * @param dataset with transactions
   * @param queries where each is registered while it runs
   * @param hosts the endpoints that queries may ask
   */
  public GuardedTarget(
      Dataset dataset, QueryLimits limits, RunningQueries queries, ServiceHosts hosts) {
    this.dataset = dataset;
    this.limits = limits;
    this.queries = queries;
    this.hosts = hosts;
  }

  /**
   * @throws QueryDeniedException if the query asks for what is switched off
   * @throws org.apache.jena.query.QueryCancelledException if it takes too long, or too much memory
   */
  @Override
  public Answer run(Query query) {
    try {
      SafeQuery.check(query, hosts);
    } catch (RefusedQueryException e) {
      throw new QueryDeniedException(e.getMessage());
    }
    return Txn.calculateRead(dataset, () -> ask(query));
  }

  private Answer ask(Query query) {
    try (QueryExecution execution =
            QueryExecutionAdapter.adapt(
                LimitedExecution.of(
                    dataset.asDatasetGraph(), query, null, limits.timeout(), hosts));
        RunningQueries.Running running = queries.begin(execution.getContext())) {
      return answer(execution, running);
    }
  }

  private static Answer answer(QueryExecution execution, RunningQueries.Running running) {
    try {
      return Answer.of(execution);
    } catch (RuntimeException e) {
      throw running.explain(e);
    }
  }
}
