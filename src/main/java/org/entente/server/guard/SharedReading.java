package org.entente.server.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Browsers' SPARQL clients on any site may ask; never with credentials, and never write. Caches are
 * told that the answer depends on what is accepted.
 */
public final class SharedReading extends HttpFilter {
  private static final long serialVersionUID = 1;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    // A cache that did not know would send the table that one asked for to one who wants JSON.
    response.addHeader("Vary", "Accept");
    if (request.getHeader("Origin") != null) {
      share(response);
      if (isPreflight(request)) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        return;
      }
    }
    chain.doFilter(request, response);
  }

  private static boolean isPreflight(HttpServletRequest request) {
    return request.getMethod().equals("OPTIONS")
        && request.getHeader("Access-Control-Request-Method") != null;
  }

  /** Reading only, and never with credentials. */
  private static void share(HttpServletResponse response) {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
    response.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match");
    response.setHeader(
        "Access-Control-Expose-Headers",
        "ETag, Link, Retry-After, Entente-Row-Limit, X-Request-Id");
    response.setHeader("Access-Control-Max-Age", "3600");
  }
}
