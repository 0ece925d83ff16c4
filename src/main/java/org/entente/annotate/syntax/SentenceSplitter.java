package org.entente.annotate.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.text.Span;

/**
 * Cuts a normalised text into sentences, headings and list items.
 *
 * <pre>{@code
 * SentenceSplitter.split("Note\n\nU.S. President Roe left. He returned.");
 * // 0..4 (heading), 6..29, 30..42
 * }</pre>
 *
 * A blank line always ends a sentence. A single line end does so where the line is followed by a
 * list item, or is shorter than it had to be (the next word would have fitted) and the next line
 * does not go on in lower case. What goes on for some 500 words without an end is cut at blanks.
 * Closing quotes and brackets stay with the sentence that they close.
 */
public final class SentenceSplitter {

  /**
   * One sentence of the text.
   *
   * @param span from its first to its last visible char
   * @param heading whether it is a short line of its own that ends without a full stop, or with a
   *     year behind a comma: "Closure of the Legation, 1908."
   */
  public record Segment(Span span, boolean heading) {}

  /** Longest line, in characters, that can be a heading. */
  private static final int HEADING = 120;

  /** A text that is broken into lines at less than this width is verse or a list, not prose. */
  private static final int NARROWEST = 40;

  /**
   * Longest sentence, in characters. What goes on for longer without an end is no sentence, and is
   * cut into pieces at blanks, so that one piece is what anybody has to look at.
   */
  private static final int LONGEST = 3_000;

  /** How far, in characters, a bracket is followed to its end. */
  private static final int BRACKET = 300;

  /** A year or span of years that closes a caption. */
  private static final Pattern DATED = Pattern.compile(".*\\D, \\d{4}(?:[-\u2013]\\d{2,4})?\\.");

  private static final Pattern BULLET =
      Pattern.compile(
          "[ ]*(?:[•◦‣▪●○■□·*–—-]|o(?= {2})|\\(?(?:\\d{1,2}|[a-z]|[ivx]{1,4})[.)])[ ]+");

  private final String text;
  private final SentenceBoundary boundary;
  private final List<Segment> segments = new ArrayList<>();

  private SentenceSplitter(String text) {
    this.text = text;
    this.boundary = new SentenceBoundary(text);
  }

  /**
   * The sentences of a text, in order, not overlapping; stretches without any letter or digit are
   * left out.
   *
   * @param text a text that {@link Normaliser} made
   */
  public static List<Segment> split(String text) {
    SentenceSplitter splitter = new SentenceSplitter(text);
    splitter.lines();
    return List.copyOf(splitter.segments);
  }

  /** A line without its surrounding blanks. */
  private record Line(int start, int end) {
    int length() {
      return end - start;
    }
  }

  private void lines() {
    List<Line> block = new ArrayList<>();
    int from = 0;
    while (from <= text.length()) {
      int to = text.indexOf('\n', from);
      if (to < 0) {
        to = text.length();
      }
      Line line = trimmed(from, to);
      if (line.length() == 0) {
        block(block);
        block.clear();
      } else {
        block.add(line);
      }
      from = to + 1;
    }
    block(block);
  }

  private Line trimmed(int start, int end) {
    int s = start;
    int e = end;
    while (s < e && text.charAt(s) <= ' ') {
      s++;
    }
    while (e > s && text.charAt(e - 1) <= ' ') {
      e--;
    }
    return new Line(s, e);
  }

  /** Lines without a blank one between them. */
  private void block(List<Line> lines) {
    int width = lines.stream().mapToInt(Line::length).max().orElse(0);
    int first = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (i + 1 == lines.size() || endsAt(lines.get(i), lines.get(i + 1), width)) {
        paragraph(lines.get(first).start(), lines.get(i).end());
        first = i + 1;
      }
    }
  }

  private boolean endsAt(Line line, Line next, int width) {
    if (bullet(next.start(), next.end()) > next.start()) {
      return true;
    }
    char c = text.charAt(next.start());
    if (Character.isLowerCase(c)) {
      return false;
    }
    int firstWord = next.start();
    while (firstWord < next.end() && text.charAt(firstWord) > ' ') {
      firstWord++;
    }
    boolean hadRoom = line.length() + 1 + (firstWord - next.start()) <= width;
    return width < NARROWEST || hadRoom;
  }

  /** Where the words begin after a list mark, or {@code start}. */
  private int bullet(int start, int end) {
    Matcher m = BULLET.matcher(text).region(start, end);
    return m.lookingAt() && m.end() < end ? m.end() : start;
  }

  private void paragraph(int start, int end) {
    int from = bullet(start, end);
    boolean oneLine = text.indexOf('\n', start) < 0 || text.indexOf('\n', start) >= end;
    int sizeBefore = segments.size();
    int at = from;
    int i = from;
    while (i < end) {
      char c = text.charAt(i);
      if (c == '(' || c == '[') {
        int close = closing(i, end);
        boolean sentence = i == at && close > i && terminal(text.charAt(close - 1));
        i = Math.max(i, sentence ? close - 2 : close);
      } else if (terminal(c)) {
        int after = i + 1;
        while (after < end && (terminal(text.charAt(after)) || closer(text.charAt(after)))) {
          after++;
        }
        int next = after;
        while (next < end && text.charAt(next) <= ' ') {
          next++;
        }
        if (next < end && boundary.at(at, i, after, next, end)) {
          segment(at, after, false);
          at = next;
          i = next - 1;
        } else {
          i = after - 1;
        }
      }
      i++;
    }
    boolean heading =
        oneLine
            && from == start
            && segments.size() == sizeBefore
            && end - start <= HEADING
            && (!sentenceEnd(end) || DATED.matcher(text.substring(start, end)).matches());
    segment(at, end, heading);
  }

  private int closing(int open, int end) {
    char wanted = text.charAt(open) == '(' ? ')' : ']';
    int depth = 0;
    for (int i = open; i < Math.min(end, open + BRACKET); i++) {
      char c = text.charAt(i);
      if (c == text.charAt(open)) {
        depth++;
      } else if (c == wanted && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private boolean sentenceEnd(int end) {
    int i = end - 1;
    while (i >= 0 && closer(text.charAt(i))) {
      i--;
    }
    return i >= 0 && (terminal(text.charAt(i)) || ";:,".indexOf(text.charAt(i)) >= 0);
  }

  private static boolean terminal(char c) {
    return c == '.' || c == '?' || c == '!' || c == '…' || c == '。' || c == '؟';
  }

  private static boolean closer(char c) {
    return c == '"' || c == '\'' || c == ')' || c == ']' || c == '}';
  }

  /** Adds a sentence, unless it holds no letter or digit. */
  private void segment(int start, int end, boolean heading) {
    int from = start;
    while (end - from > LONGEST) {
      int to = text.lastIndexOf(' ', from + LONGEST);
      to = to > from + LONGEST / 2 ? to : from + LONGEST;
      piece(from, to, false);
      from = to;
    }
    piece(from, end, heading);
  }

  private void piece(int start, int end, boolean heading) {
    Line line = trimmed(start, end);
    if (line.length() == 0) {
      return;
    }
    boolean words =
        text.substring(line.start(), line.end()).chars().anyMatch(Character::isLetterOrDigit);
    if (words) {
      segments.add(new Segment(new Span(line.start(), line.end()), heading));
    }
  }
}
