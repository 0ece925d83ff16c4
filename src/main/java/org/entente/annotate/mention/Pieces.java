package org.entente.annotate.mention;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.annotate.Sentence;
import org.entente.annotate.Token;
import org.entente.text.Span;

/** A sentence cut into {@link Piece}s, with what a grammar asks of them. */
final class Pieces extends AbstractList<Piece> {
  private static final Set<String> FUNCTION =
      Set.of(
          "DT", "IN", "CC", "PRP", "PRP$", "TO", "MD", "WDT", "WP", "WP$", "WRB", "EX", "PDT", "RB",
          "RBR", "RBS", "RP", "UH", "POS");

  private final Sentence sentence;
  private final List<Piece> pieces;
  private final boolean titleCase;

  private Pieces(Sentence sentence, List<Piece> pieces) {
    this.sentence = sentence;
    this.pieces = List.copyOf(pieces);
    this.titleCase = isTitleCase();
  }

  /** The pieces of a sentence. */
  static Pieces of(Sentence sentence) {
    List<Piece> out = new ArrayList<>();
    boolean joinNext = false;
    for (int t = 0; t < sentence.tokens().size(); t++) {
      Token token = sentence.tokens().get(t);
      boolean touches =
          !out.isEmpty() && out.get(out.size() - 1).span().end() == token.span().start();
      if (isDash(token.form()) && touches && touchesNext(sentence, t)) {
        joinNext = true;
        continue;
      }
      cut(token, joinNext, out);
      joinNext = false;
    }
    return new Pieces(sentence, out);
  }

  Sentence sentence() {
    return sentence;
  }

  /** Whether nearly all its words of weight are capitalised, so that a capital tells nothing. */
  boolean titleCase() {
    return titleCase;
  }

  @Override
  public Piece get(int i) {
    return pieces.get(i);
  }

  @Override
  public int size() {
    return pieces.size();
  }

  /** Whether there is a piece there and it is this mark or word. */
  boolean is(int i, String text) {
    return i >= 0 && i < size() && get(i).is(text);
  }

  /** Whether there is a piece there and its lower-case form is this. */
  boolean isLower(int i, String text) {
    return i >= 0 && i < size() && get(i).lower().equals(text);
  }

  /** Whether there is a piece there whose part of speech begins so. */
  boolean pos(int i, String prefix) {
    return i >= 0 && i < size() && get(i).pos().startsWith(prefix);
  }

  /** Whether the piece can be a word of a name by its capital. */
  boolean nameWord(int i) {
    if (i < 0 || i >= size()) {
      return false;
    }
    Piece p = get(i);
    if (!p.capital()) {
      return p.joined() && p.word() && p.pos().startsWith("NNP") && nameWord(i - 1);
    }
    if (p.pos().startsWith("NNP")) {
      return true;
    }
    if (startsSentence(i)) {
      boolean noun = p.pos().startsWith("NN") || p.pos().startsWith("JJ");
      boolean numbered = i + 1 < size() && get(i + 1).pos().equals("CD");
      return noun && i + 1 < size() && (numbered || get(i + 1).capital() && nameWord(i + 1));
    }
    return !FUNCTION.contains(p.pos());
  }

  /** Whether only marks stand before the piece, or a colon or an opening quote directly does. */
  boolean startsSentence(int i) {
    for (int j = i - 1; j >= 0; j--) {
      String before = get(j).text();
      if (before.equals(":") || before.equals("\"") || before.equals("“")) {
        return true;
      }
      if (get(j).word()) {
        return false;
      }
    }
    return true;
  }

  /** The span of the pieces from one to before another. */
  Span span(int from, int to) {
    return new Span(get(from).span().start(), get(to - 1).span().end());
  }

  /** The words of a stretch in lower case, each separated by one space, inner marks left out. */
  String lower(int from, int to) {
    StringBuilder s = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (s.length() > 0 && !get(i).possessive() && !get(i).is(",")) {
        s.append(' ');
      }
      s.append(get(i).lower());
    }
    return s.toString();
  }

  private boolean isTitleCase() {
    int heavy = 0;
    int capital = 0;
    for (int i = 0; i < pieces.size(); i++) {
      Piece p = pieces.get(i);
      if (p.word() && !FUNCTION.contains(p.pos()) && Character.isLetter(p.text().codePointAt(0))) {
        heavy++;
        if (p.capital()) {
          capital++;
        }
      }
    }
    return heavy >= (sentence.heading() ? 1 : 3) && capital * 10 >= heavy * 9;
  }

  private static boolean isDash(String form) {
    return form.equals("-") || form.equals("–") || form.equals("‐") || form.equals("‑");
  }

  private static boolean touchesNext(Sentence sentence, int t) {
    List<Token> tokens = sentence.tokens();
    return t + 1 < tokens.size() && tokens.get(t).span().end() == tokens.get(t + 1).span().start();
  }

  private static void cut(Token token, boolean joined, List<Piece> out) {
    String form = token.form();
    int[] points = form.codePoints().toArray();
    if (points.length == 0) {
      return;
    }
    if (points.length != token.span().length()) {
      out.add(piece(form, token.span(), token, joined, true));
      return;
    }
    int from = 0;
    boolean tied = joined;
    for (int i = 0; i <= points.length; i++) {
      boolean end = i == points.length;
      boolean dash = !end && isDash(points[i]) && i > from && i + 1 < points.length;
      boolean mark = !end && isMark(points[i]);
      boolean clitic = !end && i > from && isApostrophe(points[i]) && endsPossessive(points, i);
      if (end || dash || mark || clitic) {
        if (i > from) {
          boolean whole = from == 0 && end;
          add(points, from, i, token, tied, whole, out);
          tied = false;
        }
        if (mark) {
          add(points, i, i + 1, token, false, false, out);
        }
        if (dash) {
          tied = true;
        }
        from = clitic ? i : i + 1;
        if (clitic) {
          add(points, i, points.length, token, false, false, out);
          return;
        }
      }
    }
  }

  private static void add(
      int[] points, int from, int to, Token token, boolean joined, boolean whole, List<Piece> out) {
    Span span = new Span(token.span().start() + from, token.span().start() + to);
    out.add(piece(new String(points, from, to - from), span, token, joined, whole));
  }

  private static Piece piece(String form, Span span, Token token, boolean joined, boolean whole) {
    String text = form.replace('’', '\'').replace('‘', '\'');
    if (whole) {
      return new Piece(text, span, token.index(), token.pos(), token.lemma(), joined);
    }
    boolean capital = Character.isUpperCase(text.codePointAt(0));
    String pos = text.equals("'s") ? "POS" : capital ? "NNP" : token.pos();
    return new Piece(
        text, span, token.index(), pos, text.toLowerCase(java.util.Locale.ROOT), joined);
  }

  private static boolean isDash(int c) {
    return c == '-' || c == '–' || c == '‐' || c == '‑' || c == '/';
  }

  private static boolean isMark(int c) {
    return c == '—' || c == '―' || c == '"' || c == '“' || c == '”' || c == '(' || c == ')';
  }

  private static boolean isApostrophe(int c) {
    return c == '\'' || c == '’';
  }

  /** Whether from there on the word is "'s", or an apostrophe alone. */
  private static boolean endsPossessive(int[] points, int i) {
    int rest = points.length - i;
    return rest == 1 || rest == 2 && (points[i + 1] == 's' || points[i + 1] == 'S');
  }
}
