package org.entente.http;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Why a request is not answered as it wished: problem details as RFC 9457 has them.
 *
 * <pre>{@code
 * throw Problem.notFound("nothing is called 'Atlantis'; see /api/search?q=Atlantis");
 * }</pre>
 */
public final class Problem extends RuntimeException {
  /** The media type of problem details. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private final int status;
  private final String title;
  private final OptionalInt retryAfter;

  private Problem(int status, String title, String detail, OptionalInt retryAfter) {
    super(detail, null, false, false);
    this.status = status;
    this.title = title;
    this.retryAfter = retryAfter;
  }

  /**
   * Any other.
   *
   * @param status an HTTP status, 400 … 599
   * @param title the same for every occurrence of this kind of problem
   * @param detail what is wrong with this request, where, and what to do
   */
  public static Problem of(int status, String title, String detail) {
    return new Problem(status, title, detail, OptionalInt.empty());
  }

  /** 400: the request breaks a rule. */
  public static Problem badRequest(String detail) {
    return of(400, "Bad request", detail);
  }

  /** 404: there is no such thing. */
  public static Problem notFound(String detail) {
    return of(404, "Not found", detail);
  }

  /** 406: none of the offered representations is accepted. */
  public static Problem notAcceptable(String detail) {
    return of(406, "Not acceptable", detail);
  }

  /** 413: the request is larger than the server takes. */
  public static Problem tooLarge(String detail) {
    return of(413, "Content too large", detail);
  }

  /**
   * 503: too busy now.
   *
   * @param seconds when to come again
   */
  public static Problem unavailable(String detail, int seconds) {
    return new Problem(503, "Unavailable", detail, OptionalInt.of(seconds));
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** What kind of problem it is. */
  public String title() {
    return title;
  }

  /** The members of the JSON object, in order. */
  public Map<String, Object> details(String instance) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("type", "about:blank");
    details.put("title", title);
    details.put("status", status);
    details.put("detail", getMessage());
    details.put("instance", instance);
    return details;
  }

  /** Answers with problem details as JSON. */
  public void write(Context context) {
    head(context);
    context.json(details(context.path()));
    context.contentType(MEDIA_TYPE);
  }

  /** Sets status and headers alone, for an answer in another format. */
  public void head(Context context) {
    context.status(status);
    context.header("Cache-Control", "no-store");
    // Whoever revalidates by the tag of an answer that was never sent would be told that it holds.
    context.res().setHeader("ETag", null);
    retryAfter.ifPresent(seconds -> context.header("Retry-After", Integer.toString(seconds)));
  }
}
