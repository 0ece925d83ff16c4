package org.entente.server.mcp;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.entente.query.Answer;
import org.entente.query.QueryException.BadArgument;
import org.entente.query.QueryTarget;
import org.entente.query.ServiceHosts;

/** Queries that an agent writes itself: they read this graph, only this, and not without end. */
final class ReadOnlySparql {
  private static final int LONGEST = 20_000;

  private final QueryTarget target;

  ReadOnlySparql(QueryTarget target) {
    this.target = target;
  }

  /**
   * Asks.
   *
   * @param limit how many rows to compute at most; of a graph, from how many rows to make it
   * @throws BadArgument if it is no SPARQL 1.1 query, or asks other servers
   */
  Answer ask(String text, int limit) {
    if (text.length() > LONGEST) {
      throw new BadArgument("the query is longer than " + LONGEST + " characters");
    }
    Query query = parse(text);
    if (ServiceHosts.asksElsewhere(query)) {
      throw new BadArgument("SERVICE is not allowed: this tool asks this graph alone");
    }
    if (!query.isAskType() && (!query.hasLimit() || query.getLimit() > limit)) {
      query.setLimit(limit);
    }
    return target.run(query);
  }

  private static Query parse(String text) {
    try {
      return QueryFactory.create(text, Syntax.syntaxSPARQL_11);
    } catch (QueryParseException e) {
      throw new BadArgument(
          "not a SPARQL 1.1 query (SELECT, ASK, CONSTRUCT or DESCRIBE), line %d: %s"
              .formatted(Math.max(1, e.getLine()), e.getMessage().lines().findFirst().orElse("")));
    } catch (QueryException e) {
      throw new BadArgument("not a SPARQL 1.1 query: " + e.getMessage());
    }
  }
}
