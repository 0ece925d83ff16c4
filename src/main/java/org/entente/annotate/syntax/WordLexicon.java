package org.entente.annotate.syntax;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.annotate.syntax.linear.Word;

/**
 * What the lexica know of words, and what was worked out of a word's form the first time that it
 * was seen, as texts repeat theirs. Safe to share between threads.
 */
final class WordLexicon {
  /**
   * How many words are kept, the first that come; the frequent ones are among them. Some 1 kB each.
   */
  private static final int KEPT = 20_000;

  private final Map<String, List<String>> ambiguityClasses;
  private final Map<String, Set<String>> clusters;
  private final Map<String, Word> known = new ConcurrentHashMap<>();

  /**
   * @param ambiguityClasses parts of speech of simplified words in lower case
   * @param clusters Brown clusters of the same
   */
  WordLexicon(Map<String, List<String>> ambiguityClasses, Map<String, Set<String>> clusters) {
    this.ambiguityClasses = ambiguityClasses;
    this.clusters = clusters;
  }

  /** The words with these forms, one for one. */
  List<Word> of(List<String> forms) {
    return forms.stream().map(this::of).toList();
  }

  private Word of(String form) {
    Word word = known.get(form);
    if (word == null) {
      String simplified = Word.simplified(form);
      String lowercase = Word.lowercase(simplified);
      word = new Word(simplified, ambiguityClasses.get(lowercase), clusters.get(lowercase));
      if (known.size() < KEPT) {
        known.put(form, word);
      }
    }
    return word;
  }
}
