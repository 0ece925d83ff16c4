package org.entente.server.api;

import java.util.Optional;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.entente.http.Problem;
import org.entente.query.EndpointException;
import org.entente.query.QueryException;

/**
 * What an exception of a query means to a client of any door. Doors let it through; {@link
 * org.entente.http.Site} asks here.
 */
public final class QueryProblems {
  /** After how many seconds a client may come again when a query has taken too long. */
  private static final int PAUSE = 30;

  private static final int FORBIDDEN = 403;
  private static final int BAD_GATEWAY = 502;
  private static final int GATEWAY_TIMEOUT = 504;

  private QueryProblems() {}

  /** The problem; empty if the exception is none of a query's. */
  public static Optional<Problem> of(Exception e) {
    if (e instanceof QueryException.UnknownQuery) {
      return Optional.of(Problem.notFound(e.getMessage() + "; /api/queries lists all"));
    }
    if (e instanceof QueryException.NoSuchFormat) {
      return Optional.of(Problem.notAcceptable(e.getMessage()));
    }
    if (e instanceof QueryException.BadArgument || e instanceof QueryException.UnknownName) {
      return Optional.of(Problem.badRequest(e.getMessage()));
    }
    if (e instanceof QueryDeniedException) {
      return Optional.of(Problem.of(FORBIDDEN, "Forbidden", e.getMessage()));
    }
    if (e instanceof EndpointException missing) {
      return Optional.of(
          missing.reason() == EndpointException.Reason.TIMEOUT
              ? Problem.of(GATEWAY_TIMEOUT, "Gateway timeout", e.getMessage())
              : Problem.of(BAD_GATEWAY, "Bad gateway", e.getMessage()));
    }
    if (e instanceof QueryExceptionHTTP || e instanceof HttpException) {
      return Optional.of(
          Problem.of(
              BAD_GATEWAY,
              "Bad gateway",
              "the query asks another endpoint, which gave no answer: " + e.getMessage()));
    }
    if (e instanceof QueryCancelledException) {
      return Optional.of(
          Problem.unavailable(
              "the answer took longer than the server allows; ask for less, as a shorter period or one actor",
              PAUSE));
    }
    return Optional.empty();
  }
}
