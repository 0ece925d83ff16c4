package org.entente.server.reconcile;

import java.util.List;
import org.entente.query.QueryTarget;

/** A thing, a type or a property as a small piece of HTML. */
final class Preview {
  /** The size that fits it, in pixels. */
  static final int WIDTH = 430;

  static final int HEIGHT = 300;

  private static final int MOST_NAMES = 8;
  private static final int MOST_VALUES = 5;

  /** What says most about a thing, in this order. */
  private static final List<String> SHOWN =
      List.of(
          "represents",
          "position",
          "memberOf",
          "partOf",
          "locatedIn",
          "capitalOf",
          "seatOf",
          "hasTopic",
          "replacedBy",
          "validFrom",
          "validUntil",
          "date",
          "startDate",
          "endDate",
          "agent",
          "target",
          "about",
          "place",
          Properties.WIKIDATA);

  private final Types types;
  private final Things things;

  Preview(QueryTarget target) {
    this.types = new Types();
    this.things = new Things(target, types);
  }

  /** A whole document about a thing, for a frame. */
  String document(Thing thing) {
    return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>"
        + escape(thing.label())
        + "</title></head><body>"
        + fragment(thing)
        + "</body></html>\n";
  }

  /** The same without the frame. */
  String fragment(Thing thing) {
    StringBuilder html = new StringBuilder();
    html.append("<p><b>").append(escape(thing.label())).append("</b> (");
    html.append(escape(types.label(thing.type()))).append(")</p>");
    if (!thing.aliases().isEmpty()) {
      html.append("<p>Also: ").append(listed(thing.aliases(), MOST_NAMES)).append("</p>");
    }
    html.append("<ul>");
    for (String id : SHOWN) {
      Properties.Property property = Properties.standard().named(id).orElseThrow();
      List<String> values = values(thing, property);
      if (!values.isEmpty()) {
        html.append("<li>").append(escape(property.name())).append(": ");
        html.append(listed(values, MOST_VALUES)).append("</li>");
      }
    }
    return html.append("</ul><p>").append(escape(thing.iri())).append("</p>").toString();
  }

  /** A name and what is said of it. */
  static String definition(String name, String description) {
    return "<p><b>" + escape(name) + "</b></p><p>" + escape(description) + "</p>";
  }

  private List<String> values(Thing thing, Properties.Property property) {
    var nodes =
        things.values(List.of(thing.iri()), property.iri()).getOrDefault(thing.iri(), List.of());
    var named = things.of(nodes.stream().filter(n -> n.isURI()).map(n -> n.getURI()).toList());
    return nodes.stream()
        .map(
            node ->
                node.isLiteral()
                    ? node.getLiteralLexicalForm()
                    : named.containsKey(node.toString())
                        ? named.get(node.toString()).label()
                        : node.toString().replaceFirst("^.*/", ""))
        .sorted()
        .toList();
  }

  private static String listed(List<String> texts, int most) {
    String shown = String.join("; ", texts.stream().limit(most).map(Preview::escape).toList());
    return texts.size() > most ? shown + "; …" : shown;
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
