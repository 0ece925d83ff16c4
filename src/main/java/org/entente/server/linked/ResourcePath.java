package org.entente.server.linked;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.entente.http.Problem;
import org.entente.ontology.Ent;

/**
 * The way from a request's path to an IRI of the graph and back.
 *
 * <pre>{@code
 * ResourcePath.ofRequest("/id/person/s%c3%bcleyman").iri(); // …/entente/id/person/s%C3%BCleyman
 * }</pre>
 *
 * @param path what follows the canonical base, percent-encoded: {@code id/nato}
 */
record ResourcePath(String path) {
  private static final String UNRESERVED = "-._~";

  /**
   * The path of a request, as it was sent, under the root of the site. Percent-encoding is written
   * as the graph writes it (RFC 3986, sections 2.3 and 6.2.2): capitals, and only where a character
   * needs it.
   *
   * @throws Problem 400 if a percent sign is not followed by two hexadecimal digits
   */
  static ResourcePath ofRequest(String sent) {
    return new ResourcePath(normalise(sent.substring(1)));
  }

  /**
   * An IRI of the graph.
   *
   * @throws IllegalArgumentException if it does not begin with the canonical base
   */
  static ResourcePath ofIri(String iri) {
    if (!iri.startsWith(Ent.BASE)) {
      throw new IllegalArgumentException(iri + " is none of ours");
    }
    int fragment = iri.indexOf('#');
    return new ResourcePath(
        iri.substring(Ent.BASE.length(), fragment < 0 ? iri.length() : fragment));
  }

  /** The IRI that it is the path of. */
  String iri() {
    return Ent.BASE + path;
  }

  /** Where a format of its description lies, on this server. */
  String data(RdfFormat format) {
    return "/data/" + path + "." + format.representation().extension();
  }

  /** Where its page lies, on this server. */
  String page() {
    return "/page/" + path;
  }

  /** Whether it names a graph. */
  boolean isGraph() {
    return iri().startsWith(Ent.GRAPH);
  }

  private static String normalise(String path) {
    StringBuilder out = new StringBuilder();
    for (String part : path.split("/", -1)) {
      out.append(out.isEmpty() ? "" : "/").append(encode(decode(part), part));
    }
    return out.toString();
  }

  private static byte[] decode(String part) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < part.length(); ) {
      int c = part.codePointAt(i);
      if (c != '%') {
        bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
        i += Character.charCount(c);
        continue;
      }
      if (!part.substring(i).matches("(?s)%[0-9A-Fa-f]{2}.*")) {
        throw Problem.badRequest("a % in the address is not followed by two hexadecimal digits");
      }
      bytes.write(Integer.parseInt(part.substring(i + 1, i + 3), 16));
      i += 3;
    }
    return bytes.toByteArray();
  }

  /** Parts that a reader would resolve away, and empty ones, stand encoded in the graph as well. */
  private static String encode(byte[] part, String sent) {
    String text = new String(part, StandardCharsets.US_ASCII);
    if (text.equals(".") || text.equals("..") || sent.equals("%5F") || sent.equals("%5f")) {
      return sent.toUpperCase(Locale.ROOT);
    }
    StringBuilder out = new StringBuilder();
    for (byte b : part) {
      int c = b & 0xFF;
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || (c < 0x80 && UNRESERVED.indexOf(c) >= 0);
      out.append(plain ? Character.toString(c) : String.format("%%%02X", c));
    }
    return out.toString();
  }
}
