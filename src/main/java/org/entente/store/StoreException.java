package org.entente.store;

/** A store cannot do what was asked; the message says what, where and what to do. */
public class StoreException extends RuntimeException {

  /** A failure that no other exception caused. */
  public StoreException(String message) {
    super(message);
  }

  /** A failure with its cause. */
  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
