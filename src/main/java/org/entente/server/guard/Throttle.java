package org.entente.server.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Lets so many requests run at once, lets others wait in turn, and sends those away (503) whose
 * patience ends.
 */
public final class Throttle extends HttpFilter {
  private static final long serialVersionUID = 1;

  /** After how many seconds who is sent away may come again. */
  static final int COME_AGAIN_SECONDS = 5;

  private final transient Turns turns;

  /** Whoever passes has one of these turns. */
  public Throttle(Turns turns) {
    this.turns = turns;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      if (!turns.take()) {
        refuse(response);
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      refuse(response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      turns.giveBack();
    }
  }

  private static void refuse(HttpServletResponse response) throws IOException {
    response.setHeader("Retry-After", Integer.toString(COME_AGAIN_SECONDS));
    response.setContentType("text/plain; charset=utf-8");
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response
        .getWriter()
        .print("too many queries at once; come again in " + COME_AGAIN_SECONDS + " seconds\n");
  }
}
