package org.entente.query.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * A word as a regular expression (XPath and XQuery Functions and Operators 3.1, section 5.6.1, as
 * SPARQL has it) that finds it in either case and with whatever accents.
 *
 * <pre>{@code
 * FoldedPattern.of("turkiye", ""); // finds "Türkiye" and "TURKIYE"
 * }</pre>
 */
final class FoldedPattern {
  /** Latin letters with marks, and the kinds of dash and quote. */
  private static final int[][] FOLDED = {{0xA0, 0x24F}, {0x1E00, 0x1EFF}, {0x2010, 0x205E}};

  private static final String SYNTAX = "\\|.?*+(){}[]^$-";

  /** What folds to a letter or two, as {@code ae} → {@code æÆ}. */
  private static final Map<String, String> VARIANTS = variants();

  private FoldedPattern() {}

  private static Map<String, String> variants() {
    Map<String, StringBuilder> variants = new HashMap<>();
    char[] folded = new char[4];
    for (int[] range : FOLDED) {
      for (int c = range[0]; c <= range[1]; c++) {
        int length = ASCIIFoldingFilter.foldToASCII(new char[] {(char) c}, 0, folded, 0, 1);
        String plain = new String(folded, 0, length).toLowerCase(Locale.ROOT);
        if (length <= 2 && plain.chars().allMatch(one -> one < 0x80)) {
          variants.computeIfAbsent(plain, key -> new StringBuilder()).append((char) c);
        }
      }
    }
    return variants.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().toString()));
  }

  /**
   * The expression.
   *
   * @param word folded as {@link Words} folds
   * @param between an expression for what may stand between two letters
   */
  static String of(String word, String between) {
    List<String> parts = new ArrayList<>();
    int[] letters = word.codePoints().toArray();
    for (int i = 0; i < letters.length; i++) {
      String one = letter(letters[i]);
      String pair = i + 1 < letters.length ? new String(letters, i, 2) : "";
      if (VARIANTS.containsKey(pair)) {
        parts.add("(" + one + between + letter(letters[i + 1]) + "|[" + VARIANTS.get(pair) + "])");
        i++;
      } else {
        parts.add(one);
      }
    }
    return String.join(between, parts);
  }

  private static String letter(int codePoint) {
    String letter = Character.toString(codePoint);
    String other = letter.toUpperCase(Locale.ROOT);
    String variants = VARIANTS.getOrDefault(letter, "");
    if (SYNTAX.indexOf(codePoint) >= 0) {
      return "\\" + letter;
    }
    // A letter whose upper case is two letters, as ß, has none of its own.
    boolean cased = !other.equals(letter) && other.length() == letter.length();
    return cased || !variants.isEmpty()
        ? "[" + letter + (cased ? other : "") + variants + "]"
        : letter;
  }
}
