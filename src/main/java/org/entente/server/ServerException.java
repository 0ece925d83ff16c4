package org.entente.server;

/** The server cannot be started; the message says why and what to do. */
public final class ServerException extends RuntimeException {

  ServerException(String message, Throwable cause) {
    super(message, cause);
  }
}
