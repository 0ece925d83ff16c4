package org.entente.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.entente.annotate.syntax.WordsOfTexts;
import org.entente.extract.lexicon.Lexicon;
import org.entente.extract.lexicon.Part;
import org.entente.link.Hash;
import org.entente.rdf.ProgramVersion;
import org.entente.text.Document;

/**
 * The lexicon, and on how much of it a document's extraction depends: on those of its parts whose
 * words can occur in the text, and on the files that act without words of their own.
 *
 * <pre>{@code
 * KnownLexicon lexicon = KnownLexicon.ofProgram();
 * lexicon.version(document);   // changes with entries whose trigger the text can hold
 * }</pre>
 *
 * Read when it is first needed. May be shared by threads.
 */
final class KnownLexicon {
  /** Word lists are read when the first text is looked at. */
  private static final Supplier<WordsOfTexts> WORDS = new Once<>(WordsOfTexts::new);

  private final String whole;
  private final Supplier<Lexicon> lexicon;
  private final Supplier<Index> index;

  /**
   * A lexicon.
   *
   * @param whole its version: if it is as before, no document has to be looked at
   * @param files versions of files that bear on every text, by their names
   */
  KnownLexicon(String whole, Supplier<Lexicon> source, Supplier<SortedMap<String, String>> files) {
    this.whole = whole;
    this.lexicon = new Once<>(source);
    this.index = new Once<>(() -> new Index(lexicon.get().parts(), files.get()));
  }

  /** The one that comes with the program. */
  static KnownLexicon ofProgram() {
    return new KnownLexicon(
        ProgramVersion.lexicon(),
        Lexicon::load,
        () -> ProgramVersion.lexiconBeside(Lexicon::reads));
  }

  /** The lexicon itself. */
  Lexicon lexicon() {
    return lexicon.get();
  }

  /** The version of the whole: if it is as before, no document has to be looked at. */
  String whole() {
    return whole;
  }

  /** The version of all that can bear on a document. */
  String version(Document document) {
    return index.get().version(WORDS.get().in(document));
  }

  /** What each entry says, by the word that brings it into play, to be held against later ones. */
  SortedMap<String, String> entries() {
    return index.get().entries;
  }

  /**
   * The entries that were added, removed or changed and can bear on a document.
   *
   * @param before what {@link #entries} gave then
   */
  SortedSet<String> changed(Map<String, String> before, Document document) {
    Set<String> words = WORDS.get().in(document);
    SortedSet<String> changed = new TreeSet<>();
    for (String key : differing(before)) {
      int blank = key.indexOf(' ');
      String word = key.substring(blank + 1);
      if (word.isEmpty() || words.contains(word)) {
        changed.add(key.substring(0, blank));
      }
    }
    return changed;
  }

  private Set<String> differing(Map<String, String> before) {
    Map<String, String> now = entries();
    Set<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(now.keySet());
    keys.removeIf(key -> now.getOrDefault(key, "").equals(before.getOrDefault(key, "")));
    return keys;
  }

  /** The parts by one of their words. */
  private static final class Index {
    private final List<Part> parts;
    private final List<String> hashes;
    private final List<Integer> everywhere = new ArrayList<>();
    private final Map<String, List<Integer>> byWord = new HashMap<>();
    private final String files;
    private final SortedMap<String, String> entries = new TreeMap<>();

    Index(List<Part> parts, SortedMap<String, String> files) {
      this.parts = parts;
      Map<String, String> contents = new IdentityHashMap<>();
      this.hashes =
          parts.stream()
              .map(
                  part ->
                      Hash.of(
                          part.entry(),
                          part.trigger(),
                          contents.computeIfAbsent(part.content(), Hash::of)))
              .toList();
      this.files = files.toString();
      Map<String, List<String>> byEntry = new TreeMap<>();
      for (int i = 0; i < parts.size(); i++) {
        SortedSet<String> words = new TreeSet<>(parts.get(i).words());
        for (String word : words.isEmpty() ? List.of("") : words) {
          byEntry
              .computeIfAbsent(parts.get(i).entry() + " " + word, key -> new ArrayList<>())
              .add(hashes.get(i));
        }
        (words.isEmpty()
                ? everywhere
                : byWord.computeIfAbsent(words.first(), key -> new ArrayList<>()))
            .add(i);
      }
      byEntry.forEach((key, of) -> entries.put(key, Hash.of(of.toArray(String[]::new))));
      files.forEach((name, version) -> entries.put(name + " ", version));
    }

    String version(Set<String> words) {
      SortedSet<Integer> bearing = new TreeSet<>(everywhere);
      for (String word : words) {
        for (int i : byWord.getOrDefault(word, List.of())) {
          if (words.containsAll(parts.get(i).words())) {
            bearing.add(i);
          }
        }
      }
      Collection<String> of = new ArrayList<>(List.of(files));
      bearing.forEach(i -> of.add(hashes.get(i)));
      return Hash.of(of.toArray(String[]::new));
    }
  }
}
