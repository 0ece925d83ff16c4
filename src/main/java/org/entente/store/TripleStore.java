package org.entente.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.shared.JenaException;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.entente.ontology.Ent;
import org.entente.ontology.OntologyModules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder with quads and their text index, in which a named graph holds each document.
 *
 * <pre>{@code
 * try (TripleStore store = TripleStore.openOrCreate(Path.of("store"))) {
 *   Changes changes = Changes.builder()
 *       .replace(Ent.DOCUMENT_GRAPHS + "treaty.txt", RdfSource.of(Path.of("treaty.nq")))
 *       .build();
 *   ValidationReport report = store.apply(changes);
 *   if (!report.conforms()) {
 *     report.violations().forEach(…); // nothing has changed
 *   }
 *   long triples = store.read(dataset -> dataset.getUnionModel().size());
 * }
 * }</pre>
 *
 * <p>Queries see the union of all graphs as the default graph. Any number of threads may read while
 * one writes; only one process at a time may have the folder open.
 */
public final class TripleStore implements BuildTarget, AutoCloseable {
  /**
   * How many quads may differ for inference to go on from what is there: some 150 documents. Of
   * more, to work out everything anew takes less memory and hardly more time.
   */
  private static final long INCREMENTAL_UP_TO = 100_000;

  /**
   * Compaction pays when the quads' files have grown to twice what they were after the last one,
   * and by at least this many bytes.
   */
  private static final long GROWTH = 256L << 20;

  /** From how many graphs on a new store is filled by TDB2's bulk loader. */
  private static final int BULK = 100;

  private static final Logger LOG = LoggerFactory.getLogger(TripleStore.class);

  /** How long compaction waits for a moment without readers, and how often it looks for one. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Duration LOOK_AGAIN = Duration.ofMillis(2);

  private final StoreLayout layout;
  private final Optional<StoreLock> lock;
  private final DatasetGraphText dataset;
  private final Supplier<Inference> inference = Inference::standard;
  private final Supplier<Validation> validation;
  private long incrementalUpTo = INCREMENTAL_UP_TO;
  private long growth = GROWTH;
  private int bulk = BULK;
  private Optional<Unfinished> unfinished;
  private boolean closed;

  /** A folder that is no store until something is committed. */
  private record Unfinished(Path topmost, boolean keepFolder) {}

  private TripleStore(
      StoreLayout layout,
      Optional<StoreLock> lock,
      DatasetGraphText dataset,
      Supplier<Validation> validation,
      Optional<Unfinished> unfinished) {
    this.layout = layout;
    this.lock = lock;
    this.dataset = dataset;
    this.validation = validation;
    this.unfinished = unfinished;
  }

  /**
   * Opens the store in a folder.
   *
   * @throws StoreFormatException if there is none, or one of another format
   * @throws StoreLockedException if it is in use
   */
  public static TripleStore open(Path directory) {
    return openWith(directory, Validation::standard);
  }

  static TripleStore open(Path directory, Validation validation) {
    return openWith(directory, () -> validation);
  }

  private static TripleStore openWith(Path directory, Supplier<Validation> validation) {
    StoreLayout layout = new StoreLayout(directory);
    layout.requireReadable();
    StoreLock lock = layout.lock();
    try {
      Leftovers.removeFrom(layout);
      DatasetGraphText dataset = StoreDataset.connect(layout);
      return new TripleStore(layout, Optional.of(lock), dataset, validation, Optional.empty());
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Makes a store in a folder that does not exist, is empty, or was left behind by a first build
   * that was cut off. Until something is committed to it, the folder is no store.
   *
   * @throws StoreFormatException if the folder is in use for something else
   * @throws StoreLockedException if another process is making a store there
   * @throws StoreException if it cannot be written; nothing is left on disk then
   */
  public static TripleStore create(Path directory) {
    return createWith(directory, Validation::standard);
  }

  static TripleStore create(Path directory, Validation validation) {
    return createWith(directory, () -> validation);
  }

  private static TripleStore createWith(Path directory, Supplier<Validation> validation) {
    StoreLayout layout = new StoreLayout(directory);
    boolean keepFolder = Files.exists(layout.directory());
    Unfinished unfinished = new Unfinished(layout.makeFolder(), keepFolder);
    StoreLock lock = layout.lock();
    try {
      layout.removeParts();
      DatasetGraphText dataset = StoreDataset.connectNew(layout);
      return new TripleStore(
          layout, Optional.of(lock), dataset, validation, Optional.of(unfinished));
    } catch (RuntimeException e) {
      layout.removeUnfinished(unfinished.topmost(), unfinished.keepFolder());
      lock.close();
      throw e;
    }
  }

  /**
   * The store that a server of this process has open. Closing it leaves it open.
   *
   * @param dataset over the store in that folder
   */
  public static TripleStore attach(Path directory, DatasetGraphText dataset) {
    return new TripleStore(
        new StoreLayout(directory),
        Optional.empty(),
        dataset,
        Validation::standard,
        Optional.empty());
  }

  /**
   * Makes a store from a backup, and holds it against what the backup says of itself.
   *
   * @param file what {@link #backup} wrote
   * @param directory a folder that is missing or empty
   * @throws StoreFormatException if the folder is in use for something
   * @throws StoreException if the backup is damaged; nothing is left on disk then
   */
  public static Backup restore(Path file, Path directory) {
    BackupFile backup = new BackupFile(file);
    BackupFile.Head head = backup.verify();
    try (TripleStore store = create(directory)) {
      return store.fill(backup, head, file);
    }
  }

  private Backup fill(BackupFile backup, BackupFile.Head head, Path file) {
    long[] quads = {0};
    inWriteTransaction(
        sink -> {
          backup.read(
              quad -> {
                sink.add(quad);
                quads[0]++;
              });
          StoreVersion.setInference(dataset.getWrapped(), head.inference());
          if (!sink.version().equals(head.version())) {
            throw new StoreException(
                "the backup " + file + " is damaged: its quads have another hash; use another one");
          }
          return true;
        });
    return new Backup(quads[0], head.version());
  }

  /**
   * Which rules, shapes, checks and ontology this program works with: two programs that differ here
   * must not change one store together.
   */
  public static String programVersion() {
    return InferenceVersion.of(Rule.standard()) + OntologyModules.version();
  }

  /** Opens the store in a folder, or makes one there if the folder is missing or empty. */
  public static TripleStore openOrCreate(Path directory) {
    return new StoreLayout(directory).exists() ? open(directory) : create(directory);
  }

  @Override
  public Path directory() {
    return layout.directory();
  }

  /**
   * Runs a reading in a transaction: it sees one state of the store, whatever is written meanwhile.
   */
  public <T> T read(Function<Dataset, T> reading) {
    requireOpen();
    dataset.begin(TxnType.READ);
    try {
      return reading.apply(DatasetFactory.wrap(dataset));
    } finally {
      dataset.end();
    }
  }

  /**
   * Replaces and drops graphs, infers, validates; then keeps everything or nothing.
   *
   * @return what validation found; the changes are kept if and only if it {@linkplain
   *     ValidationReport#conforms() conforms}
   * @throws StoreException if a source cannot be read or is malformed; nothing has changed then
   */
  @Override
  public synchronized ValidationReport apply(Changes changes) {
    requireOpen();
    if (changes.isEmpty() && read(ignored -> isInferred())) {
      return new ValidationReport(List.of());
    }
    ValidationReport[] report = new ValidationReport[1];
    if (unfinished.isPresent() && changes.replaced().size() >= bulk) {
      return loadInBulk(changes);
    }
    inWriteTransaction(
        quads -> {
          report[0] =
              difference(changes)
                  .map(difference -> update(difference, quads))
                  .orElseGet(() -> replace(changes, quads));
          return report[0].conforms();
        });
    compactIfGrown();
    return report[0];
  }

  /**
   * Fills a new store, which is none until all has passed. The bulk loader commits what it loads;
   * if that does not pass, it is taken out again.
   */
  private ValidationReport loadInBulk(Changes changes) {
    ValidationReport[] report = new ValidationReport[1];
    try {
      Steps.next("load in bulk");
      ContentHash loaded = new BulkLoad(dataset.getWrapped()).load(changes.replaced());
      inWriteTransaction(
          quads -> {
            quads.goOnFrom(loaded);
            Steps.next("index");
            new TextIndexing(dataset).addAll();
            report[0] = infer(quads);
            return report[0].conforms();
          });
    } catch (JenaException | UncheckedIOException | InternalError e) {
      throw refuse(e);
    } finally {
      if (unfinished.isPresent()) {
        Txn.executeWrite(dataset.getWrapped(), () -> dataset.getWrapped().clear());
      }
    }
    return report[0];
  }

  /** Keeps everything or nothing. */
  private void inWriteTransaction(Predicate<QuadSink> work) {
    dataset.begin(TxnType.WRITE);
    try {
      Steps.next("change");
      QuadSink quads = new QuadSink(dataset);
      if (work.test(quads)) {
        TextIndexVersion.set(dataset.getTextIndex(), quads.stamp());
        Steps.next("commit");
        dataset.commit();
        Steps.next("finish");
        unfinished.ifPresent(made -> layout.finish(layout.bytes()));
        unfinished = Optional.empty();
      } else {
        dataset.abort();
      }
    } catch (JenaException | UncheckedIOException | InternalError e) {
      abort();
      throw refuse(e);
    } catch (RuntimeException | Error e) {
      abort();
      throw e;
    } finally {
      dataset.end();
    }
  }

  private StoreException refuse(Throwable e) {
    return new StoreException(
        "cannot change the store "
            + directory()
            + ": "
            + reason(e)
            + "; free some space or check its permissions, then run this again",
        e);
  }

  /**
   * What happened first. An {@code InternalError} is what a full disk looks like through a
   * memory-mapped file.
   */
  private static String reason(Throwable e) {
    Throwable first = e;
    while (first.getCause() != null) {
      first = first.getCause();
    }
    return first instanceof InternalError ? "the disk is full, or fails" : first.getMessage();
  }

  private void abort() {
    if (dataset.isInTransaction()) {
      dataset.abort();
    }
  }

  /**
   * What changes, if it is so little, and what was inferred so far so sound, that to go on pays.
   */
  private Optional<Difference> difference(Changes changes) {
    boolean fromScratch =
        !isInferred()
            || changes.replaced().containsKey(Ent.ONTOLOGY_GRAPH)
            || changes.dropped().contains(Ent.ONTOLOGY_GRAPH);
    return fromScratch
        ? Optional.empty()
        : Difference.of(dataset.getWrapped(), changes, incrementalUpTo);
  }

  private boolean isInferred() {
    return StoreVersion.inference(dataset).filter(inference.get().version()::equals).isPresent();
  }

  /** Works out what the difference bears on. */
  private ValidationReport update(Difference difference, QuadSink quads) {
    Steps.next("infer");
    Set<Node> nodes = new InferenceUpdate(dataset, quads, inference.get()).run(difference);
    Steps.next("validate");
    return validation.get().validate(dataset, new Touched(difference.graphs(), nodes));
  }

  /** Works out everything. */
  private ValidationReport replace(Changes changes, QuadSink quads) {
    changes.dropped().forEach(graph -> quads.remove(iri(graph)));
    changes
        .replaced()
        .forEach(
            (graph, sources) -> {
              quads.remove(iri(graph));
              new GraphLoader(iri(graph), triple -> quads.add(iri(graph), triple)).read(sources);
            });
    return infer(quads);
  }

  /** Infers and validates everything. */
  private ValidationReport infer(QuadSink quads) {
    Steps.next("infer");
    inference.get().materialise(dataset, quads);
    StoreVersion.setInference(dataset.getWrapped(), inference.get().version());
    Steps.next("validate");
    return validation.get().validate(dataset);
  }

  /**
   * Which state the store is in: a hash of its quads, equal for equal content. See {@link
   * StoreVersion} for reading it in a transaction of one's own.
   */
  public String version() {
    return read(ignored -> StoreVersion.of(dataset));
  }

  /** Validates the store as it is. */
  public ValidationReport validate() {
    return read(ignored -> validation.get().validate(dataset));
  }

  @Override
  public SortedMap<String, DocumentState> documents() {
    return read(
        ignored -> {
          SortedMap<String, DocumentState> documents = new TreeMap<>();
          new DocumentReader(dataset)
              .all()
              .forEach(document -> documents.put(document.identifier(), document));
          return documents;
        });
  }

  @Override
  public Optional<String> graphVersion(String graph) {
    return read(ignored -> new DocumentReader(dataset).version(iri(graph)));
  }

  @Override
  public Optional<String> text(String graph) {
    return read(ignored -> new DocumentReader(dataset).text(iri(graph)));
  }

  /**
   * Writes the whole store. Two stores of equal content give equal bytes.
   *
   * @throws UncheckedIOException if the stream cannot be written
   */
  public void export(ExportFormat format, OutputStream out) {
    export(Node.ANY, format, out);
  }

  /**
   * Writes one graph.
   *
   * @throws StoreException if there is no such graph
   * @throws UncheckedIOException if the stream cannot be written
   */
  public void export(String graph, ExportFormat format, OutputStream out) {
    if (!read(data -> data.containsNamedModel(graph))) {
      throw new StoreException(
          "the store "
              + directory()
              + " has no graph <"
              + graph
              + ">; see its graphs with"
              + " SELECT DISTINCT ?g { GRAPH ?g {} }");
    }
    export(iri(graph), format, out);
  }

  private void export(Node graph, ExportFormat format, OutputStream out) {
    read(
        ignored -> {
          try {
            new RdfExport(dataset).write(graph, format, out);
            return null;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @Override
  public Backup backup(Path file) {
    return read(ignored -> new BackupFile(file).write(dataset.getWrapped()));
  }

  @Override
  public synchronized void compact() {
    requireOpen();
    requireQuiet();
    Steps.next("compact");
    try {
      DatabaseMgr.compact(dataset.getWrapped(), true);
    } catch (RuntimeException | InternalError e) {
      throw new StoreException(
          "cannot compact the store "
              + directory()
              + ": "
              + reason(e)
              + "; it needs free space for a second copy; the store is as it was",
          e);
    }
    Steps.next("note the size");
    layout.finish(layout.bytes());
  }

  /**
   * TDB2 waits without end for readers to leave before it compacts; so ask first whether they do.
   */
  private void requireQuiet() {
    TransactionCoordinator transactions =
        TDBInternal.getDatasetGraphTDB(dataset.getWrapped()).getTxnSystem().getTxnMgr();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!transactions.tryExclusiveMode(false)) {
      if (System.nanoTime() > end) {
        throw new StoreException(
            "the store "
                + directory()
                + " is being read all the time, so it cannot be compacted now; try again, or stop its"
                + " server first; the store is as it was");
      }
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
    transactions.finishExclusiveMode();
  }

  /** So that a store that is changed again and again stays within a few times its content. */
  private void compactIfGrown() {
    if (unfinished.isPresent()) {
      return;
    }
    long then = layout.compactedBytes();
    long now = layout.bytes();
    if (now > 2 * then && now > then + growth) {
      try {
        compact();
      } catch (StoreException busy) {
        LOG.warn("{}; the next change tries again", busy.getMessage());
      }
    }
  }

  /** For tests: from how many graphs on a new store is filled in bulk. */
  void bulk(int graphs) {
    bulk = graphs;
  }

  /** For tests: by how many bytes the quads' files may grow before they are compacted. */
  void growth(long bytes) {
    growth = bytes;
  }

  /** For tests: how many quads may differ for inference to go on; -1 never lets it. */
  void incrementalUpTo(long quads) {
    incrementalUpTo = quads;
  }

  /**
   * Lets other processes open the store. Of a new store to which nothing was committed only what a
   * build has finished for it stays.
   */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (lock.isPresent()) {
      StoreDataset.release(dataset);
      unfinished.ifPresent(made -> layout.removeUnfinished(made.topmost(), made.keepFolder()));
      lock.get().close();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the store " + directory() + " has been closed");
    }
  }

  private static Node iri(String graph) {
    return NodeFactory.createURI(graph);
  }
}
