package org.entente.query;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** Rows for a terminal: aligned columns, IRIs with their prefix, literals without quotes. */
final class TextTable {
  private TextTable() {}

  static void write(OutputStream out, List<String> columns, List<List<Optional<Node>>> rows) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(columns);
    for (List<Optional<Node>> row : rows) {
      lines.add(row.stream().map(n -> n.map(TextTable::cell).orElse("")).toList());
    }
    int[] width = new int[columns.size()];
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
