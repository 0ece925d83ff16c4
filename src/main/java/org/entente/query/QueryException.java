package org.entente.query;

/** Something is wrong with what was asked; the message says what, where and what to do. */
public sealed class QueryException extends IllegalArgumentException
    permits QueryException.Malformed,
        QueryException.UnknownQuery,
        QueryException.BadArgument,
        QueryException.UnknownName,
        QueryException.NoSuchFormat {
  private QueryException(String message) {
    super(message);
  }

  /** A query file breaks a rule; the message begins with its file and line. */
  public static final class Malformed extends QueryException {
    Malformed(String file, long line, String problem) {
      super(file + ":" + line + ": " + problem);
    }
  }

  /** No canned query has that name; the message lists near ones. */
  public static final class UnknownQuery extends QueryException {
    UnknownQuery(String message) {
      super(message);
    }
  }

  /** An argument is unknown, missing or not of its parameter's type. */
  public static final class BadArgument extends QueryException {
    /**
     * @param message what was given, what is expected, and an example
     */
    public BadArgument(String message) {
      super(message);
    }
  }

  /** A name stands for nothing in the graph, or for several things; the message lists them. */
  public static final class UnknownName extends QueryException {
    /**
     * @param message which name, and what to do
     */
    public UnknownName(String message) {
      super(message);
    }
  }

  /** An answer cannot be written in that format. */
  public static final class NoSuchFormat extends QueryException {
    NoSuchFormat(String message) {
      super(message);
    }
  }
}
