package org.entente.annotate.syntax;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the copy of a text that analysis works on.
 *
 * <pre>{@code
 * Normaliser.normalise("NATO–Russia talks[12] “failed”");
 * //                   "NATO-Russia talks     \"failed\""
 * }</pre>
 *
 * The copy has exactly one {@code char} for each code point of the text, so that an index into the
 * copy is a code-point offset into the stored text. What changes: spaces of every kind, control and
 * format characters become blanks; line ends of every kind become {@code \n}; quotes become
 * straight; an en dash between letters or digits becomes a hyphen, every other long dash an em
 * dash; footnote marks ({@code [12]}, {@code [note 3]}, {@code [edit]}, superscript numbers) become
 * blanks; full-width and mathematical letters become plain ones; what lies beyond the Basic
 * Multilingual Plane becomes one letter or symbol of it.
 */
public final class Normaliser {
  /** Stands for a character that belongs to a word but is not to be seen: a soft hyphen. */
  static final char INVISIBLE = '\u00AD';

  /** Stands between the parts of a clause; the only long dash that the copy knows. */
  static final char DASH = '\u2014';

  /** Stands for a letter beyond the Basic Multilingual Plane: a click letter, without case. */
  private static final char SOME_LETTER = '\u01C2';

  /** Stands for any other sign beyond the Basic Multilingual Plane: a white square. */
  private static final char SOME_SYMBOL = '\u25A1';

  private static final Pattern FOOTNOTE =
      Pattern.compile(
          "\\[(?:\\d{1,3}(?: ?[,-] ?\\d{1,3})*+|[a-z]{1,2}|(?:note|nb|n|fn|ref) ?\\d{1,3}"
              + "|edit|update|citation needed|clarification needed|needs update|dubious|sic"
              + "|(?:when|who|why|where|which|by whom|according to whom)\\?)"
              + "\\](?![a-z])(?:: ?\\d{1,4}(?:-\\d{1,4})?(?=[ \\[\\n]|$))?");

  private Normaliser() {}

  /**
   * The copy of a text for analysis.
   *
   * @param text any text, well-formed UTF-16 or not
   * @return as many chars as {@code text} has code points
   */
  public static String normalise(String text) {
    int[] points = text.codePoints().toArray();
    char[] copy = new char[points.length];
    for (int i = 0; i < points.length; i++) {
      copy[i] = plain(points, i);
    }
    for (int i = 0; i < copy.length; i++) {
      if (copy[i] == DASH && points[i] != DASH && wordAt(copy, i - 1) && wordAt(copy, i + 1)) {
        copy[i] = '-';
      } else if (copy[i] == INVISIBLE && !(wordAt(copy, i - 1) && wordAt(copy, i + 1))) {
        copy[i] = ' ';
      }
    }
    blankFootnotes(copy);
    return new String(copy);
  }

  private static boolean wordAt(char[] copy, int i) {
    return i >= 0
        && i < copy.length
        && (Character.isLetterOrDigit(copy[i]) || copy[i] == INVISIBLE);
  }

  private static void blankFootnotes(char[] copy) {
    String s = new String(copy);
    if (s.indexOf('[') < 0) {
      return;
    }
    Matcher m = FOOTNOTE.matcher(s);
    while (m.find()) {
      for (int i = m.start(); i < m.end(); i++) {
        copy[i] = ' ';
      }
    }
  }

  private static char plain(int[] points, int i) {
    int c = points[i];
    if (c == '\n' || c > ' ' && c < 0x7F && c != '`') {
      return (char) c;
    }
    switch (c) {
      case '\r':
        return i + 1 < points.length && points[i + 1] == '\n' ? ' ' : '\n';
      case 0x0B, 0x0C, 0x85, 0x2028, 0x2029:
        return '\n';
      case '`', 0xB4, 0x2BC, 0x2BB, 0x2BD, 0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0x2039, 0x203A:
        return '\'';
      case 0xAB, 0xBB, 0x201C, 0x201D, 0x201E, 0x201F, 0x2033, 0x301D, 0x301E, 0x301F:
        return '"';
      case 0x2010, 0x2011, 0x2043, 0x2212, 0xFE63, 0xFF0D:
        return '-';
      case 0x2012, 0x2013, 0x2014, 0x2015, 0xFE58:
        return DASH;
      case INVISIBLE, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF:
        return INVISIBLE;
      case 0xB2, 0xB3, 0xB9, 0x2070:
        return ' ';
      default:
        break;
    }
    if (c >= 0x2074 && c <= 0x2079 || c >= 0xFE00 && c <= 0xFE0F) {
      return ' ';
    }
    switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR,
      Character.LINE_SEPARATOR,
      Character.PARAGRAPH_SEPARATOR,
      Character.CONTROL,
      Character.FORMAT,
      Character.SURROGATE,
      Character.PRIVATE_USE,
      Character.UNASSIGNED:
        return ' ';
      default:
        break;
    }
    if (c >= 0xFF01 && c <= 0xFFEE || !Character.isBmpCodePoint(c)) {
      String compatible = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
      if (compatible.length() == 1 && compatible.charAt(0) > ' ') {
        return compatible.charAt(0);
      }
      if (!Character.isBmpCodePoint(c)) {
        return Character.isLetter(c) ? SOME_LETTER : SOME_SYMBOL;
      }
    }
    return (char) c;
  }
}
