package org.entente.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A competency question with the rows that answer it; the form is told in {@code
 * questions/README.md}.
 *
 * @param name {@code Q1} … {@code Q25}
 * @param question in words
 * @param parts the queries that answer it together
 */
record Question(String name, String question, List<Part> parts) {
  private static final int LAST = 25;
  private static final Map<String, String> DOCUMENTS =
      Map.of("A", "russia-nato-relations.txt", "B", "nato-russia-background.txt");

  /**
   * One query with what it must yield.
   *
   * @param columns the columns that are compared
   */
  record Part(
      String query,
      Map<String, String> parameters,
      List<String> columns,
      List<Row> rows,
      List<Row> optional,
      List<Row> never) {}

  /**
   * An expected row.
   *
   * @param required column → values; a value is a list of alternatives
   * @param optional column → values that may be there, too
   * @param or other forms of it
   */
  record Row(
      Map<String, List<List<String>>> required,
      Map<String, List<List<String>>> optional,
      List<Row> or,
      Optional<String> bundle,
      int rank) {

    @Override
    public String toString() {
      List<String> cells = new ArrayList<>();
      required.forEach(
          (column, values) ->
              cells.add(
                  column + "=" + String.join("; ", values.stream().map(v -> v.get(0)).toList())));
      return String.join(", ", cells);
    }
  }

  /** All of them in order. */
  static List<Question> all() {
    return IntStream.rangeClosed(1, LAST)
        .mapToObj(n -> read(Yaml.resource("questions/Q%02d.yaml".formatted(n))))
        .toList();
  }

  private static Question read(JsonNode node) {
    List<Part> parts = new ArrayList<>();
    for (JsonNode p : node.get("parts")) {
      Map<String, String> parameters = new TreeMap<>();
      if (p.has("parameters")) {
        p.get("parameters")
            .properties()
            .forEach(f -> parameters.put(f.getKey(), f.getValue().asText()));
      }
      parts.add(
          new Part(
              p.get("query").asText(),
              parameters,
              Yaml.texts(p.get("columns")),
              rows(p.get("rows")),
              rows(p.get("optional")),
              rows(p.get("never"))));
    }
    return new Question(node.get("name").asText(), node.get("question").asText(), parts);
  }

  private static List<Row> rows(JsonNode node) {
    List<Row> rows = new ArrayList<>();
    if (node != null) {
      node.forEach(n -> rows.add(row(n)));
    }
    return rows;
  }

  private static Row row(JsonNode node) {
    Map<String, List<List<String>>> required = new TreeMap<>();
    node.properties()
        .forEach(
            f -> {
              if (!List.of("optional", "or", "bundle", "rank").contains(f.getKey())) {
                required.put(f.getKey(), values(f.getValue()));
              }
            });
    Map<String, List<List<String>>> optional = new TreeMap<>();
    if (node.has("optional")) {
      node.get("optional")
          .properties()
          .forEach(f -> optional.put(f.getKey(), values(f.getValue())));
    }
    return new Row(
        required,
        optional,
        rows(node.get("or")),
        Optional.ofNullable(node.get("bundle")).map(JsonNode::asText),
        node.path("rank").asInt(0));
  }

  private static List<List<String>> values(JsonNode node) {
    return Yaml.texts(node).stream()
        .map(
            v -> List.of(v.split(" \\| ")).stream().map(a -> DOCUMENTS.getOrDefault(a, a)).toList())
        .toList();
  }
}
