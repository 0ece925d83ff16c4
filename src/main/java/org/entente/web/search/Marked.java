package org.entente.web.search;

import java.util.ArrayList;
import java.util.List;
import org.entente.query.search.Range;

/**
 * A piece of a text in which words were found.
 *
 * @param text the piece
 * @param found whether it is one of the words
 */
record Marked(String text, boolean found) {

  /** A text cut at where the words stand. */
  static List<Marked> of(String text, List<Range> found) {
    List<Marked> pieces = new ArrayList<>();
    int at = 0;
    for (Range range : found) {
      int start = text.offsetByCodePoints(0, range.start());
      int end = text.offsetByCodePoints(0, range.end());
      if (start > at) {
        pieces.add(new Marked(text.substring(at, start), false));
      }
      pieces.add(new Marked(text.substring(start, end), true));
      at = end;
    }
    if (at < text.length()) {
      pieces.add(new Marked(text.substring(at), false));
    }
    return pieces;
  }
}
