package org.entente.rdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.entente.link.Hash;
import org.entente.ontology.Ent;
import org.entente.text.Span;

/**
 * Mints the IRIs of everything that a document yields.
 *
 * <pre>{@code
 * Iris.entity("person/jane-roe");               // https://w3id.org/entente/id/person/jane-roe
 * Iris.document("notes/a b.txt");               // https://w3id.org/entente/doc/notes/a%20b.txt
 * Iris.passage("a.txt", new Span(0, 31));       // https://w3id.org/entente/doc/a.txt/p/0-31
 * }</pre>
 *
 * Every IRI is absolute and valid whatever the names hold: each part of a path is percent-encoded
 * as UTF-8 but for the unreserved characters of RFC 3986, section 2.3; a part that is empty, {@code
 * .} or {@code ..} is written so that no reader resolves it away.
 */
public final class Iris {
  private static final String WIKIDATA = "http://www.wikidata.org/entity/";
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

  private Iris() {}

  /**
   * An entity or event.
   *
   * @param id path below the base of entities, parts separated by slashes
   */
  public static String entity(String id) {
    return Ent.ID + path(id);
  }

  /** A document by its file name relative to its corpus folder. */
  public static String document(String name) {
    return Ent.DOC + path(name);
  }

  /** The named graph of a document. */
  public static String documentGraph(String name) {
    return Ent.DOCUMENT_GRAPHS + path(name);
  }

  /** A sentence of a document. */
  public static String passage(String documentName, Span span) {
    return document(documentName) + "/p/" + span.start() + "-" + span.end();
  }

  /** The node that selects a passage's words. */
  public static String selector(String documentName, Span span) {
    return passage(documentName, span) + "#selector";
  }

  /**
   * A claim, from what it says and where.
   *
   * @param parts subject, predicate, object, passage, and how the text vouches for it
   */
  public static String claim(String documentName, String... parts) {
    return document(documentName) + "/c/" + Hash.of(parts);
  }

  /**
   * A name of a document that has no link.
   *
   * @param entity the IRI of what the name stands for
   */
  public static String openLink(String documentName, String entity, String name) {
    return document(documentName) + "/l/" + Hash.of(entity, name);
  }

  /** A Wikidata item by its number, as {@code Q7184}. */
  public static String wikidata(String qid) {
    return WIKIDATA + encode(qid);
  }

  private static String path(String parts) {
    return Arrays.stream(parts.split("/", -1)).map(Iris::encode).collect(Collectors.joining("/"));
  }

  private static String encode(String part) {
    if (part.isEmpty()) {
      return "%5F";
    }
    boolean dots = part.equals(".") || part.equals("..");
    StringBuilder out = new StringBuilder();
    for (byte b : part.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (!dots && UNRESERVED.indexOf(c) >= 0) {
        out.append(c);
      } else {
        out.append('%').append(String.format("%02X", b & 0xFF));
      }
    }
    return out.toString();
  }
}
