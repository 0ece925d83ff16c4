package org.entente.http;

import io.javalin.config.RoutesConfig;

/**
 * A part of the site with routes of its own.
 *
 * <pre>{@code
 * Door hello = routes -> routes.get("/hello/{name}", context -> context.result("Hello " + context.pathParam("name")));
 * }</pre>
 *
 * A handler that cannot answer throws a {@link Problem}.
 */
@FunctionalInterface
public interface Door {
  /** Adds its routes; called once, before the first request. */
  void open(RoutesConfig routes);
}
