package org.entente.text;

/**
 * A document or its sidecar cannot be used. The message is one line for a person: what is wrong,
 * where, and what to do.
 */
public class UnreadableDocumentException extends Exception {
  private static final long serialVersionUID = 1L;

  public UnreadableDocumentException(String message) {
    super(message);
  }

  public UnreadableDocumentException(String message, Throwable cause) {
    super(message, cause);
  }
}
