package org.entente.server.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.query.CannedQuery;

/** What the plain JSON answers look like, as JSON Schema (2020-12), for OpenAPI and MCP alike. */
public final class AnswerSchema {
  private static final Map<String, Object> RANGES =
      JsonSchema.list(
          JsonSchema.object(
              "start", JsonSchema.integer("Code points before it."),
              "end", JsonSchema.integer("Code points before what follows it.")));

  private static final Map<String, Object> HIT =
      JsonSchema.object(
          "iri", JsonSchema.text("The IRI of the thing, or of the sentence's passage."),
          "type", JsonSchema.text("Its class, by local name; Passage for a sentence."),
          "label?", JsonSchema.text("A thing's preferred name."),
          "text", JsonSchema.text("The name or the sentence that was found."),
          "highlights", RANGES,
          "documents?", JsonSchema.integer("How many documents name the thing."),
          "document?", JsonSchema.text("The IRI of a sentence's document."),
          "documentName?", JsonSchema.text("The document's file name."),
          "start?", JsonSchema.integer("Code points of the document before the sentence."),
          "end?", JsonSchema.integer("Code points of the document up to the sentence's end."));

  private static final Map<String, Object> STATEMENT =
      JsonSchema.object(
          "subject", JsonSchema.text("IRI of what it is about."),
          "subjectName?", JsonSchema.text("Its name."),
          "predicate", JsonSchema.text("IRI of the property."),
          "object", Map.of("description", "IRI or value."),
          "objectName?", JsonSchema.text("Its name."),
          "polarity", JsonSchema.text("affirmed or denied."),
          "modality", JsonSchema.text("asserted, planned, hypothetical or reported."),
          "attributedTo?", JsonSchema.text("IRI of whose words they are."),
          "attributedToName?", JsonSchema.text("Their name."),
          "confidence?", Map.of("type", "number", "description", "From 0 to 1."),
          "extractedBy?", JsonSchema.text("The rule that read it."),
          "sentence", JsonSchema.text("The words of the text."),
          "passage", JsonSchema.text("IRI of the sentence."),
          "document", JsonSchema.text("IRI of the document."),
          "documentName", JsonSchema.text("Its file name."),
          "start", JsonSchema.integer("Code points of the document before the sentence."),
          "end", JsonSchema.integer("Code points of the document up to the sentence's end."),
          "claim", JsonSchema.text("IRI of the statement as this sentence makes it."));

  private static final Map<String, Object> TOTAL = JsonSchema.integer("How many there are in all.");

  /** Of {@link HitJson#of(org.entente.query.search.Hits)}. */
  public static final Map<String, Object> SEARCH =
      JsonSchema.object(
          "total", TOTAL,
          "complete", JsonSchema.truth("Whether nothing was left out because too much was found."),
          "types",
              JsonSchema.list(
                  JsonSchema.object(
                      "type", JsonSchema.text("A class, by local name."),
                      "label", JsonSchema.text("Its name for people."),
                      "count", JsonSchema.integer("How many of it there are."))),
          "hits", JsonSchema.list(HIT));

  /** Of suggestions. */
  static final Map<String, Object> SUGGESTIONS =
      JsonSchema.object("suggestions", JsonSchema.list(HIT));

  /** Of {@link Statements#evidence}. */
  public static final Map<String, Object> EVIDENCE =
      JsonSchema.object("total", TOTAL, "statements", JsonSchema.list(STATEMENT));

  /** Of {@link Statements#entity}. */
  public static final Map<String, Object> ENTITY =
      JsonSchema.object(
          "iri", JsonSchema.text("Its IRI."),
          "label", JsonSchema.text("Its preferred name."),
          "type?", JsonSchema.text("Its most specific class, by local name."),
          "names", JsonSchema.list(JsonSchema.text("Another name.")),
          "sameAs", JsonSchema.list(JsonSchema.text("IRI of the same thing at Wikidata.")),
          "total", TOTAL,
          "statements", JsonSchema.list(STATEMENT));

  /** Of rows whose columns are not known beforehand. */
  public static final Map<String, Object> ROWS = rows(Map.of());

  /** Of {@link Relationship#json}. */
  public static final Map<String, Object> RELATIONSHIP =
      JsonSchema.object(
          "sections",
          JsonSchema.list(
              JsonSchema.object(
                  "query", JsonSchema.text("The canned query that answers it."),
                  "title", JsonSchema.text("Its title."),
                  "total", TOTAL,
                  "columns", JsonSchema.list(JsonSchema.text("A column.")),
                  "rows", JsonSchema.list(Map.of("type", "object")))));

  private AnswerSchema() {}

  /** Of {@link Questions.Part#plain()} for one query. */
  public static Map<String, Object> of(CannedQuery query) {
    Map<String, Object> columns = new LinkedHashMap<>();
    List<String> names =
        query.yieldsGraph() ? List.of("subject", "predicate", "object") : query.columns();
    names.forEach(
        name -> columns.put(name, Map.of("type", List.of("string", "number", "boolean"))));
    return rows(columns);
  }

  private static Map<String, Object> rows(Map<String, Object> columns) {
    return JsonSchema.object(
        "total", TOTAL,
        "columns", JsonSchema.list(JsonSchema.text("A column.")),
        "rows", JsonSchema.list(JsonSchema.object(columns, List.of())));
  }
}
