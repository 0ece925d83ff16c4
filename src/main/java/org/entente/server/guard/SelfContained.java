package org.entente.server.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/**
 * Lets in only what can be read without asking others and without a fault: no JSON-LD (415), whose
 * contexts would be fetched from wherever they say; no form that cannot be decoded (400).
 */
public final class SelfContained extends HttpFilter {
  private static final long serialVersionUID = 1;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
    if (type.contains("json")) {
      refuse(
          response,
          HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
          "JSON-LD is not read here, since its contexts lie elsewhere; send Turtle");
    } else if (type.startsWith("application/x-www-form-urlencoded") && !isDecodable(request)) {
      refuse(
          response,
          HttpServletResponse.SC_BAD_REQUEST,
          "the form is malformed: after a % come two hexadecimal digits");
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isDecodable(HttpServletRequest request) {
    try {
      request.getParameterMap();
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }

  private static void refuse(HttpServletResponse response, int status, String why)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/plain; charset=utf-8");
    response.getWriter().print(why + "\n");
  }
}
