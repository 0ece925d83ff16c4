package org.entente.extract.lexicon;

/** A lexicon file that cannot be used. The message says which file, which line, and what to do. */
public final class LexiconException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param file path below the lexicon folder
   * @param line from 1
   * @param what what is wrong and what would be right
   */
  public LexiconException(String file, int line, String what) {
    super(file + ":" + line + ": " + what);
  }

  /** A file that cannot be read at all. */
  public LexiconException(String file, String what, Throwable cause) {
    super(file + ": " + what, cause);
  }
}
