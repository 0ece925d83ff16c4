package org.entente.web.queries;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.entente.query.Answer;
import org.entente.query.Column;
import org.entente.web.view.Addresses;
import org.entente.web.view.Link;
import org.entente.web.view.Names;

/**
 * An answer's rows as people read them: things by their names with the way to their pages,
 * sentences with the way to their documents, and no IRI where a name says it.
 *
 * @param heads what the columns hold
 * @param rows as many cells as there are heads
 */
record ResultTable(List<Head> heads, List<List<Cell>> rows) {

  /**
   * A column.
   *
   * @param kind the style sheet's word for it: number, date, sentence, thing or text
   */
  record Head(String name, String description, String kind) {}

  /**
   * A cell: things to follow, or text.
   *
   * @param bar length of a bar, −100 … 100, for numbers of a chart; absent elsewhere
   */
  record Cell(List<Link> links, String text, Optional<Integer> bar) {
    static Cell of(String text) {
      return new Cell(List.of(), text, Optional.empty());
    }
  }

  /** Which columns of an answer a column of the table is made from; −1 for none. */
  private record Source(Head head, Column.Kind kind, int first, int second) {}

  /**
   * The first rows of an answer.
   *
   * @param most how many rows
   * @param chart whether numbers get bars
   */
  static ResultTable of(Answer answer, int most, boolean chart) {
    List<Source> sources = sources(answer.columns());
    List<List<Optional<Node>>> rows = answer.rows().stream().limit(most).toList();
    List<List<Cell>> cells = new ArrayList<>();
    for (List<Optional<Node>> row : rows) {
      List<Cell> line = new ArrayList<>();
      for (Source source : sources) {
        Cell cell = cell(source, row);
        line.add(
            chart && source.kind == Column.Kind.NUMBER
                ? new Cell(List.of(), cell.text, bar(cell.text, largest(rows, source.first)))
                : cell);
      }
      cells.add(line);
    }
    return new ResultTable(sources.stream().map(Source::head).toList(), cells);
  }

  private static List<Source> sources(List<String> columns) {
    List<Source> sources = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      String name = columns.get(i);
      Column.Kind kind = kind(columns, i);
      Column.Kind next = i + 1 < columns.size() ? kind(columns, i + 1) : Column.Kind.TEXT;
      String description = Column.of(name).map(Column::description).orElse("");
      if (kind == Column.Kind.PASSAGE && next == Column.Kind.TEXT) {
        sources.add(new Source(new Head("sentence", description, "sentence"), kind, i, ++i));
      } else if (kind.isIri() && next == Column.Kind.NAME) {
        sources.add(new Source(new Head(Names.spaced(name), description, "thing"), kind, i, ++i));
      } else if (next.isIris() && (kind == Column.Kind.NAMES || kind == Column.Kind.TEXTS)) {
        String word = kind == Column.Kind.TEXTS ? "sentence" : "thing";
        sources.add(new Source(new Head(Names.spaced(name), description, word), kind, i, ++i));
      } else {
        sources.add(new Source(new Head(Names.spaced(name), description, word(kind)), kind, i, -1));
      }
    }
    return sources;
  }

  private static Column.Kind kind(List<String> columns, int i) {
    return Column.of(columns.get(i)).map(Column::kind).orElse(Column.Kind.TEXT);
  }

  private static String word(Column.Kind kind) {
    return switch (kind) {
      case NUMBER -> "number";
      case DATE, YEAR -> "date";
      case TEXTS -> "sentence";
      case ENTITY, EVENT, DOCUMENT, PASSAGE, CLAIM -> "thing";
      default -> "text";
    };
  }

  private static Cell cell(Source source, List<Optional<Node>> row) {
    String first = text(row, source.first);
    if (source.second < 0) {
      return row.get(source.first).filter(Node::isURI).isPresent()
          ? new Cell(
              List.of(new Link(Names.local(first), Addresses.page(first))), "", Optional.empty())
          : Cell.of(first);
    }
    String second = text(row, source.second);
    if (first.isEmpty()) {
      return Cell.of(second);
    }
    if (source.kind.isIri()) {
      String name = second.isBlank() ? Names.local(first) : second;
      return new Cell(List.of(new Link(name, Addresses.page(first))), "", Optional.empty());
    }
    return several(first, second, source.kind == Column.Kind.TEXTS ? " \\| " : "; ");
  }

  private static Cell several(String texts, String iris, String parting) {
    String[] text = texts.split(parting);
    String[] iri = iris.isBlank() ? new String[0] : iris.split(" ");
    if (text.length != iri.length) {
      return Cell.of(texts);
    }
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < text.length; i++) {
      links.add(new Link(text[i], Addresses.page(iri[i])));
    }
    return new Cell(links, "", Optional.empty());
  }

  private static String text(List<Optional<Node>> row, int column) {
    return row.get(column)
        .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString())
        .orElse("");
  }

  private static double largest(List<List<Optional<Node>>> rows, int column) {
    return rows.stream().mapToDouble(row -> Math.abs(number(text(row, column)))).max().orElse(0);
  }

  private static Optional<Integer> bar(String text, double largest) {
    return largest == 0
        ? Optional.empty()
        : Optional.of((int) Math.round(100 * number(text) / largest));
  }

  private static double number(String text) {
    try {
      return text.isEmpty() ? 0 : Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
