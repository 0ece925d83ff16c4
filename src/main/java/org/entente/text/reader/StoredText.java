package org.entente.text.reader;

/** Makes a text one that every serialisation of RDF can carry, XML's included. */
final class StoredText {
  private StoredText() {}

  /**
   * The text with a blank for each character that XML 1.0 does not have: control characters other
   * than tab and line ends, halves of surrogate pairs, U+FFFE and U+FFFF. Offsets stay.
   */
  static String of(String text) {
    StringBuilder clean = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        i++;
      } else if (c < ' ' && c != '\t' && c != '\n' && c != '\r'
          || Character.isSurrogate(c)
          || c >= 0xFFFE) {
        clean = clean == null ? new StringBuilder(text) : clean;
        clean.setCharAt(i, ' ');
      }
    }
    return clean == null ? text : clean.toString();
  }
}
