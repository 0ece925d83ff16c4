package org.entente.server.api;

import java.util.List;
import java.util.Map;
import org.entente.http.Operation;
import org.entente.query.AnswerFormat;

/** What the SPARQL service offers, which Fuseki answers. */
final class SparqlOperations {
  private static final String PATH = "/entente/sparql";
  private static final Map<String, Object> QUERY =
      JsonSchema.text("A SPARQL 1.1 query; the default graph is the union of all graphs.");

  /** A query by GET and by POST, as the SPARQL 1.1 Protocol has them. */
  static final List<Operation> ALL =
      List.of(
          answered(
              Operation.get(PATH, "sparql", "Asks a SPARQL query")
                  .taking(
                      Operation.Parameter.required(
                          "query", "A SPARQL 1.1 query.", Map.of("type", "string")))),
          answered(
              Operation.post(PATH, "sparqlByPost", "Asks a SPARQL query that is long")
                  .accepting("application/sparql-query", QUERY)
                  .accepting(
                      "application/x-www-form-urlencoded", JsonSchema.object("query", QUERY))));

  private SparqlOperations() {}

  private static Operation answered(Operation operation) {
    Operation answered = operation.under("SPARQL");
    for (AnswerFormat format : AnswerFormat.values()) {
      if (format != AnswerFormat.TABLE) {
        answered =
            answered.giving(
                format.mediaType().replaceFirst(";.*", ""),
                format == AnswerFormat.JSON ? Map.of("type", "object") : Map.of("type", "string"));
      }
    }
    return answered;
  }
}
