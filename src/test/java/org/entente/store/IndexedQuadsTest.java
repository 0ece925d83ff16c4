package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.TxnType;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexedQuadsTest {
  @TempDir Path folder;
  private DatasetGraphText dataset;

  @BeforeEach
  void open() {
    dataset = StoreDataset.connect(new StoreLayout(folder.resolve("store")));
  }

  @AfterEach
  void close() {
    StoreDataset.release(dataset);
  }

  @Test
  void aReaderThatFailsTakesNothingFromAWriter() throws Exception {
    dataset.begin(TxnType.WRITE);
    add("Freedonia");
    ExecutorService other = Executors.newSingleThreadExecutor();
    other
        .submit(
            () ->
                assertThatThrownBy(() -> Txn.executeRead(dataset, IndexedQuadsTest::fail))
                    .isInstanceOf(QueryCancelledException.class)
                    .hasNoSuppressedExceptions())
        .get();
    other.shutdown();
    dataset.commit();
    dataset.end();
    assertThat(found("freedonia")).isOne();
  }

  @Test
  void readersThatFailAtOnceAllLeave() throws Exception {
    int readers = 8;
    CyclicBarrier together = new CyclicBarrier(readers);
    ExecutorService threads = Executors.newFixedThreadPool(readers);
    for (int round = 0; round < 20; round++) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < readers; i++) {
        all.add(threads.submit(() -> Txn.executeRead(dataset, () -> meetAndFail(together))));
      }
      for (Future<?> one : all) {
        assertThatThrownBy(one::get).hasCauseInstanceOf(QueryCancelledException.class);
      }
    }
    threads.shutdown();
    assertThat(transactions().countActive()).isZero();
    assertThat(transactions().tryExclusiveMode(false)).isTrue();
    transactions().finishExclusiveMode();
  }

  @Test
  void aWriterThatFailsLeavesNeitherQuadsNorWords() {
    assertThatThrownBy(
            () ->
                Txn.executeWrite(
                    dataset,
                    () -> {
                      add("Sylvania");
                      fail();
                    }))
        .isInstanceOf(QueryCancelledException.class);
    assertThat(Txn.calculateRead(dataset, dataset::isEmpty)).isTrue();
    assertThat(found("sylvania")).isZero();
  }

  @Test
  void wordsFollowQuadsAfterACompactionToo() {
    Txn.executeWrite(dataset, () -> add("Freedonia"));
    DatabaseMgr.compact(dataset.getWrapped(), true);
    Txn.executeWrite(dataset, () -> add("Sylvania"));
    assertThat(found("freedonia")).isOne();
    assertThat(found("sylvania")).isOne();
  }

  private static void meetAndFail(CyclicBarrier together) {
    try {
      together.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
    fail();
  }

  private static void fail() {
    throw new QueryCancelledException();
  }

  private void add(String name) {
    dataset.add(
        Quad.create(
            NodeFactory.createURI("urn:x:graph"),
            NodeFactory.createURI("urn:x:" + name),
            RDFS.label.asNode(),
            NodeFactory.createLiteralString(name)));
  }

  private int found(String word) {
    return Txn.calculateRead(
        dataset, () -> dataset.getTextIndex().query(RDFS.label.asNode(), word, null, null).size());
  }

  private TransactionCoordinator transactions() {
    return TDBInternal.getTransactionCoordinator(dataset.getWrapped());
  }
}
