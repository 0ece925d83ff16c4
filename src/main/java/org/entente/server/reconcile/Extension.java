package org.entente.server.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.entente.http.Problem;
import org.entente.query.QueryTarget;

/**
 * Data extension: the values of some properties of some things.
 *
 * <pre>{@code
 * Map<String, Object> response = new Extension(target).answer(json);
 * }</pre>
 */
final class Extension {
  /** A service over Wikidata's items, to which values of {@code wikidata} belong. */
  private static final String WIKIDATA_SERVICE = "https://wikidata.reconci.link/en/api";

  private static final String WIKIDATA = "http://www.wikidata.org/entity/";
  private static final int MOST_THINGS = 1000;
  private static final int MOST_PROPERTIES = 30;
  private static final String LIMIT = "limit";
  private static final String CONTENT = "content";

  /** How a value that is a thing is given. */
  private static final Map<String, String> CONTENTS =
      Map.of("thing", "things", "name", "their names", "iri", "their IRIs");

  private final Things things;

  Extension(QueryTarget target) {
    this.things = new Things(target, new Types());
  }

  /** A property that is wanted, and how. */
  private record Column(Properties.Property property, int limit, String content) {}

  /** The settings of a property, for the manifest. */
  static List<Map<String, Object>> settings() {
    List<Map<String, Object>> choices = new ArrayList<>();
    for (String value : List.of("thing", "name", "iri")) {
      Map<String, Object> choice = new LinkedHashMap<>();
      choice.put("value", value);
      choice.put("name", CONTENTS.get(value));
      choices.add(choice);
    }
    Map<String, Object> limit = setting("number", LIMIT, "Limit", 0);
    limit.put("help_text", "The most values of one thing; 0 for all.");
    Map<String, Object> content = setting("select", CONTENT, "Things as", "thing");
    content.put("help_text", "How a value that is a thing is given.");
    content.put("choices", choices);
    return List.of(limit, content);
  }

  private static Map<String, Object> setting(
      String type, String name, String label, Object otherwise) {
    Map<String, Object> setting = new LinkedHashMap<>();
    setting.put("type", type);
    setting.put("name", name);
    setting.put("label", label);
    setting.put("default", otherwise);
    return setting;
  }

  /**
   * The data extension response to a query.
   *
   * @throws Problem 400 if it breaks a rule: says which; 413 if it asks for too much
   */
  Map<String, Object> answer(JsonNode json) {
    List<String> ids = ids(json.path("ids"));
    List<Column> columns = columns(json.path("properties"));
    Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
    ids.forEach(id -> rows.put(id, new LinkedHashMap<>()));
    List<Map<String, Object>> meta = new ArrayList<>();
    for (Column column : columns) {
      meta.add(meta(column));
      fill(column, rows);
    }
    Map<String, Object> response = new LinkedHashMap<>();
    response.put("meta", meta);
    response.put("rows", rows);
    return response;
  }

  private static Map<String, Object> meta(Column column) {
    Map<String, Object> meta = new LinkedHashMap<>();
    meta.put("id", column.property().id());
    meta.put("name", column.property().name());
    if (column.property().id().equals(Properties.WIKIDATA) && column.content().equals("thing")) {
      meta.put("service", WIKIDATA_SERVICE);
    }
    return meta;
  }

  private void fill(Column column, Map<String, Map<String, Object>> rows) {
    List<String> iris = rows.keySet().stream().map(Identifier::iri).toList();
    Map<String, List<Node>> values = things.values(iris, column.property().iri());
    List<String> mentioned =
        values.values().stream()
            .flatMap(List::stream)
            .filter(Node::isURI)
            .map(Node::getURI)
            .toList();
    Map<String, Thing> named = things.of(mentioned);
    rows.forEach(
        (id, row) ->
            row.put(
                column.property().id(),
                values.getOrDefault(Identifier.iri(id), List.of()).stream()
                    .filter(node -> !node.isBlank())
                    .limit(column.limit() == 0 ? Long.MAX_VALUE : column.limit())
                    .map(node -> value(node, column, named))
                    .toList()));
  }

  private static Map<String, Object> value(Node node, Column column, Map<String, Thing> named) {
    if (node.isLiteral()) {
      return literal(node);
    }
    String iri = node.getURI();
    Optional<Thing> thing = Optional.ofNullable(named.get(iri));
    boolean item = iri.startsWith(WIKIDATA);
    String id = item ? iri.substring(WIKIDATA.length()) : thing.map(Thing::id).orElse(iri);
    String name = thing.map(Thing::label).orElse(id);
    return switch (column.content()) {
      case "name" -> Map.of("str", name);
      case "iri" -> Map.of("str", iri);
      default -> {
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("id", id);
        reference.put("name", name);
        yield thing.isPresent() || item ? reference : Map.of("str", iri);
      }
    };
  }

  /** A day is a date; a year or a month stays text, since it is no more precise than that. */
  private static Map<String, Object> literal(Node node) {
    String text = node.getLiteralLexicalForm();
    if (!node.getLiteralDatatype().isValid(text)) {
      return Map.of("str", text);
    }
    if (node.getLiteralDatatype().equals(XSDDatatype.XSDdate)) {
      return Map.of("date", text.replaceFirst("(Z|[+-]\\d\\d:\\d\\d)$", "") + "T00:00:00Z");
    }
    if (node.getLiteralDatatype().equals(XSDDatatype.XSDdecimal)) {
      return Map.of("float", new BigDecimal(text));
    }
    if (node.getLiteralDatatype().equals(XSDDatatype.XSDinteger)) {
      return Map.of("int", new BigDecimal(text).toBigInteger());
    }
    return Map.of("str", text);
  }

  private static List<String> ids(JsonNode json) {
    if (!json.isArray()) {
      throw Problem.badRequest("extend must have an array ids of identifiers");
    }
    if (json.size() > MOST_THINGS) {
      throw Problem.tooLarge(
          "extend has " + json.size() + " ids; send at most " + MOST_THINGS + " at once");
    }
    List<String> ids = new ArrayList<>();
    for (JsonNode one : json) {
      if (!one.isTextual()) {
        throw Problem.badRequest("every one of extend's ids must be a string");
      }
      ids.add(one.textValue());
    }
    return ids;
  }

  private static List<Column> columns(JsonNode json) {
    if (!json.isArray()) {
      throw Problem.badRequest("extend must have an array properties");
    }
    if (json.size() > MOST_PROPERTIES) {
      throw Problem.tooLarge("extend has more than " + MOST_PROPERTIES + " properties");
    }
    List<Column> columns = new ArrayList<>();
    for (JsonNode one : json) {
      Properties.Property property =
          Properties.standard()
              .named(one.path("id").asText())
              .orElseThrow(
                  () ->
                      Problem.badRequest(
                          "extend's properties name no property of ours in id;"
                              + " /reconcile/suggest/property lists all"));
      columns.add(column(property, one.path("settings")));
    }
    return columns;
  }

  /** Clients send numbers as strings, too. */
  private static Column column(Properties.Property property, JsonNode settings) {
    int limit = settings.path(LIMIT).asInt(0);
    if (limit < 0) {
      throw Problem.badRequest("the setting limit must be 0 or more");
    }
    String content = settings.path(CONTENT).asText("thing");
    Set<String> known = CONTENTS.keySet();
    if (!content.isEmpty() && !known.contains(content)) {
      throw Problem.badRequest("the setting content must be thing, name or iri");
    }
    return new Column(property, limit, content.isEmpty() ? "thing" : content);
  }
}
