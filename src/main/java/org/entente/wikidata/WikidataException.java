package org.entente.wikidata;

/**
 * Wikidata did not give an answer that can be used; the message is one line that says why and what
 * to do.
 */
public final class WikidataException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why there is no answer. */
  public enum Cause {
    /** There is no network, or nothing listens at the address. */
    UNREACHABLE,
    /** The server answered, but not with what was asked for, however often it was asked. */
    REFUSED,
    /** The time that the user gave is over. */
    TIME_LIMIT
  }

  private final Cause why;

  WikidataException(Cause why, String message, Throwable cause) {
    super(message, cause);
    this.why = why;
  }

  WikidataException(Cause why, String message) {
    this(why, message, null);
  }

  /** Why there is no answer. */
  public Cause why() {
    return why;
  }
}
