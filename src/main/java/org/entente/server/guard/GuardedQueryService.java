package org.entente.server.guard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.web.HttpSC;
import org.entente.query.ServiceHosts;

/**
 * Fuseki's query operation with limits of time and rows, and without doors to Java or scripts.
 *
 * <p>A request's {@code timeout} parameter (seconds) may shorten the time, or lengthen it up to the
 * limits' longest. An answer that reaches the most rows says so in the header {@code
 * Entente-Row-Limit}, set on every answer of a query whose own limit was lowered.
 */
public class GuardedQueryService extends SPARQL_QueryDataset {
  /** So many rows are worked out before the first is sent, while a refusal is possible. */
  private static final int AHEAD = 1_000;

  private static final String TOO_LARGE =
      "this query needs more memory than the server has; ask for less at once";
  private static final String CROWDED_OUT =
      "others wait, and too many long queries run; come again in "
          + Throttle.COME_AGAIN_SECONDS
          + " seconds";
  private static final String TOO_DEEP =
      "this query is nested too deeply; write it with fewer brackets inside each other";

  /**
   * All that is left of it when the parser runs out of stack: Jena 5.6.0 keeps the error as a
   * cause, of which Fuseki passes on the message alone. To parse each query here before would be
   * cleaner and twice the work.
   */
  private static final String OVERFLOW = StackOverflowError.class.getSimpleName();

  private static final String RUNNING = GuardedQueryService.class.getName() + ".running";

  private final QueryLimits limits;
  private final RunningQueries queries;
  private final ServiceHosts hosts;

  /**
   * With these limits; the queries are registered while they run.
   *
   * @param hosts the endpoints that they may ask by {@code SERVICE}
   */
  public GuardedQueryService(QueryLimits limits, RunningQueries queries, ServiceHosts hosts) {
    this.limits = limits;
    this.queries = queries;
    this.hosts = hosts;
  }

  @Override
  protected void execute(String text, HttpAction action) {
    try {
      super.execute(text, action);
    } catch (StackOverflowError e) {
      ServletOps.errorBadRequest(TOO_DEEP);
    } catch (RuntimeException e) {
      if (OVERFLOW.equals(e.getMessage())) {
        ServletOps.errorBadRequest(TOO_DEEP);
      }
      if (!(action.getRequest().getAttribute(RUNNING) instanceof RunningQueries.Running running)) {
        throw e; // before it ran
      }
      if (running.isCrowdedOut()) {
        action.setResponseHeader("Retry-After", Integer.toString(Throttle.COME_AGAIN_SECONDS));
        ServletOps.error(HttpSC.SERVICE_UNAVAILABLE_503, CROWDED_OUT);
      }
      throw running.explain(e);
    }
  }

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    super.validateQuery(action, query);
    try {
      SafeQuery.check(query, hosts);
    } catch (RefusedQueryException e) {
      ServletOps.errorBadRequest(e.getMessage());
    }
  }

  @Override
  protected Pair<DatasetGraph, Query> decideDataset(HttpAction action, Query query, String text) {
    RequestLog.query(action.getRequest(), text);
    Pair<DatasetGraph, Query> decided = super.decideDataset(action, query, text);
    return Pair.create(decided.getLeft(), limitRows(action, decided.getRight()));
  }

  private Query limitRows(HttpAction action, Query query) {
    boolean open = !query.hasLimit() || query.getLimit() > limits.rows();
    if (!query.isAskType() && !query.isDescribeType() && open) {
      query.setLimit(limits.rows());
      action.setResponseHeader("Entente-Row-Limit", Long.toString(limits.rows()));
    }
    return query;
  }

  @Override
  protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
    return LimitedExecution.of(dataset, query, action.getContext(), granted(action), hosts);
  }

  @Override
  protected QueryExecResult executeQuery(
      HttpAction action, QueryExec execution, Query query, String text) {
    RunningQueries.Running running = queries.begin(execution.getContext());
    action.getRequest().setAttribute(RUNNING, running);
    try {
      return super.executeQuery(action, execution, query, text);
    } catch (OutOfMemoryError e) {
      running.close();
      ServletOps.error(HttpSC.SERVICE_UNAVAILABLE_503, TOO_LARGE);
      throw e;
    } catch (RuntimeException | Error e) {
      running.close();
      throw e;
    }
  }

  @Override
  protected void sendResults(HttpAction action, QueryExecResult result, Prologue prologue) {
    QueryExecResult sent = result;
    try (RunningQueries.Running running =
        (RunningQueries.Running) action.getRequest().getAttribute(RUNNING)) {
      if (running != null) { // or it runs elsewhere
        sent = result.isRowSet() ? new QueryExecResult(begun(result.rowSet())) : result;
        running.answer();
      }
      super.sendResults(action, sent, prologue);
    } finally {
      if (sent.isRowSet()) {
        RequestLog.rows(action.getRequest(), sent.rowSet().getRowNumber());
      }
    }
  }

  /**
   * The same rows, the first of which are there. Whatever sorts or counts has its work before the
   * first; and an answer of ordinary length is sent as a whole or refused, never cut off.
   */
  private static RowSet begun(RowSet rows) {
    List<Binding> first = new ArrayList<>();
    while (first.size() < AHEAD && rows.hasNext()) {
      first.add(rows.next());
    }
    Iterator<Binding> rest = first.size() < AHEAD ? Collections.emptyIterator() : rows;
    return RowSetStream.create(rows.getResultVars(), Iter.concat(first.iterator(), rest));
  }

  /** How long this request's query may run. */
  final Duration granted(HttpAction action) {
    return limits.granted(asked(action));
  }

  private static Duration asked(HttpAction action) {
    String timeout = action.getRequestParameter("timeout");
    if (timeout == null) {
      return null;
    }
    try {
      double seconds = Double.parseDouble(timeout);
      if (seconds > 0 && seconds < 1e6) {
        return Duration.ofMillis(Math.max(1, Math.round(seconds * 1000)));
      }
    } catch (NumberFormatException e) {
      // said below
    }
    ServletOps.errorBadRequest("timeout must be a number of seconds, as timeout=10");
    return null;
  }
}
