package org.entente.server.guard;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.entente.query.ServiceHosts;

/** One query of a client, made unable to do harm and with so much time. */
final class LimitedExecution {
  /** Sorting and duplicate removal go to disk beyond so many solutions. */
  private static final long SPILL = 50_000;

  private LimitedExecution() {}

  /**
   * Over a dataset.
   *
   * @param context what it is to know besides; may be that of the dataset
   * @param granted until the last solution
   * @param hosts the endpoints that it may ask
   */
  static QueryExec of(
      DatasetGraph dataset, Query query, Context context, Duration granted, ServiceHosts hosts) {
    QueryExec execution =
        QueryExec.newBuilder()
            .dataset(dataset)
            .query(query)
            .context(context)
            .set(ARQ.spillToDiskThreshold, SPILL)
            .set(ARQConstants.sysOptimizerFactory, SafeQuery.REWRITE)
            .set(ARQConstants.sysOpExecutorFactory, CancellablePaths.FACTORY)
            // ARQ takes the one until the first solution, then the other; where one is not set, it
            // takes that of the dataset's configuration, however long.
            .initialTimeout(granted.toMillis(), TimeUnit.MILLISECONDS)
            .overallTimeout(granted.toMillis(), TimeUnit.MILLISECONDS)
            .build();
    hosts.guard(execution.getContext());
    return execution;
  }
}
