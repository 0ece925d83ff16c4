package org.entente.link;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The normal form of a name, under which its variants meet: lower case, no accents, no article, no
 * possessive, words joined by hyphens.
 *
 * <pre>{@code
 * Slug.of("The Côte d’Ivoire Accord");                 // "cote-d-ivoire-accord"
 * }</pre>
 *
 * Letters and digits of every script are kept. The result is never empty and at most 100 code
 * points long: of a longer name the end is replaced by its hash.
 */
public final class Slug {
  /** Longest normal form, in code points. */
  static final int LONGEST = 100;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern POSSESSIVE = Pattern.compile("(?<=\\p{L})['’]s?$");
  private static final Pattern ARTICLE = Pattern.compile("^(the|a|an)[\\s\\u00A0]+(?=\\S)");
  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern EDGE = Pattern.compile("^-|-$");
  private static final Pattern DOTTED = Pattern.compile("(?<=\\b\\p{L})\\.(?=\\p{L}\\b)");

  private Slug() {}

  /** The normal form of any name. */
  public static String of(String name) {
    String s = Normalizer.normalize(name, Normalizer.Form.NFKD);
    s = MARKS.matcher(s).replaceAll("").toLowerCase(Locale.ROOT).strip();
    s = POSSESSIVE.matcher(s).replaceFirst("");
    s = ARTICLE.matcher(s).replaceFirst("");
    s = DOTTED.matcher(s).replaceAll("");
    s = GAP.matcher(s).replaceAll("-");
    s = EDGE.matcher(s).replaceAll("");
    if (s.isEmpty()) {
      return "x" + Hash.of(name);
    }
    if (s.codePointCount(0, s.length()) > LONGEST) {
      String hash = Hash.of(s);
      int end = s.offsetByCodePoints(0, LONGEST - hash.length() - 1);
      return s.substring(0, end).replaceAll("-$", "") + "-" + hash;
    }
    return s;
  }

  /** {@code InternationalOrganization} as {@code international-organization}. */
  public static String kebab(String term) {
    return term.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
