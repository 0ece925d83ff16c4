package org.entente.store;

/** Lets tests of other packages have small stores filled by the bulk loader. */
public final class BulkThreshold {
  private BulkThreshold() {}

  /** From now on a single graph is enough. */
  public static void lower(TripleStore store) {
    store.bulk(1);
  }
}
