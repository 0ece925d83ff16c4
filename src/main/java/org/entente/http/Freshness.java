package org.entente.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Conditional requests (RFC 9110, section 13): an answer that depends on one state of the graph and
 * on the request alone is not sent twice.
 *
 * <pre>{@code
 * if (Freshness.isCurrent(context, graph.version(), chosen.mediaType())) {
 *   return; // 304 is set
 * }
 * }</pre>
 */
public final class Freshness {
  private Freshness() {}

  /**
   * Sets the entity tag of what is about to be sent, and answers 304 if the client holds it.
   *
   * @param version the state of what the answer is made from; path and query string are added.
   *     Empty where nobody knows it: the answer then gets no tag and is always sent
   * @param variant what else the answer depends on: the chosen media type
   * @return whether nothing needs to be sent
   */
  public static boolean isCurrent(Context context, String version, String variant) {
    if (version.isEmpty()) {
      context.header("Cache-Control", "no-cache");
      return false;
    }
    String tag = '"' + hash(version, variant, context.path(), context.queryString()) + '"';
    context.header("ETag", tag);
    context.header("Cache-Control", "no-cache");
    String held = context.header("If-None-Match");
    if (held == null || !matches(held, tag)) {
      return false;
    }
    context.status(304);
    return true;
  }

  /** Weak comparison; a proxy that compresses weakens a tag. */
  private static boolean matches(String held, String tag) {
    return held.strip().equals("*")
        || Arrays.stream(held.split(","))
            .map(one -> one.strip().replaceFirst("^W/", ""))
            .anyMatch(tag::equals);
  }

  private static String hash(String... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        digest.update((part == null ? "" : part).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
