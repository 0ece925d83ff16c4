package org.entente.web.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Paragraphs and headings of a plain text. A blank line parts paragraphs; a line break does, too,
 * unless the text was wrapped there. A heading is one short line that ends like no sentence and
 * stands above prose.
 */
final class TextBlocks {
  private static final int LONGEST_HEADING = 100;
  private static final int SHORTEST_WRAPPED = 45;
  private static final int LONGEST_WRAPPED = 100;
  private static final String ENDS_OF_SENTENCES = ".!?:;,”\"’)]";

  private final int[] text;

  private TextBlocks(int[] text) {
    this.text = text;
  }

  /** A paragraph or a heading, without the blanks around it. */
  record Block(Range range, boolean heading) {}

  /**
   * @param text code points
   */
  static List<Block> of(int[] text) {
    return new TextBlocks(text).blocks();
  }

  private List<Block> blocks() {
    List<Range> ranges = new ArrayList<>();
    for (List<Range> lines : paragraphs()) {
      if (wrapped(lines)) {
        ranges.add(new Range(lines.get(0).start(), lines.get(lines.size() - 1).end()));
      } else {
        ranges.addAll(lines);
      }
    }
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < ranges.size(); i++) {
      boolean heading =
          i + 1 < ranges.size() && canHead(ranges.get(i)) && isProse(ranges.get(i + 1));
      blocks.add(new Block(ranges.get(i), heading));
    }
    return blocks;
  }

  /** The lines of each paragraph; blank ones part them. */
  private List<List<Range>> paragraphs() {
    List<List<Range>> paragraphs = new ArrayList<>();
    List<Range> lines = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= text.length; i++) {
      if (i == text.length || text[i] == '\n') {
        Range line = stripped(from, i);
        if (line.length() > 0) {
          lines.add(line);
        } else if (!lines.isEmpty()) {
          paragraphs.add(lines);
          lines = new ArrayList<>();
        }
        from = i + 1;
      }
    }
    if (!lines.isEmpty()) {
      paragraphs.add(lines);
    }
    return paragraphs;
  }

  private Range stripped(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isBlank(text[start])) {
      start++;
    }
    while (end > start && isBlank(text[end - 1])) {
      end--;
    }
    return new Range(start, end);
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean wrapped(List<Range> lines) {
    return lines.size() > 1
        && lines.subList(0, lines.size() - 1).stream()
            .allMatch(l -> l.length() >= SHORTEST_WRAPPED && l.length() <= LONGEST_WRAPPED)
        && lines.get(lines.size() - 1).length() <= LONGEST_WRAPPED;
  }

  private boolean canHead(Range range) {
    return range.length() <= LONGEST_HEADING
        && !Character.isLowerCase(text[range.start()])
        && ENDS_OF_SENTENCES.indexOf(text[range.end() - 1]) < 0;
  }

  private boolean isProse(Range range) {
    return !Character.isLowerCase(text[range.start()])
        && (range.length() > LONGEST_HEADING
            || ".!?".indexOf(text[range.end() - 1]) >= 0 && range.length() > SHORTEST_WRAPPED);
  }
}
