package org.entente.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * One row of an answer, by the names of its columns.
 *
 * @param terms column → term; columns without a value are absent
 */
public record Row(Map<String, Node> terms) {

  /** An IRI, or a literal's text; empty where there is no value. */
  public String text(String column) {
    Node node = terms.get(column);
    if (node == null) {
      return "";
    }
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  /** The same, absent where there is no value or no text. */
  public Optional<String> optional(String column) {
    return Optional.of(text(column)).filter(t -> !t.isEmpty());
  }

  /** A number; 0 where there is no value. */
  public double number(String column) {
    String text = text(column);
    return text.isEmpty() ? 0 : Double.parseDouble(text);
  }

  /** A whole number; 0 where there is no value. */
  public int count(String column) {
    return (int) number(column);
  }

  /** The thing that {@code column} holds, whose label stands in {@code columnName}. */
  public Reference reference(String column) {
    return Reference.of(text(column), text(column + "Name"));
  }

  /** The things whose names and IRIs stand in two columns, parted by {@code "; "} and a blank. */
  public List<Reference> references(String names, String iris) {
    List<Reference> all = new ArrayList<>();
    if (text(iris).isEmpty()) {
      return all;
    }
    String[] each = text(iris).split(" ");
    String[] name = text(names).split("; ");
    for (int i = 0; i < each.length; i++) {
      all.add(Reference.of(each[i], name.length == each.length ? name[i] : ""));
    }
    return all;
  }
}
