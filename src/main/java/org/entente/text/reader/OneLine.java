package org.entente.text.reader;

/** What others wrote, made fit for a message of one line. */
public final class OneLine {
  private static final int LONGEST = 200;

  private OneLine() {}

  /** The words with a sign for each control and format character, cut off where they get long. */
  public static String of(String words) {
    StringBuilder line = new StringBuilder();
    words
        .codePoints()
        .limit(LONGEST)
        .forEach(
            c ->
                line.appendCodePoint(
                    Character.isISOControl(c) || Character.getType(c) == Character.FORMAT
                        ? 0xFFFD
                        : c));
    return words.codePointCount(0, words.length()) > LONGEST ? line + "…" : line.toString();
  }
}
