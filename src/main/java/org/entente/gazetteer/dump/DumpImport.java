package org.entente.gazetteer.dump;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.entente.gazetteer.Entry;
import org.entente.gazetteer.dump.Fact.Kind;
import org.entente.gazetteer.dump.ImportReport.Reading;

/**
 * Makes gazetteer tables from a dump of Wikidata.
 *
 * <pre>{@code
 * ImportReport report =
 *     new DumpImport(ImportProfile.standard(), ReadingListener.NONE)
 *         .run(Path.of("latest-truthy.nt.bz2"), Path.of("my-gazetteer"));
 * Gazetteer.read(Path.of("my-gazetteer"));
 * }</pre>
 *
 * How it gets along with a bounded heap is told at {@link org.entente.gazetteer.dump}. The same
 * dump and profile give the same bytes, in whatever order the dump's lines are.
 */
public final class DumpImport {
  /** About 80 MB of heap. */
  private static final int FACTS_IN_MEMORY = 400_000;

  private static final Pattern YEAR = Pattern.compile("(\\d{4})-\\d\\d-\\d\\d(T.*)?");
  private static final String LABEL = RDFS.LABEL.stringValue();
  private static final String ALIAS = SKOS.ALT_LABEL.stringValue();

  private final ImportProfile profile;
  private final ReadingListener listener;
  private final int factsInMemory;
  private final Map<String, Role> roles = new HashMap<>();

  /** What a predicate tells, and the number of the property, if it is one of Wikidata's. */
  private record Role(Kind kind, int property) {}

  /** An import of what a profile wants. */
  public DumpImport(ImportProfile profile, ReadingListener listener) {
    this(profile, listener, FACTS_IN_MEMORY);
  }

  DumpImport(ImportProfile profile, ReadingListener listener, int factsInMemory) {
    this.profile = profile;
    this.listener = listener;
    this.factsInMemory = factsInMemory;
    roles.put(LABEL, new Role(Kind.LABEL, 0));
    roles.put(ALIAS, new Role(Kind.ALIAS, 0));
    give(profile.names(), Kind.ALIAS);
    give(profile.demonyms(), Kind.DEMONYM);
    give(profile.years(), Kind.YEAR);
    profile.links().values().forEach(properties -> give(properties, Kind.LINK));
  }

  private void give(Iterable<Integer> properties, Kind kind) {
    for (int p : properties) {
      Role before = roles.put(Wikidata.DIRECT + "P" + p, new Role(kind, p));
      if (before != null && before.kind() != kind) {
        throw new DumpException(
            "the profile uses P" + p + " for two purposes; keep it in one of its lists");
      }
    }
  }

  /**
   * Reads the dump and writes the tables.
   *
   * @param out folder for the tables; it is made if it is missing
   * @throws DumpException if the dump cannot be read to its end, or the folder has tables already
   *     or cannot be written
   */
  public ImportReport run(Path dump, Path out) {
    DumpFile file = DumpFile.at(dump);
    Path work = prepare(out);
    try {
      return run(file, out, work);
    } catch (IOException e) {
      throw new DumpException(
          out + ": cannot be written (" + e.getMessage() + "); check space and permissions", e);
    } finally {
      delete(work);
    }
  }

  private ImportReport run(DumpFile file, Path out, Path work) throws IOException {
    MalformedLines malformed = new MalformedLines();
    DumpReader dump = new DumpReader(file, malformed, listener);
    try (FactSorter facts = new FactSorter(work, factsInMemory)) {
      WantedItems wanted = new WantedItems(profile, work);
      Reading first = wanted.find(dump, facts);
      BitSet named = new BitSet();
      Reading second =
          dump.read(
              roles.keySet(), wanted::contains, (item, triple) -> note(item, triple, facts, named));
      try (Rows rows = new Rows(profile, new TableSet(out), named)) {
        facts.sorted(rows);
        rows.end();
        return new ImportReport(
            List.of(first, second),
            rows.tables.rows(),
            rows.tables.files(),
            rows.unnamed,
            rows.contradictory,
            malformed.count(),
            malformed.first());
      }
    }
  }

  private void note(int item, Statement triple, FactSorter facts, BitSet named) throws IOException {
    Role role = roles.get(triple.getPredicate().stringValue());
    Value object = triple.getObject();
    Kind kind = role.kind();
    switch (kind) {
      case LABEL, ALIAS, DEMONYM -> {
        int language = language(object);
        Optional<String> name =
            language < 0 ? Optional.empty() : Names.usable(object.stringValue());
        if (name.isPresent()) {
          facts.add(new Fact(item, kind, language, name.get()));
          if (kind == Kind.LABEL) {
            named.set(item);
          }
        }
      }
      case YEAR -> {
        Matcher year = YEAR.matcher(object.stringValue());
        if (object instanceof Literal && year.matches() && !year.group(1).equals("0000")) {
          facts.add(new Fact(item, kind, role.property(), year.group(1)));
        }
      }
      case LINK -> {
        int target = Wikidata.item(object.stringValue());
        if (target >= 0) {
          facts.add(new Fact(item, kind, role.property(), String.valueOf(target)));
        }
      }
      case WANTED_AS -> throw new IllegalStateException("no predicate has this role");
    }
  }

  /** The place of a literal's language in the profile; -1 if it is not wanted. */
  private int language(Value value) {
    return value instanceof Literal literal
        ? literal
            .getLanguage()
            .map(l -> profile.languages().indexOf(l.toLowerCase(Locale.ROOT)))
            .orElse(-1)
        : -1;
  }

  /** Makes the folder for the tables, and one in it for temporary files. */
  private static Path prepare(Path out) {
    try {
      Files.createDirectories(out);
      try (Stream<Path> list = Files.list(out)) {
        if (list.anyMatch(p -> p.toString().endsWith(".tsv"))) {
          throw new DumpException(
              out + ": holds tables already; give an empty folder, or remove them first");
        }
      }
      return Files.createTempDirectory(out, "import");
    } catch (IOException e) {
      throw new DumpException(
          out + ": no folder that can be written (" + e.getMessage() + "); check the path", e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new DumpException(folder + ": cannot be removed; remove it by hand", e);
    }
  }

  /** Turns sorted facts into rows. */
  private static final class Rows implements FactSorter.Sink, AutoCloseable {
    private final ImportProfile profile;
    private final TableSet tables;
    private final BitSet named;
    private ItemDraft draft;
    private long unnamed;
    private long contradictory;

    Rows(ImportProfile profile, TableSet tables, BitSet named) {
      this.profile = profile;
      this.tables = tables;
      this.named = named;
    }

    @Override
    public void accept(Fact fact) throws IOException {
      if (draft == null || draft.item() != fact.item()) {
        end();
        draft = new ItemDraft(profile);
      }
      draft.add(fact);
    }

    /** The facts of an item are complete. */
    void end() throws IOException {
      if (draft == null) {
        return;
      }
      Optional<Entry> entry = draft.entry(named::get);
      if (entry.isEmpty()) {
        unnamed++;
      } else {
        contradictory += draft.isContradictory() ? 1 : 0;
        tables.write(entry.get());
      }
      draft = null;
    }

    @Override
    public void close() throws IOException {
      tables.close();
    }
  }
}
