package org.entente.server.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets so many requests run at once, lets others wait in turn, and sends those away (503) whose
 * patience ends.
 */
public final class Throttle extends HttpFilter {
  private static final long serialVersionUID = 1;
  private static final int COME_AGAIN_SECONDS = 5;

  private final transient Semaphore turns;
  private final long patienceMillis;

  /** As the limits say. */
  public Throttle(QueryLimits limits) {
    this.turns = new Semaphore(limits.concurrent(), true);
    this.patienceMillis = limits.patience().toMillis();
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      if (!turns.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
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
      turns.release();
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
