package org.entente.annotate.syntax;

/** Nouns that are made from verbs and take the verb's participants: "signing", "annexation". */
final class Deverbal {
  private static final String[] SUFFIXES = {
    "ing", "tion", "sion", "ment", "al", "ance", "ence", "ure", "ry"
  };

  private Deverbal() {}

  /** Whether a noun's ending is that of a noun made from a verb. */
  static boolean likely(String lemma) {
    if (lemma.length() < 6) {
      return false;
    }
    for (String suffix : SUFFIXES) {
      if (lemma.endsWith(suffix)) {
        return true;
      }
    }
    return false;
  }
}
