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
  private final Map<String, Entry> byQid = new HashMap<>();
  private final NameTrie names = new NameTrie();
  private final Map<List<String>, List<Entry>> byAdjective = new HashMap<>();
  private final Map<List<String>, List<Entry>> byDemonym = new HashMap<>();

  private Gazetteer(Collection<Entry> entries) {
    this.entries = List.copyOf(entries);
    for (Entry entry : this.entries) {
      byId.put(entry.id(), entry);
      entry.qid().ifPresent(q -> byQid.putIfAbsent(q, entry));
      addName(entry.label(), entry);
      entry.aliases().forEach(alias -> addName(alias, entry));
      entry.adjectives().forEach(a -> addWord(byAdjective, a, entry));
      entry.demonyms().forEach(d -> addWord(byDemonym, d, entry));
    }
    names.complete();
  }

  /**
   * The gazetteer on the class path: the tables that {@code gazetteer/index.txt} lists.
   *
   * @throws GazetteerException when a table breaks the format
   * @throws UncheckedIOException when a table is missing or cannot be read
   */
  public static Gazetteer load() {
    return of(true, List.of());
  }

  /**
   * The gazetteer in a folder: all its {@code *.tsv} tables in the order of their names.
   *
   * @throws GazetteerException when a table breaks the format
   * @throws UncheckedIOException when the folder or a table cannot be read
   */
  public static Gazetteer read(Path folder) {
    return of(false, List.of(folder));
  }

  /** The gazetteer on the class path, or not, and then those in folders, as one. */
  static Gazetteer of(boolean classPath, List<Path> folders) {
    Tables tables = new Tables();
    if (classPath) {
      addClassPath(tables);
    }
    for (Path folder : folders) {
      tables.nextSource();
      addFolder(tables, folder);
    }
    return tables.gazetteer();
  }

  private static void addClassPath(Tables tables) {
    try (BufferedReader manifest = resource(MANIFEST)) {
      for (String file : manifest.lines().toList()) {
        try (BufferedReader in = resource(file)) {
          tables.add(file, in);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the gazetteer on the class path cannot be read", e);
    }
  }

  private static void addFolder(Tables tables, Path folder) {
    try {
      for (Path path : tables(folder)) {
        try (BufferedReader in = Files.newBufferedReader(path)) {
          tables.add(path.toString(), in);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("gazetteer folder " + folder + " cannot be read", e);
    }
  }

  /** The tables in a folder, in the order of their names. */
  static List<Path> tables(Path folder) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(p -> p.toString().endsWith(".tsv")).sorted().toList();
    }
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

  /** The entry that is linked to this Wikidata item; of several the first. */
  public Optional<Entry> byQid(String qid) {
    return Optional.ofNullable(byQid.get(qid));
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

  /**
   * What was read so far, and where, so that errors name the line.
   *
   * <p>Of entries with the same Wikidata item in several sources the first source's stands, and
   * links to the others lead to it.
   */
  private static final class Tables {
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, String> idOfItem = new HashMap<>();
    private final Map<String, String> standsFor = new HashMap<>();
    private int known;

    private record Place(String file, int line) {}

    /** What is added from now on comes behind what is there. */
    void nextSource() {
      entries.values().stream()
          .skip(known)
          .forEach(e -> e.qid().ifPresent(q -> idOfItem.putIfAbsent(q, e.id())));
      known = entries.size();
    }

    void add(String file, BufferedReader in) throws IOException {
      for (EntryTable.Row row : EntryTable.read(file, in)) {
        Entry entry = row.entry();
        Optional<String> same = entry.qid().map(idOfItem::get);
        if (same.isPresent()) {
          standsFor.put(entry.id(), same.get());
          continue;
        }
        if (entries.putIfAbsent(entry.id(), entry) != null) {
          Place first = places.get(entry.id());
          throw new GazetteerException(
              file,
              row.line(),
              "id '" + entry.id() + "' stands already at " + first.file() + ":" + first.line());
        }
        places.put(entry.id(), new Place(file, row.line()));
      }
    }

    Gazetteer gazetteer() {
      return new Gazetteer(entries.values().stream().map(this::linked).toList());
    }

    /** The entry with its links checked, and leading to what stands for their targets. */
    private Entry linked(Entry entry) {
      boolean same = true;
      List<Link> links = new ArrayList<>(entry.links().size());
      for (Link link : entry.links()) {
        boolean there = entries.containsKey(link.target());
        String target = there ? link.target() : standsFor.get(link.target());
        if (target == null) {
          Place place = places.get(entry.id());
          throw new GazetteerException(
              place.file(),
              place.line(),
              "link " + link.property() + " leads to '" + link.target() + "', which is no entry");
        }
        same &= there;
        links.add(there ? link : new Link(link.property(), target));
      }
      return same ? entry : entry.withLinks(links.stream().distinct().toList());
    }
  }
}
