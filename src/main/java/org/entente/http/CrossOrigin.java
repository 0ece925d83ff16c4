package org.entente.http;

import io.javalin.config.RoutesConfig;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets scripts of any other site read what lies below a path (the CORS protocol of the Fetch
 * standard). Nothing there depends on who asks, so any origin may.
 *
 * <pre>{@code
 * CrossOrigin.allow(routes, "/api/*");
 * }</pre>
 */
public final class CrossOrigin {
  private static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS");

  private CrossOrigin() {}

  /**
   * Marks every answer to GET and HEAD below a path as readable from anywhere, and answers the
   * question that a browser asks beforehand.
   *
   * @param path as a route writes it: {@code /api/*}
   * @param more other methods that are allowed there
   */
  public static void allow(RoutesConfig routes, String path, String... more) {
    String methods =
        Stream.concat(METHODS.stream(), Arrays.stream(more)).collect(Collectors.joining(", "));
    routes.before(
        path,
        context -> {
          context.header("Access-Control-Allow-Origin", "*");
          context.header("Access-Control-Expose-Headers", "ETag, Link, X-Total-Count");
        });
    routes.options(
        path,
        context -> {
          context.header("Allow", methods);
          context.header("Access-Control-Allow-Methods", methods);
          context.header("Access-Control-Allow-Headers", "Accept, If-None-Match");
          context.header("Access-Control-Max-Age", "86400");
          context.status(204);
        });
  }
}
