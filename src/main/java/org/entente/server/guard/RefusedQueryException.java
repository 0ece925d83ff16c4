package org.entente.server.guard;

/** A query that is not run, whatever the load; the message says what to change. */
public final class RefusedQueryException extends RuntimeException {
  RefusedQueryException(String message) {
    super(message, null, false, false);
  }
}
