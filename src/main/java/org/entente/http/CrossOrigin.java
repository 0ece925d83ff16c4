package org.entente.http;

import io.javalin.config.RoutesConfig;

/**
 * Lets scripts of any other site read what lies below a path (the CORS protocol of the Fetch
 * standard). Nothing there depends on who asks, so any origin may.
 *
 * <pre>{@code
 * CrossOrigin.allow(routes, "/api/*");
 * }</pre>
 */
public final class CrossOrigin {
  private static final String METHODS = "GET, HEAD, OPTIONS";

  private CrossOrigin() {}

  /**
   * Marks every answer to GET and HEAD below a path as readable from anywhere, and answers the
   * question that a browser asks beforehand.
   *
   * @param path as a route writes it: {@code /api/*}
   */
  public static void allow(RoutesConfig routes, String path) {
    routes.before(
        path,
        context -> {
          context.header("Access-Control-Allow-Origin", "*");
          context.header("Access-Control-Expose-Headers", "ETag, Link, X-Total-Count");
        });
    routes.options(
        path,
        context -> {
          context.header("Allow", METHODS);
          context.header("Access-Control-Allow-Methods", METHODS);
          context.header("Access-Control-Allow-Headers", "Accept, If-None-Match");
          context.header("Access-Control-Max-Age", "86400");
          context.status(204);
        });
  }
}
