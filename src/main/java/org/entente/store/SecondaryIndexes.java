package org.entente.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.dboe.transaction.txn.Transaction;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.loader.base.CoLib;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Fills all indexes of quads but the first from the first, which is read once; each index has a
 * thread of its own. TDB2's bulk loader does the same, but lets a million rows wait in between, and
 * goes on when an index cannot be written.
 */
final class SecondaryIndexes {
  private static final int BATCH = 2_000;
  private static final int BATCHES = 8;

  private final TupleIndex first;
  private final List<Filling> others = new ArrayList<>();
  private volatile Throwable failure;

  private SecondaryIndexes(DatasetGraphTDB quads, String first) {
    TupleIndex[] all = quads.getQuadTable().getNodeTupleTable().getTupleTable().getIndexes();
    this.first =
        Arrays.stream(all).filter(index -> index.getName().equals(first)).findFirst().orElseThrow();
    for (TupleIndex index : all) {
      if (index != this.first) {
        others.add(new Filling(index));
      }
    }
  }

  /**
   * Fills and commits. Nobody else may use the quads meanwhile.
   *
   * @param quads TDB2's, outside a transaction
   * @param first the name of the index that holds all, as {@code GSPO}; the others are empty
   * @throws CancellationException if this thread is interrupted
   */
  static void fill(DatasetGraph quads, String first) {
    new SecondaryIndexes(TDBInternal.getDatasetGraphTDB(quads), first).run();
  }

  private void run() {
    others.forEach(Thread::start);
    try {
      try {
        read();
      } finally {
        for (Filling filling : others) {
          filling.queue.put(List.of());
        }
        for (Filling filling : others) {
          filling.join();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while loading");
    }
    if (failure instanceof RuntimeException e) {
      throw e;
    }
    if (failure instanceof Error e) {
      throw e;
    }
  }

  private void read() throws InterruptedException {
    TransactionCoordinator coordinator = CoLib.newCoordinator();
    CoLib.add(coordinator, first);
    CoLib.start(coordinator);
    Transaction transaction = coordinator.begin(TxnType.READ);
    try {
      Iterator<Tuple<NodeId>> rows = first.all();
      while (rows.hasNext() && failure == null) {
        List<Tuple<NodeId>> batch = new ArrayList<>(BATCH);
        while (batch.size() < BATCH && rows.hasNext()) {
          batch.add(rows.next());
        }
        for (Filling filling : others) {
          filling.queue.put(batch);
        }
      }
    } finally {
      transaction.end();
    }
  }

  /** One index. Takes all that is put, also when it has failed, until an empty batch. */
  private final class Filling extends Thread {
    private final TupleIndex index;
    private final BlockingQueue<List<Tuple<NodeId>>> queue = new ArrayBlockingQueue<>(BATCHES);

    Filling(TupleIndex index) {
      super("entente-index-" + index.getName());
      this.index = index;
      setDaemon(true);
    }

    @Override
    public void run() {
      boolean[] ended = {false};
      try {
        CoLib.executeWrite(
            index,
            () -> {
              for (List<Tuple<NodeId>> rows = take(); !rows.isEmpty(); rows = take()) {
                rows.forEach(index::add);
              }
              ended[0] = true;
            });
      } catch (RuntimeException | Error e) {
        failure = e;
        while (!ended[0]) {
          ended[0] = take().isEmpty();
        }
      }
    }

    private List<Tuple<NodeId>> take() {
      try {
        return queue.take();
      } catch (InterruptedException e) {
        throw new CancellationException("nobody interrupts this thread");
      }
    }
  }
}
