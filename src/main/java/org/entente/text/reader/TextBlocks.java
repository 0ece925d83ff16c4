package org.entente.text.reader;

import org.entente.text.UnreadableDocumentException;

/**
 * A text put together block by block: headings, paragraphs, list items and rows, with a blank line
 * between two, which the annotators take for the end of a sentence.
 *
 * <pre>{@code
 * TextBlocks blocks = new TextBlocks();
 * blocks.words("The  League");
 * blocks.words("\n met.");
 * blocks.end();
 * blocks.item();
 * blocks.words("Kenya");
 * blocks.text(); // "The League met.\n\n• Kenya\n"
 * }</pre>
 */
final class TextBlocks {
  private static final String ITEM = "• ";
  private static final String CELL = " | ";

  private final StringBuilder text = new StringBuilder();
  private int begun;
  private boolean blank;
  private String mark = "";

  /** Running text; white space of any length becomes one blank. */
  void words(CharSequence words) throws UnreadableDocumentException {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Character.isWhitespace(c)) {
        blank = true;
      } else {
        begin();
        if (blank && text.length() > begun && text.charAt(text.length() - 1) != '\n') {
          text.append(' ');
        }
        blank = false;
        text.append(c);
      }
    }
    if (text.length() > Limits.TEXT) {
      throw tooLong();
    }
  }

  /** Text whose lines are kept. */
  void lines(String words) throws UnreadableDocumentException {
    String[] lines = words.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        line();
      }
      words(lines[i]);
    }
  }

  /** What follows begins a line of the same block; after an empty line, a block. */
  void line() {
    boolean open = text.length() > begun;
    if (open && text.charAt(text.length() - 1) == '\n') {
      end();
    } else if (open) {
      text.append('\n');
    }
    blank = false;
  }

  /** What follows is an item of a list. */
  void item() {
    end();
    mark = ITEM;
  }

  /** What follows is the next cell of a row. */
  void cell() {
    if (text.length() > begun) {
      mark = CELL;
      blank = false;
    }
  }

  /** The item ends, with words or without. */
  void endItem() {
    end();
    mark = "";
  }

  /** What follows begins a block, the first one of an item where one has begun. */
  void end() {
    mark = mark.equals(ITEM) ? ITEM : "";
    blank = false;
    if (text.length() > begun) {
      while (text.charAt(text.length() - 1) == '\n') {
        text.setLength(text.length() - 1);
      }
      text.append("\n\n");
      begun = text.length();
    }
  }

  private void begin() {
    if (!mark.isEmpty()) {
      text.append(mark);
      begun = mark.equals(ITEM) ? text.length() : begun;
      blank = false;
      mark = "";
    }
  }

  /** All of it, with one line end behind the last block. */
  String text() {
    end();
    int length = text.length();
    return length == 0 ? "" : text.substring(0, length - 1);
  }

  static UnreadableDocumentException tooLong() {
    return new UnreadableDocumentException(
        "holds more than %d characters of text; split it".formatted(Limits.TEXT));
  }
}
