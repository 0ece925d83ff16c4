package org.entente.server.guard;

import java.io.InputStream;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_Update;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.QueryCancelledException;

/**
 * Fuseki's update operation over a dataset with {@link LimitedUpdates}: what these refuse is 403,
 * what they end is 503, what queries may not do is 400, whereas Fuseki takes both for faults of its
 * own (500).
 */
public final class GuardedUpdateService extends SPARQL_Update {
  private static final String LOAD =
      "LOAD is switched off: fetch the file yourself and send it to /entente/graphs?graph=IRI";

  @Override
  protected void execute(HttpAction action, InputStream update) {
    try {
      super.execute(action, update);
    } catch (RuntimeException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof LimitedUpdates.LoadRefusedException) {
          ServletOps.errorForbidden(LOAD);
        }
        if (cause instanceof RefusedQueryException refused) {
          ServletOps.errorBadRequest(refused.getMessage());
        }
        if (cause instanceof QueryCancelledException cancelled) {
          throw cancelled;
        }
      }
      throw e;
    }
  }
}
