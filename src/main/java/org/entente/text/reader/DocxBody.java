package org.entente.text.reader;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.entente.text.UnreadableDocumentException;

/** One way through the body of a word processor's document (ECMA-376, part 1, 17). */
final class DocxBody extends SecureXml {
  /** What is deleted or moved away, and what is there a second time for older programs. */
  private static final Set<String> UNWANTED =
      Set.of(
          "del",
          "moveFrom",
          "Fallback",
          "instrText",
          "delText",
          "sectPr",
          "pPrChange",
          "rPrChange");

  private final TextBlocks blocks = new TextBlocks();

  /** For each open cell, how many paragraphs it has had. */
  private final Deque<Integer> cells = new ArrayDeque<>();

  private boolean text;
  private boolean hidden;
  private boolean listed;

  String text() {
    return blocks.text();
  }

  @Override
  protected boolean enter(String name) throws UnreadableDocumentException {
    if (UNWANTED.contains(name)) {
      return false;
    }
    switch (name) {
      case "p" -> paragraph();
      case "numPr" -> listed = true;
      case "r" -> {
        hidden = false;
        if (listed && cells.isEmpty()) {
          blocks.item();
        }
        listed = false;
      }
      case "vanish" ->
          hidden = !attribute("val").filter(v -> v.equals("0") || v.equals("false")).isPresent();
      case "t" -> text = !hidden;
      case "tab" -> blocks.words(" ");
      case "br", "cr" -> blocks.line();
      case "noBreakHyphen" -> blocks.words("-");
      case "tr" -> blocks.end();
      case "tc" -> {
        blocks.cell();
        cells.push(0);
      }
      default -> {
        // what has no words and parts none
      }
    }
    return true;
  }

  /** The first paragraph of a cell goes on with the row; any other is a block. */
  private void paragraph() {
    listed = false;
    if (cells.isEmpty()) {
      blocks.end();
    } else {
      int before = cells.pop();
      if (before > 0) {
        blocks.end();
      }
      cells.push(before + 1);
    }
  }

  @Override
  protected void leave(String name) {
    switch (name) {
      case "t" -> text = false;
      case "p" -> {
        if (cells.isEmpty()) {
          blocks.endItem();
        }
      }
      case "tc" -> cells.pop();
      case "tr" -> blocks.end();
      default -> {
        // nothing ends with it
      }
    }
  }

  @Override
  protected void words(String words) throws UnreadableDocumentException {
    if (text) {
      blocks.words(words);
    }
  }
}
