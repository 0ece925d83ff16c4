package org.entente.server.mcp;

import java.util.List;
import java.util.Map;

/**
 * What a tool answers.
 *
 * @param text for whoever reads text
 * @param structured the same for programs; fits the tool's output schema
 */
record Reply(String text, Map<String, Object> structured) {

  /** Statements with their sentences, one a line. */
  static String statements(Map<String, Object> found) {
    StringBuilder text = new StringBuilder();
    List<?> statements = (List<?>) found.get("statements");
    text.append(statements.size()).append(" of ").append(found.get("total"));
    text.append(" statements\n");
    for (Object one : statements) {
      Map<?, ?> statement = (Map<?, ?>) one;
      text.append("- ").append(name(statement, "subject")).append(" – ");
      text.append(String.valueOf(statement.get("predicate")).replaceFirst("^.*[#/]", ""));
      text.append(" – ").append(name(statement, "object"));
      text.append(" (").append(statement.get("polarity")).append(", ");
      text.append(statement.get("modality"));
      if (statement.containsKey("attributedToName")) {
        text.append(", said by ").append(statement.get("attributedToName"));
      }
      text.append("): “").append(statement.get("sentence")).append("” ");
      text.append(place(statement, "passage")).append('\n');
    }
    return text.toString();
  }

  /** What a search found, one hit a line. */
  static String hits(Map<String, Object> found) {
    StringBuilder text = new StringBuilder();
    List<?> hits = (List<?>) found.get("hits");
    text.append(hits.size()).append(" of ").append(found.get("total")).append(" hits\n");
    for (Object one : hits) {
      Map<?, ?> hit = (Map<?, ?>) one;
      if (hit.containsKey("document")) {
        text.append("- sentence: “").append(hit.get("text")).append("” ");
        text.append(place(hit, "iri")).append('\n');
      } else {
        text.append("- ").append(hit.get("type")).append(": ").append(hit.get("label"));
        text.append(hit.get("label").equals(hit.get("text")) ? "" : " (" + hit.get("text") + ")");
        text.append(", named by ").append(hit.get("documents")).append(" documents <");
        text.append(hit.get("iri")).append(">\n");
      }
    }
    return text.toString();
  }

  private static String name(Map<?, ?> statement, String role) {
    Object name = statement.get(role + "Name");
    Object iri = statement.get(role);
    return name == null ? String.valueOf(iri) : name + " <" + iri + ">";
  }

  private static String place(Map<?, ?> sentence, String iri) {
    return "["
        + sentence.get("documentName")
        + ", "
        + sentence.get("start")
        + "–"
        + sentence.get("end")
        + " <"
        + sentence.get(iri)
        + ">]";
  }
}
