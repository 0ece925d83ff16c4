package org.entente.server.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.http.Problem;

/**
 * One query of a batch.
 *
 * @param query the name that is looked for; may be empty if there are properties
 * @param types the types that are wanted, by identifier; none if any will do
 * @param strictness how types are meant
 * @param limit the most candidates to give; at least 1
 * @param properties what else is known
 */
record ReconciliationQuery(
    String query,
    List<String> types,
    Strictness strictness,
    int limit,
    List<Condition> properties) {
  private static final int USUAL_LIMIT = 10;
  private static final int MOST = 100;
  private static final int LONGEST_NAME = 500;
  private static final int MOST_PROPERTIES = 20;
  private static final int MOST_VALUES = 50;

  /** How the types of a query are meant. */
  enum Strictness {
    /** Other types come later. */
    SHOULD,
    /** One of them at least. */
    ANY,
    /** All of them. */
    ALL
  }

  /**
   * A value that a property should have.
   *
   * @param property which property
   * @param values of which one should be found; as text: a name, an identifier, a date, a number
   */
  record Condition(Properties.Property property, List<String> values) {}

  /**
   * Reads a batch.
   *
   * @return key → query, in the order of the batch
   * @throws Problem 400 if it breaks a rule: says which query and which field; 413 if it has more
   *     than so many queries
   */
  static Map<String, ReconciliationQuery> batch(JsonNode json, Types types, int most) {
    if (!json.isObject()) {
      throw Problem.badRequest(
          "queries must be a JSON object of queries, as {\"q0\": {\"query\": \"NATO\"}}");
    }
    if (json.size() > most) {
      throw Problem.tooLarge(
          "the batch has " + json.size() + " queries; send at most " + most + " at once");
    }
    Map<String, ReconciliationQuery> batch = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> one : json.properties()) {
      batch.put(one.getKey(), new Reader(one.getKey(), types).read(one.getValue()));
    }
    return batch;
  }

  /** Reads one query; errors name it. */
  private record Reader(String key, Types types) {

    ReconciliationQuery read(JsonNode json) {
      if (!json.isObject()) {
        throw bad("must be a JSON object");
      }
      String query = text(json, "query", "");
      if (query.length() > LONGEST_NAME) {
        throw bad("field query is longer than " + LONGEST_NAME + " characters");
      }
      List<Condition> properties = properties(json.path("properties"));
      if (query.isBlank() && properties.isEmpty()) {
        throw bad("must have a query or properties");
      }
      return new ReconciliationQuery(
          query.strip(), types(json.path("type")), strictness(json), limit(json), properties);
    }

    private String text(JsonNode json, String field, String otherwise) {
      JsonNode value = json.path(field);
      if (value.isMissingNode() || value.isNull()) {
        return otherwise;
      }
      if (!value.isTextual()) {
        throw bad("field " + field + " must be a string");
      }
      return value.textValue();
    }

    private int limit(JsonNode json) {
      JsonNode value = json.path("limit");
      if (value.isMissingNode() || value.isNull()) {
        return USUAL_LIMIT;
      }
      if (!value.isIntegralNumber() || value.longValue() < 1) {
        throw bad("field limit must be a whole number from 1");
      }
      return (int) Math.min(MOST, value.longValue());
    }

    private Strictness strictness(JsonNode json) {
      return switch (text(json, "type_strict", "should")) {
        case "should" -> Strictness.SHOULD;
        case "any" -> Strictness.ANY;
        case "all" -> Strictness.ALL;
        default -> throw bad("field type_strict must be any, should or all");
      };
    }

    private List<String> types(JsonNode json) {
      List<String> wanted = new ArrayList<>();
      for (String given : texts(json, "type")) {
        if (!given.isBlank()) {
          wanted.add(
              types
                  .named(given)
                  .orElseThrow(
                      () -> bad("field type names no type; /reconcile/suggest/type lists all")));
        }
      }
      return List.copyOf(wanted);
    }

    private List<String> texts(JsonNode json, String field) {
      if (json.isMissingNode() || json.isNull()) {
        return List.of();
      }
      if (json.isTextual()) {
        return List.of(json.textValue());
      }
      List<String> texts = new ArrayList<>();
      for (JsonNode one : json) {
        if (!one.isTextual() || !json.isArray()) {
          throw bad("field " + field + " must be a string or an array of strings");
        }
        texts.add(one.textValue());
      }
      if (!json.isArray()) {
        throw bad("field " + field + " must be a string or an array of strings");
      }
      return texts;
    }

    private List<Condition> properties(JsonNode json) {
      if (json.isMissingNode() || json.isNull()) {
        return List.of();
      }
      if (!json.isArray() || json.size() > MOST_PROPERTIES) {
        throw bad("field properties must be an array of at most " + MOST_PROPERTIES);
      }
      List<Condition> conditions = new ArrayList<>();
      for (JsonNode one : json) {
        Properties.Property property =
            Properties.standard()
                .named(text(one, "pid", ""))
                .orElseThrow(
                    () ->
                        bad(
                            "field properties names no property of ours in pid;"
                                + " /reconcile/suggest/property lists all"));
        conditions.add(new Condition(property, values(one.path("v"))));
      }
      return List.copyOf(conditions);
    }

    private List<String> values(JsonNode json) {
      List<JsonNode> all = new ArrayList<>();
      if (json.isArray()) {
        json.forEach(all::add);
      } else {
        all.add(json);
      }
      if (all.size() > MOST_VALUES) {
        throw bad("a property has more than " + MOST_VALUES + " values");
      }
      return all.stream().map(this::value).filter(text -> !text.isBlank()).toList();
    }

    private String value(JsonNode json) {
      Optional<JsonNode> id =
          json.isObject()
              ? Optional.of(json.path("id"))
              : Optional.of(json).filter(JsonNode::isValueNode);
      return id.filter(one -> one.isTextual() || one.isNumber() || one.isBoolean())
          .map(JsonNode::asText)
          .orElseThrow(
              () ->
                  bad(
                      "a property's v must be a string, a number, a boolean or an object with an id"));
    }

    private Problem bad(String what) {
      String shown = key.replaceAll("[^\\w-]", "?");
      return Problem.badRequest(
          "query " + shown.substring(0, Math.min(40, shown.length())) + " " + what);
    }
  }
}
