package org.entente.gazetteer;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.gazetteer.Entry.Link;

/**
 * Writes a table of the gazetteer, row by row, in the format that {@link Gazetteer#read} reads.
 *
 * <pre>{@code
 * try (EntryTableWriter table = EntryTableWriter.create(Path.of("unions/alliances.tsv"))) {
 *   table.write(entry);
 * }
 * }</pre>
 *
 * What an entry's names may not hold (tabs, line breaks; bars in lists) is the caller's to keep
 * out.
 */
public final class EntryTableWriter implements AutoCloseable {
  private final BufferedWriter out;

  private EntryTableWriter(BufferedWriter out) {
    this.out = out;
  }

  /**
   * Begins a table with its header.
   *
   * @throws IOException if there is a file already, or it cannot be written
   */
  public static EntryTableWriter create(Path file) throws IOException {
    BufferedWriter out = Files.newBufferedWriter(file, java.nio.file.StandardOpenOption.CREATE_NEW);
    out.write(String.join("\t", EntryTable.COLUMNS));
    out.write('\n');
    return new EntryTableWriter(out);
  }

  /** The properties that an entry's links may have. */
  public static Set<String> linkProperties() {
    return EntryTable.LINK_PROPERTIES;
  }

  /** Adds a row. */
  public void write(Entry entry) throws IOException {
    out.write(
        String.join(
            "\t",
            entry.id(),
            entry.label(),
            entry.type().term(),
            entry.qid().orElse(""),
            String.join("|", entry.aliases()),
            String.join("|", entry.adjectives()),
            String.join("|", entry.demonyms()),
            entry.from().map(String::valueOf).orElse(""),
            entry.to().map(String::valueOf).orElse(""),
            entry.links().stream().map(EntryTableWriter::cell).collect(Collectors.joining("|"))));
    out.write('\n');
  }

  private static String cell(Link link) {
    return link.property() + ":" + link.target();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
