package org.entente.lookup;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Names without what may differ between two spellings of one: case, accents, punctuation, article.
 */
final class PlainName {
  private PlainName() {}

  static String of(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("(?<=\\b\\p{L})\\.", "")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip()
        .replaceFirst("^the ", "");
  }
}
