package org.entente.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;

/**
 * One way in which a resource can be sent.
 *
 * <pre>{@code
 * List<Representation> offers = List.of(new Representation("json", "application/json"), new Representation("csv", "text/csv"));
 * Representation chosen = Representation.accepted(context, offers);
 * context.contentType(chosen.mediaType());
 * }</pre>
 *
 * @param extension how a path asks for it, without the dot
 * @param mediaType its media type, parameters such as {@code charset} included
 */
public record Representation(String extension, String mediaType) {

  /**
   * What the Accept header likes best; the first of equals, and the first where there is no header.
   * Tells caches that the answer varies by it.
   *
   * @throws Problem 406 if none is accepted; lists the offers
   */
  public static Representation accepted(Context context, List<Representation> offers) {
    context.res().addHeader("Vary", "Accept");
    String header = context.header("Accept");
    if (header == null || header.isBlank()) {
      return offers.get(0);
    }
    MediaType best;
    try {
      String offered = offers.stream().map(Representation::bare).collect(Collectors.joining(","));
      best = AcceptList.match(new AcceptList(header), new AcceptList(offered));
    } catch (RuntimeException malformed) {
      throw Problem.badRequest("the Accept header is malformed");
    }
    return offers.stream()
        .filter(offer -> best != null && offer.bare().equals(best.getContentTypeStr()))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.notAcceptable(
                    "offered are "
                        + offers.stream()
                            .map(offer -> offer.mediaType + " (." + offer.extension + ")")
                            .collect(Collectors.joining(", "))));
  }

  /**
   * The one that a path's extension names.
   *
   * @throws Problem 404 if there is none; lists the extensions
   */
  public static Representation named(String extension, List<Representation> offers) {
    return offers.stream()
        .filter(offer -> offer.extension.equals(extension))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.notFound(
                    "there is no such representation; there are "
                        + offers.stream()
                            .map(offer -> "." + offer.extension)
                            .collect(Collectors.joining(", "))));
  }

  private String bare() {
    return mediaType.replaceFirst(";.*", "").strip();
  }
}
