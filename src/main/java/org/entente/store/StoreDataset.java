package org.entente.store;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * Opens and releases the two parts of a store, TDB2 and Lucene, together.
 *
 * <p>For {@link TripleStore} and for servers, which open a store through an assembler and release
 * it here.
 */
public final class StoreDataset {
  private static final StoreParams WHILE_FILLED =
      StoreParams.builder("while filled")
          .node2NodeIdCacheSize(100_000)
          .nodeId2NodeCacheSize(100_000)
          .build();

  private static final Pattern PROCESS_ID = Pattern.compile("held by process (\\d+)");

  static {
    DiskFaults.throwOn();
  }

  private StoreDataset() {}

  /**
   * Opens a store whose format has been checked.
   *
   * @throws StoreLockedException if it is in use
   * @throws StoreException if it cannot be read
   */
  static DatasetGraphText connect(StoreLayout layout) {
    return connect(layout, () -> DatabaseMgr.connectDatasetGraph(Location.create(layout.tdb2())));
  }

  /**
   * Opens a store that is to be filled, with small caches of nodes: what is loaded comes by
   * documents, so that larger ones would hold more and spare little.
   *
   * @throws StoreLockedException if it is in use
   * @throws StoreException if it cannot be made
   */
  static DatasetGraphText connectNew(StoreLayout layout) {
    return connect(
        layout,
        () -> {
          DatasetGraph quads =
              DatabaseMgr.connectDatasetGraph(Location.create(layout.tdb2()), WHILE_FILLED);
          // TDB2 would give whoever opens the store later these caches too.
          Files.deleteIfExists(layout.tdb2().resolve(Names.TDB_CONFIG_FILE));
          return quads;
        });
  }

  private interface Opening {
    DatasetGraph open() throws IOException;
  }

  private static DatasetGraphText connect(StoreLayout layout, Opening opening) {
    DatasetGraph quads;
    try {
      layout.makeParts();
      quads = opening.open();
    } catch (IOException | RuntimeException e) {
      throw refuse(layout, e);
    }
    quads.getContext().set(TDB2.symUnionDefaultGraph, true);
    try {
      TextIndex text = TextIndexDefinition.open(layout.text());
      DatasetGraphText dataset = new IndexedQuads(quads, text);
      repair(dataset);
      return dataset;
    } catch (IOException | RuntimeException e) {
      throw refuse(layout, e);
    }
  }

  /**
   * Makes the text index anew if it does not belong to the state of the quads: a power cut may have
   * come between the two commits. Costs one look-up if all is well.
   */
  public static void repair(DatasetGraphText dataset) {
    String version = Txn.calculateRead(dataset, () -> StoreVersion.of(dataset));
    if (!TextIndexVersion.of(dataset.getTextIndex()).equals(version)) {
      new TextIndexing(dataset).makeAnew(version);
    }
  }

  /** Closes both parts, so that other processes can open the store. */
  public static void release(DatasetGraphText dataset) {
    dataset.getTextIndex().close();
    TDBInternal.expel(dataset.getWrapped());
  }

  /** Releases what a failed opening has opened, and says why it failed. */
  public static StoreException refuse(StoreLayout layout, Throwable thrown) {
    Optional<DBOpEnvException> elsewhere =
        cause(thrown, DBOpEnvException.class).filter(e -> e.getMessage().contains("lock"));
    if (elsewhere.isPresent()) {
      return new StoreLockedException(
          layout.directory(), processId(elsewhere.get().getMessage()), thrown);
    }
    if (cause(thrown, LockObtainFailedException.class).isPresent()) {
      // TDB2 opens a store twice for one process, Lucene does not: this process is the other user.
      return new StoreLockedException(
          layout.directory(), OptionalLong.of(ProcessHandle.current().pid()), thrown);
    }
    Location location = Location.create(layout.tdb2());
    if (StoreConnection.isSetup(location)) {
      StoreConnection.internalExpel(location, true);
    }
    return new StoreException(
        "cannot open the store " + layout.directory() + ": " + thrown.getMessage(), thrown);
  }

  private static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> type) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return Optional.of(type.cast(cause));
      }
    }
    return Optional.empty();
  }

  private static OptionalLong processId(String message) {
    Matcher matcher = PROCESS_ID.matcher(message);
    return matcher.find()
        ? OptionalLong.of(Long.parseLong(matcher.group(1)))
        : OptionalLong.empty();
  }
}
