package org.entente.server.reconcile;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.entente.query.EditDistance;

/**
 * How alike two names are, from 0 to 1.
 *
 * <pre>{@code
 * NameSimilarity.of("the Soviet Union", "Soviet Union"); // 0.97: the same but for its writing
 * NameSimilarity.of("Nkrumah, Kwame", "Kwame Nkrumah");  // 0.95: the same words
 * NameSimilarity.of("Sovjet Union", "Soviet Union");     // below 0.9: alike
 * }</pre>
 */
final class NameSimilarity {
  /** Written the same but for case, accents, punctuation and a leading "the". */
  static final double SAME = 0.97;

  /** The same words in another order. */
  static final double SAME_WORDS = 0.95;

  /** The most that names can reach which differ in letters or words. */
  private static final double ALIKE = 0.9;

  /** Words that are less alike than this are different words. */
  private static final double ALIKE_WORDS = 0.7;

  private NameSimilarity() {}

  /** 1 if they are equal letter by letter. */
  static double of(String one, String other) {
    if (one.equals(other)) {
      return 1;
    }
    String a = plain(one);
    String b = plain(other);
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    if (a.equals(b)) {
      return SAME;
    }
    List<String> words = words(a);
    List<String> others = words(b);
    if (words.stream().sorted().toList().equals(others.stream().sorted().toList())) {
      return SAME_WORDS;
    }
    return ALIKE * Math.max(alike(a, b), shared(words, others));
  }

  /** Without accents, case, punctuation and a leading "the". */
  static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[.'’]", "")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip()
        .replaceFirst("^the ", "");
  }

  private static List<String> words(String plain) {
    return Arrays.asList(plain.split(" "));
  }

  /** The share of words that have a counterpart (Dice's coefficient, by how alike they are). */
  private static double shared(List<String> words, List<String> others) {
    List<String> open = new ArrayList<>(others);
    double sum = 0;
    for (String word : words) {
      double best = 0;
      int at = -1;
      for (int i = 0; i < open.size(); i++) {
        double alike = alike(word, open.get(i));
        if (alike > best) {
          best = alike;
          at = i;
        }
      }
      if (best >= ALIKE_WORDS) {
        sum += best;
        open.remove(at);
      }
    }
    return 2 * sum / (words.size() + others.size());
  }

  private static double alike(String one, String other) {
    return 1 - EditDistance.share(one, other);
  }
}
