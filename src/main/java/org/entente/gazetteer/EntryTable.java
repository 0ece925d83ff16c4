package org.entente.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.gazetteer.Entry.Link;

/**
 * Reads one table of the gazetteer: tab-separated, UTF-8, a header row, ten columns, lists with
 * {@code |}. The format is described in {@code data/gazetteer/README.md}.
 */
final class EntryTable {
  static final List<String> COLUMNS =
      List.of(
          "id",
          "label",
          "class",
          "qid",
          "aliases",
          "adjectives",
          "demonyms",
          "from",
          "to",
          "links");

  /** Properties that a link may have: those of the ontology, and the two that explain metonyms. */
  static final Set<String> LINK_PROPERTIES =
      Set.of(
          "memberOf",
          "partOf",
          "locatedIn",
          "represents",
          "replacedBy",
          "establishes",
          "signatory",
          "capitalOf",
          "seatOf");

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*+");
  private static final Pattern QID = Pattern.compile("Q[1-9][0-9]*");

  /** An entry and the line of the table on which it stands, counted from 1. */
  record Row(int line, Entry entry) {}

  private final String file;
  private int line;

  private EntryTable(String file) {
    this.file = file;
  }

  /**
   * All rows of a table.
   *
   * @param file its name, for errors
   * @throws GazetteerException when a row breaks the format
   */
  static List<Row> read(String file, BufferedReader in) throws IOException {
    return new EntryTable(file).rows(in);
  }

  private List<Row> rows(BufferedReader in) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String text = in.readLine(); text != null; text = in.readLine()) {
      line++;
      if (line == 1) {
        if (!List.of(text.split("\t")).equals(COLUMNS)) {
          throw wrong("the header must be the columns " + String.join(", ", COLUMNS));
        }
      } else {
        rows.add(new Row(line, entry(text.split("\t", -1))));
      }
    }
    if (line == 0) {
      throw wrong("the table is empty: a header row is needed");
    }
    return rows;
  }

  private Entry entry(String[] cells) {
    if (cells.length != COLUMNS.size()) {
      throw wrong("expected " + COLUMNS.size() + " columns, found " + cells.length);
    }
    String id = cells[0];
    if (!ID.matcher(id).matches()) {
      throw wrong("id '" + id + "' must be lower-case letters, digits and single hyphens");
    }
    String label = cells[1];
    if (label.isBlank() || !label.equals(label.strip())) {
      throw wrong("label '" + label + "' must be a name without white space around it");
    }
    EntityClass type =
        EntityClass.of(cells[2])
            .orElseThrow(() -> wrong("'" + cells[2] + "' is no class of the ontology"));
    Optional<String> qid = Optional.of(cells[3]).filter(q -> !q.isEmpty());
    if (qid.isPresent() && !QID.matcher(qid.get()).matches()) {
      throw wrong("qid '" + cells[3] + "' must be a Wikidata item as Q7184, or empty");
    }
    Optional<Integer> from = year(cells[7]);
    Optional<Integer> to = year(cells[8]);
    if (from.isPresent() && to.isPresent() && from.get() > to.get()) {
      throw wrong("from " + from.get() + " is later than to " + to.get());
    }
    return new Entry(
        id,
        label,
        type,
        qid,
        names(cells[4]),
        names(cells[5]),
        names(cells[6]),
        from,
        to,
        links(cells[9]));
  }

  private List<String> names(String cell) {
    List<String> names = list(cell);
    for (String name : names) {
      if (name.isBlank() || !name.equals(name.strip())) {
        throw wrong("'" + cell + "' holds an empty name or one with white space around it");
      }
    }
    if (Set.copyOf(names).size() != names.size()) {
      throw wrong("'" + cell + "' names something twice");
    }
    return names;
  }

  private List<Link> links(String cell) {
    return list(cell).stream().map(this::link).toList();
  }

  private Link link(String text) {
    int colon = text.indexOf(':');
    String property = colon < 0 ? text : text.substring(0, colon);
    if (colon < 0 || !LINK_PROPERTIES.contains(property)) {
      throw wrong(
          "link '"
              + text
              + "' must be property:id with one of "
              + LINK_PROPERTIES.stream().sorted().toList());
    }
    return new Link(property, text.substring(colon + 1));
  }

  private Optional<Integer> year(String cell) {
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Integer.valueOf(cell));
    } catch (NumberFormatException e) {
      throw wrong("'" + cell + "' is no year");
    }
  }

  private static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : Arrays.stream(cell.split("\\|", -1)).toList();
  }

  private GazetteerException wrong(String problem) {
    return new GazetteerException(file, line, problem);
  }
}
