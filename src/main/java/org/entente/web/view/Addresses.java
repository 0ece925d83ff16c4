package org.entente.web.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.ontology.Ent;

/**
 * Where the page of each thing lies.
 *
 * <pre>{@code
 * Addresses.page("https://w3id.org/entente/id/nato"); // /page/id/nato
 * Addresses.with("/search", Map.of("q", "missile defence")); // /search?q=missile+defence
 * }</pre>
 */
public final class Addresses {
  /** The addresses of pages about things begin so; what follows is what follows the base IRI. */
  public static final String PAGES = "/page/";

  /** The addresses of the RDF about things begin so. */
  public static final String DATA = "/data/";

  private Addresses() {}

  /**
   * The page of an entity, event, document, passage or claim of ours; a foreign IRI's page is asked
   * for at {@code /entity}.
   */
  public static String page(String iri) {
    return iri.startsWith(Ent.ID) || iri.startsWith(Ent.DOC)
        ? PAGES + iri.substring(Ent.BASE.length())
        : with("/entity", Map.of("iri", iri));
  }

  /** RDF about a thing of ours, by extension without its dot. */
  public static String data(String iri, String extension) {
    return DATA + iri.substring(Ent.BASE.length()) + "." + extension;
  }

  /** The IRI that a page's address stands for; the address as it was sent, percent-encoded. */
  public static String iri(String path) {
    return Ent.BASE + path.substring(PAGES.length());
  }

  /** The page of two actors. */
  public static String relationship(String first, String second) {
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put("a", first);
    arguments.put("b", second);
    return with("/relationship", arguments);
  }

  /** A path with a query string; empty arguments are left out. */
  public static String with(String path, Map<String, String> arguments) {
    String query =
        arguments.entrySet().stream()
            .filter(e -> !e.getValue().isEmpty())
            .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  /** Colons and slashes may stand in a query string (RFC 3986, 3.4); so IRIs can be read there. */
  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%3A", ":").replace("%2F", "/");
  }
}
