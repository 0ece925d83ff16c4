package org.entente.gazetteer;

/**
 * A gazetteer table that cannot be used; the message says which file and line, and what is wrong.
 */
public final class GazetteerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  GazetteerException(String file, int line, String problem) {
    super(file + ":" + line + ": " + problem);
  }
}
