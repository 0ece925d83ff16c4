package org.entente.pipeline;

/**
 * A folder of parts or a part cannot be used. The message is one line for a person: what is wrong,
 * where, and what to do.
 */
public class PartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PartException(String message) {
    super(message);
  }

  PartException(String message, Throwable cause) {
    super(message, cause);
  }
}
