package org.entente.web.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.http.Problem;

/**
 * A stretch of a document's text.
 *
 * @param start first code point, from 0
 * @param end after the last code point
 */
record Range(int start, int end) {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

  /**
   * Reads {@code 455-486}.
   *
   * @throws Problem 400 if it is not so written, or empty
   */
  static Range parse(String text) {
    Matcher written = WRITTEN.matcher(text);
    if (written.matches()) {
      Range range =
          new Range(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2)));
      if (range.start < range.end) {
        return range;
      }
    }
    throw Problem.badRequest(
        "'" + text + "' is no stretch of a text; expected START-END in code points, as in 455-486");
  }

  int length() {
    return end - start;
  }

  /** {@code 455-486}. */
  @Override
  public String toString() {
    return start + "-" + end;
  }
}
