package org.entente.server;

import io.javalin.config.RoutesConfig;
import java.util.Map;
import org.apache.jena.query.QueryFactory;
import org.entente.http.Door;
import org.entente.query.GraphAccess;

/** {@code /health}: whether the graph answers, for whoever watches over the server. */
final class Health implements Door {
  private final GraphAccess graph;

  Health(GraphAccess graph) {
    this.graph = graph;
  }

  @Override
  public void open(RoutesConfig routes) {
    routes.get(
        "/health",
        context -> {
          boolean answers =
              graph.target().run(QueryFactory.create("SELECT ?p { ?s ?p ?o } LIMIT 1")).size() == 1;
          context
              .status(answers ? 200 : 503)
              .header("Cache-Control", "no-store")
              .json(Map.of("status", answers ? "up" : "empty", "version", graph.version().get()));
        });
  }
}
