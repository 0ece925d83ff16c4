package org.entente.server.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Refuses (400) a path or query whose percent signs are not followed by two hexadecimal digits, or
 * whose bytes are not UTF-8: Jetty finds out only when somebody asks for a parameter, and by then
 * it is a fault of the program.
 */
public final class WellFormedAddress extends HttpFilter {
  private static final long serialVersionUID = 1;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isWellFormed(request.getRequestURI()) && isWellFormed(request.getQueryString())) {
      chain.doFilter(request, response);
      return;
    }
    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("text/plain; charset=utf-8");
    response
        .getWriter()
        .print(
            "the address is malformed: after a % come two hexadecimal digits, and what they encode"
                + " is UTF-8\n");
  }

  /** Whether path or query string of an address can be decoded; there may be none. */
  static boolean isWellFormed(String query) {
    if (query == null) {
      return true;
    }
    try {
      String bytes = URLDecoder.decode(query, StandardCharsets.ISO_8859_1);
      if (query.chars().anyMatch(c -> c > 0xFF)) {
        return true;
      }
      StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)));
      return true;
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return false;
    }
  }
}
