package org.entente.annotate.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.text.Span;

/**
 * Cuts a sentence into words and marks after the Penn Treebank's manner.
 *
 * <pre>{@code
 * Tokeniser.tokenise("Russia's U.S.-led talks didn't fail.", new Span(0, 36));
 * // Russia 's U.S.-led talks did n't fail .
 * }</pre>
 *
 * Possessives and contractions are split off; hyphenated words stay whole ("NATO-Russia",
 * "counter-narcotics"); the full stop of an abbreviation belongs to it, even at the end of the
 * sentence.
 */
public final class Tokeniser {
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?:https?://|www\\.)[^ ]*[\\p{L}\\p{N}/]|[\\p{L}\\p{N}._-]+@[\\p{L}\\p{N}.-]+\\p{L}");

  private static final Pattern CLITIC = Pattern.compile("(?i)(?:n't|'s|'re|'ve|'ll|'d|'m)$");

  private final String text;
  private final int sentenceEnd;
  private final List<Span> tokens = new ArrayList<>();

  private Tokeniser(String text, int sentenceEnd) {
    this.text = text;
    this.sentenceEnd = sentenceEnd;
  }

  /**
   * The tokens of one sentence, in order; every visible char lies in exactly one.
   *
   * @param text a text that {@link Normaliser} made
   * @param sentence a sentence of it
   */
  public static List<Span> tokenise(String text, Span sentence) {
    int last = sentence.end();
    while (last > sentence.start()
        && !Character.isLetterOrDigit(text.charAt(last - 1))
        && text.charAt(last - 1) != '.') {
      last--;
    }
    Tokeniser tokeniser = new Tokeniser(text, last);
    int i = sentence.start();
    while (i < sentence.end()) {
      if (text.charAt(i) <= ' ') {
        i++;
        continue;
      }
      int end = i;
      while (end < sentence.end() && text.charAt(end) > ' ') {
        end++;
      }
      tokeniser.chunk(i, end);
      i = end;
    }
    return List.copyOf(tokeniser.tokens);
  }

  /** What stands between two blanks. */
  private void chunk(int start, int end) {
    int at = start;
    while (at < end) {
      Matcher whole = WHOLE.matcher(text).region(at, end);
      int wordEnd = at;
      while (wordEnd < end && inWord(wordEnd, at, end)) {
        wordEnd++;
      }
      if (maybeAddress(at, end) && whole.lookingAt()) {
        token(at, whole.end());
        at = whole.end();
      } else if (wordEnd > at) {
        word(at, wordEnd);
        at = wordEnd;
      } else {
        int run = run(at, end);
        token(at, run);
        at = run;
      }
    }
  }

  /** Cheap test before the pattern is tried: an address has an "@", "://" or "www." */
  private boolean maybeAddress(int start, int end) {
    char c = text.charAt(start);
    return text.regionMatches(start, "http", 0, 4)
        || text.regionMatches(start, "www.", 0, 4)
        || Character.isLetterOrDigit(c)
            && text.substring(start, Math.min(end, start + 80)).indexOf('@') > 0;
  }

  /** End of a mark: one char, or the same one repeated where that makes one mark: "...", "--". */
  private int run(int start, int end) {
    char c = text.charAt(start);
    int run = start + 1;
    while (run < end && text.charAt(run) == c && ".-!?*_='".indexOf(c) >= 0) {
      run++;
    }
    return run;
  }

  /** Whether the char at {@code i} goes on with the word that began at {@code start}. */
  private boolean inWord(int i, int start, int end) {
    char c = text.charAt(i);
    if (Character.isLetterOrDigit(c) || mark(c) || c == Normaliser.INVISIBLE) {
      return true;
    }
    boolean before = i > start && alphanumeric(i - 1);
    boolean after = i + 1 < end && alphanumeric(i + 1);
    switch (c) {
      case '.':
        return i > start && before || i == start && after && Character.isDigit(text.charAt(i + 1));
      case ',', ':':
        return before
            && after
            && Character.isDigit(text.charAt(i - 1))
            && Character.isDigit(text.charAt(i + 1));
      case '\'':
        return before && after || i == start && after && Character.isDigit(text.charAt(i + 1));
      case '-':
        if (i + 1 < end && text.charAt(i + 1) == '-' || i > start && text.charAt(i - 1) == '-') {
          return false;
        }
        return before && after
            || i > start && text.charAt(i - 1) == '.' && after
            || before && i + 1 == end && i > start
            || i == start && after && Character.isDigit(text.charAt(i + 1));
      case '&', '_', '@', '+', '#', '°':
        return before && after;
      case '/':
        return before && after && slashInside(i);
      default:
        return false;
    }
  }

  /** "9/11", "2004/05", "and/or", "n/a" stay whole; "Moscow/Kyiv" does not. */
  private boolean slashInside(int i) {
    return Character.isDigit(text.charAt(i - 1)) && Character.isDigit(text.charAt(i + 1))
        || text.regionMatches(true, i - 3, "and/or", 0, 6)
        || text.regionMatches(true, i - 1, "n/a", 0, 3);
  }

  private boolean alphanumeric(int i) {
    char c = text.charAt(i);
    return Character.isLetterOrDigit(c) || mark(c) || c == Normaliser.INVISIBLE;
  }

  private static boolean mark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /** A word with its inner marks; may end in stops, and bear a clitic. */
  private void word(int start, int end) {
    String w = text.substring(start, end);
    int stop = end;
    if (w.endsWith(".")) {
      if (!abbreviation(w, end)) {
        stop = end - 1;
        while (stop > start && text.charAt(stop - 1) == '.') {
          stop--;
        }
      }
    }
    clitics(start, stop);
    if (stop < end) {
      token(stop, end);
    }
  }

  /** Whether a word's last stop is its own: "U.S.", "Mr.", "Jan.", "anti-U.S." */
  private boolean abbreviation(String w, int end) {
    boolean inside = end < sentenceEnd;
    String last = w.substring(w.lastIndexOf('-') + 1);
    boolean letterAtEnd = !inside && w.length() == 2;
    return Abbreviations.initials(w) && !letterAtEnd
        || last.length() > 2 && Abbreviations.initials(last)
        || inside
            && (Abbreviations.beforeName(w)
                || Abbreviations.beforeNumber(w) && numberAfter(end)
                || Abbreviations.anywhere(w));
  }

  private boolean numberAfter(int i) {
    int at = i;
    while (at < sentenceEnd && text.charAt(at) <= ' ') {
      at++;
    }
    return at < sentenceEnd
        && (Character.isDigit(text.charAt(at)) || "IVX".indexOf(text.charAt(at)) >= 0);
  }

  private void clitics(int start, int end) {
    if (start >= end) {
      return;
    }
    String w = text.substring(start, end);
    if (w.equalsIgnoreCase("cannot")) {
      token(start, start + 3);
      token(start + 3, end);
      return;
    }
    Matcher m = CLITIC.matcher(w);
    if (m.find() && m.start() > 0) {
      token(start, start + m.start());
      token(start + m.start(), end);
      return;
    }
    token(start, end);
  }

  private void token(int start, int end) {
    tokens.add(new Span(start, end));
  }

  /** A token's word as the parser is to see it: without soft hyphens. */
  static String form(String text, Span token) {
    String form = text.substring(token.start(), token.end());
    return form.indexOf(Normaliser.INVISIBLE) < 0
        ? form
        : form.replace(String.valueOf(Normaliser.INVISIBLE), "");
  }
}
