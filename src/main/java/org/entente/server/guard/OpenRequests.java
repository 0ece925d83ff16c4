package org.entente.server.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Counts the requests that are being answered, so that a server can stop when the last one is: to
 * interrupt a thread that reads the store would close the store's files.
 */
public final class OpenRequests extends HttpFilter {
  private static final long serialVersionUID = 1;

  /** One party for the server itself, and one for each request. */
  private final transient Phaser requests = new Phaser(1);

  private volatile boolean stopping;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (stopping || requests.register() < 0) {
      response.setHeader("Retry-After", "5");
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      requests.arriveAndDeregister();
    }
  }

  /**
   * Lets no request in any more and waits for those that are being answered.
   *
   * @return whether all were answered in that time
   */
  public boolean finish(Duration patience) throws InterruptedException {
    stopping = true;
    int phase = requests.arriveAndDeregister();
    try {
      requests.awaitAdvanceInterruptibly(phase, patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    }
  }
}
