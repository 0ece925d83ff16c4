package org.entente.link;

/** The curator's decisions cannot be used; the message says which, where, and what to do. */
public final class DecisionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DecisionException(String message) {
    super(message);
  }

  DecisionException(String message, Throwable cause) {
    super(message, cause);
  }
}
