package org.entente.gazetteer.dump;

/**
 * A dump, profile or folder that cannot be used; the message is one line that says what is wrong,
 * where, and what to do.
 */
public final class DumpException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DumpException(String message) {
    super(message);
  }

  DumpException(String message, Throwable cause) {
    super(message, cause);
  }
}
