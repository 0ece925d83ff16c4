package org.entente.query;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;

/**
 * Rows for a terminal: aligned columns, IRIs with their prefix, literals without quotes. IRIs are
 * left out where what they name stands beside them.
 */
final class TextTable {
  private TextTable() {}

  static void write(OutputStream out, List<String> columns, List<List<Optional<Node>>> rows) {
    int[] shown =
        IntStream.range(0, columns.size()).filter(i -> !isNamedBeside(columns, i)).toArray();
    List<List<String>> lines = new ArrayList<>();
    lines.add(IntStream.of(shown).mapToObj(columns::get).toList());
    for (List<Optional<Node>> row : rows) {
      lines.add(
          IntStream.of(shown).mapToObj(i -> row.get(i).map(TextTable::cell).orElse("")).toList());
    }
    int[] width = new int[shown.length];
    for (List<String> line : lines) {
      for (int i = 0; i < width.length; i++) {
        width[i] = Math.max(width[i], length(line.get(i)));
      }
    }
    PrintWriter writer = new PrintWriter(out, false, StandardCharsets.UTF_8);
    for (int n = 0; n < lines.size(); n++) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < width.length; i++) {
        String cell = lines.get(n).get(i);
        line.append(i == 0 ? "" : "  ").append(cell).append(" ".repeat(width[i] - length(cell)));
      }
      writer.print(line.toString().stripTrailing() + "\n");
      if (n == 0) {
        StringBuilder rule = new StringBuilder();
        for (int i = 0; i < width.length; i++) {
          rule.append(i == 0 ? "" : "  ").append("-".repeat(width[i]));
        }
        writer.print(rule + "\n");
      }
    }
    writer.flush();
  }

  private static boolean isNamedBeside(List<String> columns, int i) {
    Column.Kind kind = Column.of(columns.get(i)).map(Column::kind).orElse(Column.Kind.TEXT);
    return kind.isIris()
        || (kind.isIri()
            && (columns.contains(columns.get(i) + "Name") || kind == Column.Kind.PASSAGE));
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }

  private static String cell(Node node) {
    if (node.isURI()) {
      return Vocabulary.shorten(node.getURI());
    }
    String text = node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    return text.replaceAll("\\s+", " ");
  }
}
