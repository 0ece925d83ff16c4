package org.entente.server;

import java.util.UUID;
import java.util.function.Supplier;
import org.apache.jena.dboe.transaction.txn.Transaction;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.entente.store.StoreVersion;

/**
 * In which state a store is, as one server shows it: another server may be another program. Where
 * clients may update, each commit counts besides the store's own version, which their updates leave
 * as it was.
 */
final class ServedVersion implements Supplier<String> {
  private final String started = UUID.randomUUID().toString();
  private final DatasetGraphText dataset;
  private final boolean updates;

  /**
   * Of a store's dataset.
   *
   * @param updates whether clients may update it
   */
  ServedVersion(DatasetGraphText dataset, boolean updates) {
    this.dataset = dataset;
    this.updates = updates;
  }

  @Override
  public String get() {
    return Txn.calculateRead(
        dataset, () -> started + "-" + StoreVersion.of(dataset) + (updates ? "-" + commits() : ""));
  }

  /** Commits are counted anew where a compaction has copied the data to another folder. */
  private String commits() {
    DatasetGraphTDB stored = TDBInternal.getDatasetGraphTDB(dataset.getWrapped());
    Transaction reading = stored.getTxnSystem().getThreadTransaction();
    return stored.getLocation().getDirectoryPath() + "-" + reading.getDataVersion();
  }
}
