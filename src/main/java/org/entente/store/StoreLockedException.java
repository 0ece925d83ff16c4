package org.entente.store;

import java.nio.file.Path;
import java.util.OptionalLong;

/** A store is in use by another process (or already open in this one). */
public final class StoreLockedException extends StoreException {
  private final transient OptionalLong pid;

  StoreLockedException(Path directory, OptionalLong pid, Throwable cause) {
    super(
        "the store "
            + directory
            + " is in use by "
            + (pid.isPresent() ? "process " + pid.getAsLong() : "another process")
            + "; stop that process, or ask its SPARQL endpoint instead",
        cause);
    this.pid = pid;
  }

  /** The process that holds the store, if it can be told. */
  public OptionalLong pid() {
    return pid;
  }
}
