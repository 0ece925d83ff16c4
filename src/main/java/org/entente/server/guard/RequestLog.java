package org.entente.server.guard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * One JSON object a request: when, which (also in the answer's {@code X-Request-Id}), what, its
 * status, how long, and of a query its hash and its rows. What was asked is not written down.
 */
public final class RequestLog extends HttpFilter {
  private static final long serialVersionUID = 1;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String QUERY = RequestLog.class.getName() + ".query";
  private static final String ROWS = RequestLog.class.getName() + ".rows";
  private static final int HASH_LENGTH = 16;

  private final transient Consumer<String> lines;

  /**
   * @param lines takes each line, without its end; called by many threads
   */
  public RequestLog(Consumer<String> lines) {
    this.lines = lines;
  }

  /** Notes which query a request runs. */
  static void query(ServletRequest request, String text) {
    request.setAttribute(
        QUERY,
        DigestUtils.sha256Hex(text.getBytes(StandardCharsets.UTF_8)).substring(0, HASH_LENGTH));
  }

  /** Notes how many rows it yielded. */
  static void rows(ServletRequest request, long rows) {
    request.setAttribute(ROWS, rows);
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String id = UUID.randomUUID().toString();
    response.setHeader("X-Request-Id", id);
    Instant start = Instant.now();
    long begun = System.nanoTime();
    try {
      chain.doFilter(request, response);
    } finally {
      lines.accept(line(id, start, begun, request, response));
    }
  }

  private static String line(
      String id,
      Instant start,
      long begun,
      HttpServletRequest request,
      HttpServletResponse response) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("time", start.truncatedTo(ChronoUnit.MILLIS).toString());
    entry.put("request", id);
    entry.put("method", request.getMethod());
    entry.put("path", request.getRequestURI());
    entry.put("status", response.getStatus());
    entry.put("ms", (System.nanoTime() - begun) / 1_000_000);
    if (request.getAttribute(QUERY) != null) {
      entry.put("query", request.getAttribute(QUERY));
    }
    if (request.getAttribute(ROWS) != null) {
      entry.put("rows", request.getAttribute(ROWS));
    }
    try {
      return JSON.writeValueAsString(entry);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("strings and numbers make JSON", e);
    }
  }
}
