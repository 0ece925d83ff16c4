package org.entente.annotate.syntax;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** English abbreviations that end in a full stop, by what may follow them. */
final class Abbreviations {
  private static final Set<String> BEFORE_NAMES = WordList.read("abbreviations-before-names");
  private static final Set<String> BEFORE_NUMBERS = WordList.read("abbreviations-before-numbers");
  private static final Set<String> ANYWHERE = WordList.read("abbreviations-anywhere");
  private static final Set<String> STARTERS = WordList.read("sentence-starters");

  /** "H.", "U.S.", "S.G.W.", "J.-P.", "Ph.D.": single letters, later ones also in pairs. */
  private static final Pattern INITIALS =
      Pattern.compile(
          "\\p{Lu}\\.|\\p{L}\\.(?:-?\\p{L}{1,2}\\.)++|\\p{Lu}\\p{Ll}\\.(?:\\p{Lu}\\.)++");

  private Abbreviations() {}

  /** "Mr.", "vs.": never the end of a sentence. */
  static boolean beforeName(String word) {
    return in(BEFORE_NAMES, word);
  }

  /** "No.", "Jan.": an abbreviation where a number follows. */
  static boolean beforeNumber(String word) {
    return in(BEFORE_NUMBERS, word);
  }

  /** "Jr.", "etc.": may end a sentence. */
  static boolean anywhere(String word) {
    return in(ANYWHERE, word);
  }

  /** Letters with a stop after each, see {@link #INITIALS}. */
  static boolean initials(String word) {
    return INITIALS.matcher(word).matches();
  }

  /** Whether a word with a capital after an abbreviation begins a sentence. */
  static boolean starter(String word) {
    return STARTERS.contains(word.toLowerCase(Locale.ROOT));
  }

  /**
   * As the list has it, or with a capital instead of the list's small letter; a capital alone is an
   * initial: "P." is not "p.".
   */
  private static boolean in(Set<String> list, String word) {
    String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    return list.contains(bare)
        || bare.length() > 1
            && list.contains(Character.toLowerCase(bare.charAt(0)) + bare.substring(1));
  }
}
