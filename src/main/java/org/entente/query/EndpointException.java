package org.entente.query;

/** An endpoint elsewhere gave no answer; the message says which, why, and what to do. */
public final class EndpointException extends RuntimeException {
  private final Reason reason;

  EndpointException(Reason reason, String endpoint, String problem) {
    super(endpoint + ": " + problem);
    this.reason = reason;
  }

  /** What kept the answer away. */
  public enum Reason {
    /** Nothing answers at its address. */
    UNREACHABLE,
    /** It took longer than it was given. */
    TIMEOUT,
    /** It answered with an error. */
    REFUSED,
    /** It answered, but not with what SPARQL 1.1 asks for. */
    NOT_SPARQL
  }

  /** What kept the answer away. */
  public Reason reason() {
    return reason;
  }
}
