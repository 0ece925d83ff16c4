package org.entente.query;

/** Foreign text as it may stand in a message: on one line, and not too long. */
public final class Shown {
  private static final int LONGEST = 80;

  private Shown() {}

  /** On one line, and no longer than 80 characters. */
  public static String of(String text) {
    String line = text.replaceAll("\\p{Cntrl}", "�");
    int length = line.codePointCount(0, line.length());
    return length <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "… (" + length + " characters)";
  }
}
