package org.entente.gazetteer;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.gazetteer.Entry.Link;
import org.entente.gazetteer.NameTrie.Found;

/**
 * Everything that is known beforehand, found by id, by name, or in a text. Immutable.
 *
 * <pre>{@code
 * Gazetteer gazetteer = Gazetteer.load();
 * gazetteer.entry("nato");                       // NATO, with its QID and its aliases
 * gazetteer.byName("U.S.S.R.");                  // Soviet Union
 * gazetteer.byAdjective("British");              // United Kingdom
 * gazetteer.scan(List.of("the", "Soviet", "Union", "left"));  // one match: words 1 to 3
 * }</pre>
 *
 * <p>Names are compared without regard to typography and diacritics ({@code –} = {@code -}, {@code
 * ’} = {@code '}, {@code U.S.} = {@code US}, {@code é} = {@code e}). Case counts, but for two
 * things: what stands all in capitals also finds names that do not, where nothing else is found;
 * and after the first word it does not count in names of events, agreements, programmes and
 * councils ("Cuban missile crisis", "Marshall plan").
 */
public final class Gazetteer {
  private static final String FOLDER = "/gazetteer/";
  private static final String MANIFEST = "index.txt";

  private final List<Entry> entries;
  private final Map<String, Entry> byId = new LinkedHashMap<>();
  private final NameTrie names = new NameTrie();
  private final Map<List<String>, List<Entry>> byAdjective = new HashMap<>();
  private final Map<List<String>, List<Entry>> byDemonym = new HashMap<>();

  private Gazetteer(Collection<Entry> entries) {
    this.entries = List.copyOf(entries);
    for (Entry entry : this.entries) {
      byId.put(entry.id(), entry);
      addName(entry.label(), entry);
      entry.aliases().forEach(alias -> addName(alias, entry));
      entry.adjectives().forEach(a -> addWord(byAdjective, a, entry));
      entry.demonyms().forEach(d -> addWord(byDemonym, d, entry));
    }
  }

  /**
   * The gazetteer on the class path: the tables that {@code gazetteer/index.txt} lists.
   *
   * @throws GazetteerException when a table breaks the format
   * @throws UncheckedIOException when a table is missing or cannot be read
   */
  public static Gazetteer load() {
    Tables tables = new Tables();
    try (BufferedReader manifest = resource(MANIFEST)) {
      for (String file : manifest.lines().toList()) {
        try (BufferedReader in = resource(file)) {
          tables.add(file, in);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the gazetteer on the class path cannot be read", e);
    }
    return tables.gazetteer();
  }

  /**
   * The gazetteer in a folder: all its {@code *.tsv} tables in the order of their names.
   *
   * @throws GazetteerException when a table breaks the format
   * @throws UncheckedIOException when the folder or a table cannot be read
   */
  public static Gazetteer read(Path folder) {
    Tables tables = new Tables();
    try (Stream<Path> list = Files.list(folder)) {
      for (Path path : list.filter(p -> p.toString().endsWith(".tsv")).sorted().toList()) {
        try (BufferedReader in = Files.newBufferedReader(path)) {
          tables.add(path.toString(), in);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("gazetteer folder " + folder + " cannot be read", e);
    }
    return tables.gazetteer();
  }

  /**
   * A gazetteer of these entries.
   *
   * @throws IllegalArgumentException when two have the same id
   */
  public static Gazetteer of(Collection<Entry> entries) {
    Gazetteer gazetteer = new Gazetteer(entries);
    if (gazetteer.byId.size() != gazetteer.entries.size()) {
      throw new IllegalArgumentException("two entries have the same id");
    }
    return gazetteer;
  }

  /** All entries, in the order of the tables. */
  public List<Entry> entries() {
    return entries;
  }

  /** The entry with this id. */
  public Optional<Entry> entry(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The entries that bear this name; a leading "the" may be there or not. */
  public List<Entry> byName(String name) {
    List<Entry> found = whole(NameAtoms.ofWords(List.of(name)));
    if (found.isEmpty() && name.regionMatches(true, 0, "the ", 0, 4)) {
      return whole(NameAtoms.ofWords(List.of(name.substring(4))));
    }
    return found;
  }

  /** The entries to which this adjective belongs: "Soviet", "North Korean". */
  public List<Entry> byAdjective(String adjective) {
    return byAdjective.getOrDefault(NameAtoms.of(adjective), List.of());
  }

  /** The entries whose people are called this: "Soviets", "North Koreans". */
  public List<Entry> byDemonym(String demonym) {
    return byDemonym.getOrDefault(NameAtoms.of(demonym), List.of());
  }

  /**
   * For each word at which a name begins, the longest name that begins there, in the order of the
   * text; matches may overlap, and which one stands is the caller's choice. What it costs does not
   * depend on the size of the gazetteer.
   *
   * @param words of one sentence or text, in any tokenisation; a name begins and ends with a word
   */
  public List<Match> scan(List<String> words) {
    NameAtoms atoms = NameAtoms.ofWords(words);
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < atoms.size(); i++) {
      if (atoms.startsWord(i)) {
        Found found = names.longest(atoms, i);
        if (found.end() > 0) {
          int to = atoms.lastWord(found.end() - 1) + 1;
          matches.add(new Match(atoms.firstWord(i), to, List.copyOf(found.entries())));
        }
      }
    }
    return List.copyOf(matches);
  }

  private List<Entry> whole(NameAtoms atoms) {
    Found found = names.longest(atoms, 0);
    return found.end() > 0 && found.end() == atoms.size()
        ? List.copyOf(found.entries())
        : List.of();
  }

  private void addName(String name, Entry entry) {
    names.add(NameAtoms.of(name), caseMayVary(entry.type()), entry);
  }

  private static boolean caseMayVary(EntityClass type) {
    return type.isA(EntityClass.EVENT)
        || type.isA(EntityClass.AGREEMENT)
        || type.isA(EntityClass.PROGRAMME)
        || type.isA(EntityClass.COUNCIL)
        || type.isA(EntityClass.TOPIC);
  }

  private static void addWord(Map<List<String>, List<Entry>> map, String word, Entry entry) {
    map.computeIfAbsent(NameAtoms.of(word), k -> new ArrayList<>(1)).add(entry);
  }

  private static BufferedReader resource(String file) throws IOException {
    InputStream in = Gazetteer.class.getResourceAsStream(FOLDER + file);
    if (in == null) {
      throw new FileNotFoundException(FOLDER + file + " is not on the class path");
    }
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /** What was read so far, and where, so that errors name the line. */
  private static final class Tables {
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, String> fileOf = new HashMap<>();
    private final Map<String, Integer> lineOf = new HashMap<>();

    void add(String file, BufferedReader in) throws IOException {
      for (EntryTable.Row row : EntryTable.read(file, in)) {
        String id = row.entry().id();
        if (entries.putIfAbsent(id, row.entry()) != null) {
          throw new GazetteerException(
              file,
              row.line(),
              "id '" + id + "' stands already at " + fileOf.get(id) + ":" + lineOf.get(id));
        }
        fileOf.put(id, file);
        lineOf.put(id, row.line());
      }
    }

    Gazetteer gazetteer() {
      for (Entry entry : entries.values()) {
        for (Link link : entry.links()) {
          if (!entries.containsKey(link.target())) {
            throw new GazetteerException(
                fileOf.get(entry.id()),
                lineOf.get(entry.id()),
                "link " + link.property() + " leads to '" + link.target() + "', which is no entry");
          }
        }
      }
      return new Gazetteer(entries.values());
    }
  }
}
