package org.entente.review;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Review rows as a table with these columns:
 *
 * <table>
 * <caption>Columns</caption>
 * <tr><td>{@code name}</td><td>as the documents write it</td></tr>
 * <tr><td>{@code class}</td><td>local name of its class in the ontology</td></tr>
 * <tr><td>{@code document}</td><td>the document that a decision holds for; empty: all</td></tr>
 * <tr><td>{@code decision}</td><td>to be filled: a QID, NIL, or the IRI of what is meant</td></tr>
 * <tr><td>{@code link}</td><td>QID that it is linked to now</td></tr>
 * <tr><td>{@code confidence}</td><td>0 to 1</td></tr>
 * <tr><td>{@code reason}</td><td>why</td></tr>
 * <tr><td>{@code candidates}</td><td>reference and description, separated by {@code " | "}</td></tr>
 * <tr><td>{@code proposed}, {@code proposed_score}, {@code proposed_reason}</td><td>what a look-up
 * would decide: a QID, 0 to 1, why; empty if none was made</td></tr>
 * <tr><td>{@code documents}, {@code claims}</td><td>how many</td></tr>
 * <tr><td>{@code sentence}, {@code sentence_document}, {@code start}, {@code end}</td><td>an
 * example: words, file name, code points with the end exclusive</td></tr>
 * <tr><td>{@code iri}</td><td>the thing of the graph</td></tr>
 * </table>
 *
 * <pre>{@code
 * ReviewTable.CSV.write(rows, System.out);
 * }</pre>
 */
public enum ReviewTable {
  /** RFC 4180, UTF-8, with a header row. */
  CSV {
    @Override
    public void write(List<ReviewRow> rows, OutputStream out) throws IOException {
      Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      CSVPrinter printer = new CSVPrinter(writer, FORMAT);
      printer.printRecord(COLUMNS);
      for (ReviewRow row : rows) {
        printer.printRecord(cells(row).values());
      }
      printer.flush();
    }
  },
  /** An array of objects with the columns as keys; numbers as numbers. */
  JSON {
    @Override
    public void write(List<ReviewRow> rows, OutputStream out) throws IOException {
      List<Map<String, Object>> objects = rows.stream().map(ReviewTable::cells).toList();
      byte[] json =
          new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(objects);
      out.write(json);
      out.write('\n');
      out.flush();
    }
  },
  /** Aligned columns for a terminal, without the long ones. */
  TABLE {
    @Override
    public void write(List<ReviewRow> rows, OutputStream out) throws IOException {
      List<List<String>> lines = new ArrayList<>();
      lines.add(SHORT_COLUMNS);
      for (ReviewRow row : rows) {
        Map<String, Object> cells = cells(row);
        lines.add(SHORT_COLUMNS.stream().map(c -> shown(String.valueOf(cells.get(c)))).toList());
      }
      Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      for (List<String> line : lines) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < line.size(); i++) {
          int column = i;
          int width = lines.stream().mapToInt(l -> length(l.get(column))).max().orElse(0);
          text.append(line.get(i)).append(" ".repeat(width - length(line.get(i)) + 2));
        }
        writer.write(text.toString().stripTrailing() + "\n");
      }
      writer.flush();
    }
  };

  /** The columns, in their order. */
  public static final List<String> COLUMNS =
      List.of(
          "name",
          "class",
          "document",
          "decision",
          "link",
          "confidence",
          "reason",
          "candidates",
          "proposed",
          "proposed_score",
          "proposed_reason",
          "documents",
          "claims",
          "sentence",
          "sentence_document",
          "start",
          "end",
          "iri");

  private static final List<String> SHORT_COLUMNS =
      List.of("name", "class", "link", "confidence", "documents", "claims", "reason");
  private static final int LONGEST_SHOWN = 70;
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").get();

  /**
   * Writes the rows and leaves the stream open.
   *
   * @throws IOException if the stream cannot be written
   */
  public abstract void write(List<ReviewRow> rows, OutputStream out) throws IOException;

  private static Map<String, Object> cells(ReviewRow r) {
    Map<String, Object> cells = new LinkedHashMap<>();
    cells.put("name", r.name());
    cells.put("class", r.type());
    cells.put("document", r.document().orElse(""));
    cells.put("decision", r.decision());
    cells.put("link", r.link().orElse(""));
    cells.put("confidence", share(r.confidence()));
    cells.put("reason", r.reason());
    cells.put(
        "candidates",
        r.candidates().stream().map(Candidate::toString).collect(Collectors.joining(" | ")));
    cells.put("proposed", r.proposal().map(Proposal::reference).orElse(""));
    cells.put("proposed_score", r.proposal().<Object>map(p -> share(p.score())).orElse(""));
    cells.put("proposed_reason", r.proposal().map(Proposal::reason).orElse(""));
    cells.put("documents", r.documents());
    cells.put("claims", r.claims());
    cells.put("sentence", r.example().sentence());
    cells.put("sentence_document", r.example().document());
    cells.put("start", r.example().start());
    cells.put("end", r.example().end());
    cells.put("iri", r.iri());
    return cells;
  }

  private static BigDecimal share(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN);
  }

  private static String shown(String cell) {
    String line = cell.replaceAll("\\s+", " ");
    return length(line) <= LONGEST_SHOWN
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_SHOWN - 1)) + "…";
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
