package org.entente.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All canned queries by name.
 *
 * <pre>{@code
 * for (CannedQuery q : QueryCatalogue.standard().all()) {
 *   System.out.println(q.name() + ": " + q.question());
 * }
 * }</pre>
 */
public final class QueryCatalogue {
  private static final String FOLDER = "queries";
  private static final String ENDING = ".rq";

  private final SortedMap<String, CannedQuery> queries;

  private QueryCatalogue(SortedMap<String, CannedQuery> queries) {
    this.queries = Collections.unmodifiableSortedMap(queries);
  }

  /**
   * The queries that the program ships: every {@code queries/*.rq} on the class path, in a folder
   * or a jar.
   *
   * @throws QueryException.Malformed if one breaks a rule; names file and line
   */
  public static QueryCatalogue standard() {
    return Standard.CATALOGUE;
  }

  /** Read once, when it is first asked for. */
  private static final class Standard {
    private static final QueryCatalogue CATALOGUE =
        on(QueryCatalogue.class.getClassLoader(), FOLDER);
  }

  /**
   * Every {@code *.rq} of a folder on the class path, in directories or jars.
   *
   * @throws QueryException.Malformed if one breaks a rule; names file and line
   */
  public static QueryCatalogue inFolder(String folder) {
    return on(QueryCatalogue.class.getClassLoader(), folder);
  }

  /** Every {@code queries/*.rq} that a class loader sees. */
  static QueryCatalogue on(ClassLoader loader) {
    return on(loader, FOLDER);
  }

  private static QueryCatalogue on(ClassLoader loader, String folder) {
    SortedMap<String, CannedQuery> queries = new TreeMap<>();
    try {
      for (URL url : Collections.list(loader.getResources(folder))) {
        URI uri = url.toURI();
        if (uri.getScheme().equals("jar")) {
          try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
            read(jar.getPath(folder), queries);
          }
        } else {
          read(Path.of(uri), queries);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the canned queries on the class path", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("class path entry is no URI", e);
    }
    return new QueryCatalogue(queries);
  }

  /**
   * Every {@code *.rq} of a folder, without its subfolders.
   *
   * @throws UncheckedIOException if the folder cannot be read
   * @throws QueryException.Malformed if a file breaks a rule; names file and line
   */
  public static QueryCatalogue of(Path folder) {
    SortedMap<String, CannedQuery> queries = new TreeMap<>();
    try {
      read(folder, queries);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the queries in " + folder, e);
    }
    return new QueryCatalogue(queries);
  }

  private static void read(Path folder, Map<String, CannedQuery> queries) throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = listed.filter(f -> f.getFileName().toString().endsWith(ENDING)).sorted().toList();
    }
    for (Path file : files) {
      CannedQuery q = CannedQuery.parse(file.getFileName().toString(), Files.readString(file));
      queries.putIfAbsent(q.name(), q);
    }
  }

  /** By name, in alphabetical order. */
  public Collection<CannedQuery> all() {
    return queries.values();
  }

  /** Whether there is one of that name. */
  public boolean has(String name) {
    return queries.containsKey(name);
  }

  /**
   * The query of that name.
   *
   * @throws QueryException.UnknownQuery if there is none; lists near names
   */
  public CannedQuery get(String name) {
    CannedQuery found = queries.get(name);
    if (found == null) {
      List<String> near = near(name);
      throw new QueryException.UnknownQuery(
          "no canned query '"
              + Shown.of(name)
              + "'; "
              + (near.isEmpty()
                  ? "there are: " + String.join(", ", queries.keySet())
                  : "near names: " + String.join(", ", near)));
    }
    return found;
  }

  /** At most five names that share a word with it or differ in a few letters, nearest first. */
  private List<String> near(String name) {
    List<String> words = List.of(name.toLowerCase(Locale.ROOT).split("[^a-z]+"));
    Comparator<String> nearest = Comparator.comparingDouble(n -> distance(name, words, n));
    return queries.keySet().stream()
        .filter(n -> distance(name, words, n) < 0.6)
        .sorted(nearest.thenComparing(Comparator.naturalOrder()))
        .limit(5)
        .toList();
  }

  private static double distance(String name, List<String> words, String candidate) {
    List<String> own = List.of(candidate.split("-"));
    long shared = own.stream().filter(w -> w.length() > 2 && words.contains(w)).count();
    double edits = EditDistance.share(name, candidate);
    return shared == 0 ? edits : Math.min(edits, 0.5 / shared);
  }
}
