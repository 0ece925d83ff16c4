package org.entente.server.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.impl.LiteralLabel;
import org.entente.query.Answer;

/**
 * Rows as plain JSON objects: column → value. Numbers and truth values are JSON's own, everything
 * else is text; a cell without a value is left out.
 */
final class PlainRows {
  private PlainRows() {}

  /** Ready for Jackson, columns in order. */
  static List<Map<String, Object>> of(Answer answer) {
    List<String> columns = answer.columns();
    List<Map<String, Object>> objects = new ArrayList<>();
    for (List<Optional<Node>> row : answer.rows()) {
      Map<String, Object> object = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        String column = columns.get(i);
        row.get(i).ifPresent(node -> object.put(column, value(node)));
      }
      objects.add(object);
    }
    return objects;
  }

  private static Object value(Node node) {
    if (!node.isLiteral()) {
      return node.toString();
    }
    LiteralLabel literal = node.getLiteral();
    if (literal.isWellFormed()) {
      Object value = literal.getValue();
      boolean finite = !(value instanceof Double d) || Double.isFinite(d);
      if ((value instanceof Number && finite) || value instanceof Boolean) {
        return value;
      }
    }
    return literal.getLexicalForm();
  }
}
