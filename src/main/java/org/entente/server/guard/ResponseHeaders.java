package org.entente.server.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/**
 * Headers of every answer: nobody guesses types, and which program of which version answers stays
 * untold.
 */
public final class ResponseHeaders extends HttpFilter {
  private static final long serialVersionUID = 1;

  private static final Set<String> UNTOLD = Set.of("server", "x-powered-by");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    chain.doFilter(request, new Discreet(response));
  }

  /** Drops the headers that tell versions. */
  private static final class Discreet extends HttpServletResponseWrapper {
    Discreet(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void setHeader(String name, String value) {
      if (isTold(name)) {
        super.setHeader(name, value);
      }
    }

    @Override
    public void addHeader(String name, String value) {
      if (isTold(name)) {
        super.addHeader(name, value);
      }
    }

    private static boolean isTold(String name) {
      return !UNTOLD.contains(name.toLowerCase(Locale.ROOT));
    }
  }
}
