package org.entente.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/**
 * Routes that only read.
 *
 * <pre>{@code
 * Reading.route(routes, "/search", this::show);
 * }</pre>
 */
public final class Reading {
  private Reading() {}

  /** GET, and HEAD with the very same headers. */
  public static void route(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }
}
