package org.entente.annotate.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Phrases of one or more words, found at a place of a sentence: the longest one counts. */
final class Phrases<V> {
  private record Phrase<V>(List<String> words, V value) {}

  /**
   * A phrase in a sentence.
   *
   * @param to index after its last piece
   */
  record Hit<V>(int to, V value) {}

  private final Map<String, List<Phrase<V>>> byFirst = new HashMap<>();

  /** Adds a phrase; a hyphen counts as a space, case does not count; the first meaning stays. */
  void put(String phrase, V value) {
    List<String> words = List.of(phrase.toLowerCase(Locale.ROOT).trim().split("[ -]+"));
    List<Phrase<V>> list = byFirst.computeIfAbsent(words.get(0), k -> new ArrayList<>(2));
    if (list.stream().noneMatch(p -> p.words().equals(words))) {
      list.add(new Phrase<>(words, value));
      list.sort(Comparator.comparingInt(p -> -p.words().size()));
    }
  }

  /** The longest phrase that begins at a piece. */
  Optional<Hit<V>> at(Pieces pieces, int from) {
    if (from < 0 || from >= pieces.size()) {
      return Optional.empty();
    }
    for (Phrase<V> p : byFirst.getOrDefault(pieces.get(from).lower(), List.of())) {
      if (matches(p.words(), pieces, from)) {
        return Optional.of(new Hit<>(from + p.words().size(), p.value()));
      }
    }
    return Optional.empty();
  }

  private static boolean matches(List<String> words, Pieces pieces, int from) {
    if (from + words.size() > pieces.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!pieces.get(from + i).lower().equals(words.get(i))) {
        return false;
      }
    }
    return true;
  }
}
