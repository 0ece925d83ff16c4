package org.entente.cli;

/**
 * The user's input cannot be used. The message is one line that says what is wrong, where, and what
 * to do; the program prints it and ends with status 2.
 */
final class UserException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UserException(String message) {
    super(message);
  }

  UserException(String message, Throwable cause) {
    super(message, cause);
  }
}
