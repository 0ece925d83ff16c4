package org.entente.server.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.query.CannedQuery;
import org.entente.query.Column;
import org.entente.query.Parameter;
import org.entente.query.QueryCatalogue;

/** The canned queries' headers as JSON, ready for Jackson. */
public final class Catalogue {
  /** Where the answers are. */
  static final String PATH = "/api/queries";

  private static final Map<String, Object> PARAMETER =
      JsonSchema.object(
          "name", JsonSchema.text("Its name in the query string."),
          "type",
              JsonSchema.text(
                  "entity, class, property, date, year, string, integer, boolean or enum."),
          "required", JsonSchema.truth("Whether the query makes no sense without it."),
          "description", JsonSchema.text("What it is, for people."),
          "default?", JsonSchema.text("What it is unless something is sent."),
          "example", JsonSchema.text("Something that it takes."),
          "choices?", JsonSchema.list(JsonSchema.text("An allowed value of an enum.")));

  /** What it looks like. */
  static final Map<String, Object> SCHEMA =
      JsonSchema.object(
          "queries",
          JsonSchema.list(
              JsonSchema.object(
                  "name", JsonSchema.text("Its name in the path."),
                  "title", JsonSchema.text("Its title."),
                  "question", JsonSchema.text("What it answers; parameters stand in braces."),
                  "description", JsonSchema.text("What its rows mean; may be empty."),
                  "keywords", JsonSchema.list(JsonSchema.text("A word to search it by.")),
                  "view", JsonSchema.text("How its answer is best shown."),
                  "parameters", JsonSchema.list(PARAMETER),
                  "yields", JsonSchema.text("rows or graph."),
                  "columns",
                      JsonSchema.list(
                          JsonSchema.object(
                              "name", JsonSchema.text("The column's name in the rows."),
                              "kind?",
                                  JsonSchema.text(
                                      "How its cells are read: entity, event, document, passage or claim hold one IRI,"
                                          + " entities, documents and passages several, parted by blanks."),
                              "description?", JsonSchema.text("What it holds."))),
                  "links",
                      JsonSchema.object(
                          "answer", JsonSchema.text("Where the answer is."),
                          "page", JsonSchema.text("Where its page is.")))));

  private Catalogue() {}

  /** All queries, by name. */
  public static Map<String, Object> of(QueryCatalogue catalogue) {
    return Map.of("queries", catalogue.all().stream().map(Catalogue::of).toList());
  }

  /** One query. */
  static Map<String, Object> of(CannedQuery query) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", query.name());
    entry.put("title", query.title());
    entry.put("question", query.question());
    entry.put("description", query.description());
    entry.put("keywords", query.keywords());
    entry.put("view", query.view().toString());
    List<Map<String, Object>> parameters = new ArrayList<>();
    query.parameters().forEach(p -> parameters.add(of(p)));
    entry.put("parameters", parameters);
    entry.put("yields", query.yieldsGraph() ? "graph" : "rows");
    entry.put("columns", query.columns().stream().map(Catalogue::column).toList());
    Map<String, String> links = new LinkedHashMap<>();
    links.put("answer", PATH + "/" + query.name());
    links.put("page", "/queries/" + query.name());
    entry.put("links", links);
    return entry;
  }

  private static Map<String, Object> column(String name) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", name);
    Column.of(name)
        .ifPresent(
            column -> {
              entry.put("kind", column.kind().toString());
              entry.put("description", column.description());
            });
    return entry;
  }

  private static Map<String, Object> of(Parameter parameter) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", parameter.name());
    entry.put("type", parameter.type().kind().name().toLowerCase(Locale.ROOT));
    entry.put("required", parameter.required());
    entry.put("description", parameter.description());
    parameter
        .defaultArgument()
        .ifPresent(argument -> entry.put("default", ParameterSchema.bare(argument)));
    entry.put("example", ParameterSchema.example(parameter));
    if (!parameter.type().choices().isEmpty()) {
      entry.put("choices", parameter.type().choices());
    }
    return entry;
  }
}
