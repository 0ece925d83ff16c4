package org.entente.server.guard;

import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.web.HttpSC;
import org.entente.query.Endpoint;
import org.entente.query.EndpointException;
import org.entente.query.ServiceHosts;

/**
 * Passes queries on to an endpoint elsewhere, within the same limits: what {@link
 * GuardedQueryService} refuses never gets there.
 */
public final class EndpointQueryService extends GuardedQueryService {
  private final Endpoint endpoint;

  /** To this endpoint. */
  public EndpointQueryService(
      Endpoint endpoint, QueryLimits limits, RunningQueries queries, ServiceHosts hosts) {
    super(limits, queries, hosts);
    this.endpoint = endpoint;
  }

  /** None: nothing is worked out here. */
  @Override
  protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
    return null;
  }

  @Override
  protected QueryExecResult executeQuery(
      HttpAction action, QueryExec none, Query query, String text) {
    try {
      return endpoint.execute(query, granted(action));
    } catch (EndpointException e) {
      boolean late = e.reason() == EndpointException.Reason.TIMEOUT;
      ServletOps.error(late ? HttpSC.GATEWAY_TIMEOUT_504 : HttpSC.BAD_GATEWAY_502, e.getMessage());
      throw e;
    }
  }
}
