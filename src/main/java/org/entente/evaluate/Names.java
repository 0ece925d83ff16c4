package org.entente.evaluate;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** When two names, or two descriptions of a matter, count as the same. */
final class Names {
  /** Words that do not tell one matter from another. */
  private static final Set<String> LIGHT =
      Set.of(
          "the", "a", "an", "of", "on", "in", "for", "and", "to", "its", "their", "his", "her",
          "with", "over");

  /** Share of the words of two descriptions that they must have in common. */
  private static final double ENOUGH = 0.5;

  private Names() {}

  /** A name without case, punctuation, possessive and leading "the". */
  static String plain(String name) {
    String ascii =
        name.chars().allMatch(c -> c < 128)
            ? name
            : Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("[^\\x00-\\x7F]", "");
    return ascii
        .toLowerCase(Locale.ROOT)
        .replace("'s", "")
        .replaceAll("[^a-z0-9]+", " ")
        .strip()
        .replaceFirst("^the ", "");
  }

  /** Whether two descriptions share at least half of their words, number and articles aside. */
  static boolean overlap(String a, String b) {
    Set<String> first = words(a);
    Set<String> second = words(b);
    if (first.isEmpty() || second.isEmpty()) {
      return false;
    }
    Set<String> both = new TreeSet<>(first);
    both.retainAll(second);
    Set<String> either = new TreeSet<>(first);
    either.addAll(second);
    return (double) both.size() / either.size() >= ENOUGH;
  }

  private static Set<String> words(String text) {
    Set<String> words = new TreeSet<>();
    Arrays.stream(plain(text).split(" "))
        .filter(w -> !w.isEmpty())
        .map(w -> w.replaceFirst("(?<=[^s])s$", "").replaceFirst("ies$", "y"))
        .filter(w -> !LIGHT.contains(w))
        .forEach(words::add);
    return words;
  }
}
