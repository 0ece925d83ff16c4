package org.entente.gazetteer.dump;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.gazetteer.EntityClass;
import org.entente.gazetteer.Entry;
import org.entente.gazetteer.EntryTableWriter;

/** The tables of a folder, one a class, each begun with its first entry. */
final class TableSet implements Closeable {
  private final Path folder;
  private final Map<EntityClass, EntryTableWriter> tables = new EnumMap<>(EntityClass.class);
  private final SortedMap<EntityClass, Long> rows = new TreeMap<>();
  private final List<Path> files = new ArrayList<>();

  TableSet(Path folder) {
    this.folder = folder;
  }

  void write(Entry entry) throws IOException {
    EntryTableWriter table = tables.get(entry.type());
    if (table == null) {
      Path file = folder.resolve(fileName(entry.type()));
      table = EntryTableWriter.create(file);
      tables.put(entry.type(), table);
      files.add(file);
    }
    table.write(entry);
    rows.merge(entry.type(), 1L, Long::sum);
  }

  /** Rows by class, in the order of the classes. */
  SortedMap<EntityClass, Long> rows() {
    return rows;
  }

  /** The files, sorted. */
  List<Path> files() {
    return files.stream().sorted().toList();
  }

  @Override
  public void close() throws IOException {
    for (EntryTableWriter table : tables.values()) {
      table.close();
    }
  }

  /** {@code InternationalOrganization} in {@code international-organization.tsv}. */
  private static String fileName(EntityClass type) {
    return type.term().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT) + ".tsv";
  }
}
