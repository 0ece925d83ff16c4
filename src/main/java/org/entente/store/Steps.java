package org.entente.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in the log (at level debug) which step of a change to a store comes next. Whoever wants to
 * know whether a store survives being cut off at a step can wait for its line.
 */
public final class Steps {
  private static final Logger LOG = LoggerFactory.getLogger(Steps.class);

  private Steps() {}

  /** A step is about to be taken. */
  public static void next(String step) {
    LOG.debug("next: {}", step);
  }
}
