package org.entente.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a column of that name holds, in every canned query: the rows of {@code queries/columns.tsv}.
 *
 * <pre>{@code
 * Column c = Column.of("agentIris").orElseThrow();
 * c.kind(); // ENTITIES: IRIs parted by blanks, in the order of the column before
 * }</pre>
 *
 * @param name the SPARQL variable's name
 * @param kind how its cells are to be read
 * @param description for people, one sentence
 */
public record Column(String name, Kind kind, String description) {

  /** How a column's cells are to be read. */
  public enum Kind {
    /** One IRI of a thing; its label follows in the column with {@code Name} added. */
    ENTITY,
    /** One IRI of an event; its label follows in the column with {@code Name} added. */
    EVENT,
    /** One IRI of a document; its file name follows in the column with {@code Name} added. */
    DOCUMENT,
    /** One IRI of a passage; its sentence follows in the next column. */
    PASSAGE,
    /** One IRI of a claim. */
    CLAIM,
    /** IRIs of things, parted by blanks, in the order of the names in the column before. */
    ENTITIES,
    /** IRIs of documents, parted by blanks, in the order of the names in the column before. */
    DOCUMENTS,
    /** IRIs of passages, parted by blanks, in the order of the sentences in the column before. */
    PASSAGES,
    /** The label of the IRI in the column before. */
    NAME,
    /** Names, parted by {@code "; "}; their IRIs follow in the next column. */
    NAMES,
    /** Free text. */
    TEXT,
    /** Several texts, parted by {@code " | "}. */
    TEXTS,
    /** One of a few words that the description lists, or the name of a class. */
    WORD,
    /** A date as precise as the texts are, or a span of time. */
    DATE,
    /** An {@code xsd:gYear}. */
    YEAR,
    /** A number; in a chart, a series. */
    NUMBER;

    /** Whether a cell holds one IRI. */
    public boolean isIri() {
      return this == ENTITY
          || this == EVENT
          || this == DOCUMENT
          || this == PASSAGE
          || this == CLAIM;
    }

    /** Whether a cell holds several IRIs, parted by blanks. */
    public boolean isIris() {
      return this == ENTITIES || this == DOCUMENTS || this == PASSAGES;
    }

    /** As {@code columns.tsv} writes it. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final String FILE = "queries/columns.tsv";

  /** Read once, when it is first asked for. */
  private static final class Known {
    private static final Map<String, Column> COLUMNS = read();
  }

  /** Every known column by its name, in the file's order. */
  public static Map<String, Column> all() {
    return Known.COLUMNS;
  }

  /** The column of that name; empty if no canned query has one. */
  public static Optional<Column> of(String name) {
    return Optional.ofNullable(Known.COLUMNS.get(name));
  }

  private static Map<String, Column> read() {
    Map<String, Column> columns = new LinkedHashMap<>();
    try (InputStream in = Column.class.getClassLoader().getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(
            "no " + FILE + " on the class path: build the program again");
      }
      int number = 0;
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] cells = line.split("\t");
        if (cells.length != 3) {
          throw new QueryException.Malformed(
              FILE, number, "expected name, kind and description, parted by tabs");
        }
        Kind kind = Kind.valueOf(cells[1].toUpperCase(Locale.ROOT));
        if (columns.put(cells[0], new Column(cells[0], kind, cells[2])) != null) {
          throw new QueryException.Malformed(FILE, number, "'" + cells[0] + "' is there twice");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Collections.unmodifiableMap(columns);
  }
}
