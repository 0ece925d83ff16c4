package org.entente.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.query.text.DatasetGraphText;

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
public final class TripleStore implements AutoCloseable {
  private final StoreLayout layout;
  private final DatasetGraphText dataset;
  private final Inference inference;
  private final Validation validation;
  private final Optional<Unfinished> unfinished;
  private boolean kept;
  private boolean closed;

  /** A folder that is to vanish again unless something is committed. */
  private record Unfinished(Path topmost, boolean keepFolder) {}

  private TripleStore(
      StoreLayout layout,
      DatasetGraphText dataset,
      Validation validation,
      Optional<Unfinished> unfinished) {
    this.layout = layout;
    this.dataset = dataset;
    this.inference = new Inference(Rule.standard());
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
    return open(directory, Validation.standard());
  }

  static TripleStore open(Path directory, Validation validation) {
    StoreLayout layout = new StoreLayout(directory);
    layout.requireReadable();
    return new TripleStore(layout, StoreDataset.connect(layout), validation, Optional.empty());
  }

  /**
   * Makes a store in a folder that does not exist or is empty. Until something is committed to it,
   * closing it removes it again.
   *
   * @throws StoreFormatException if the folder is in use for something else
   * @throws StoreException if it cannot be written; nothing is left on disk then
   */
  public static TripleStore create(Path directory) {
    return create(directory, Validation.standard());
  }

  static TripleStore create(Path directory, Validation validation) {
    StoreLayout layout = new StoreLayout(directory);
    boolean keepFolder = Files.exists(layout.directory());
    Unfinished unfinished = new Unfinished(layout.create(), keepFolder);
    try {
      return new TripleStore(
          layout, StoreDataset.connect(layout), validation, Optional.of(unfinished));
    } catch (RuntimeException e) {
      layout.remove(unfinished.topmost(), unfinished.keepFolder());
      throw e;
    }
  }

  /** Opens the store in a folder, or makes one there if the folder is missing or empty. */
  public static TripleStore openOrCreate(Path directory) {
    return new StoreLayout(directory).exists() ? open(directory) : create(directory);
  }

  /** The store's folder, absolute. */
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
  public ValidationReport apply(Changes changes) {
    requireOpen();
    dataset.begin(TxnType.WRITE);
    try {
      QuadSink quads = new QuadSink(dataset);
      changes.dropped().forEach(graph -> quads.remove(iri(graph)));
      changes
          .replaced()
          .forEach((graph, sources) -> new GraphLoader(quads, iri(graph)).replace(sources));
      inference.materialise(dataset, quads);
      ValidationReport report = validation.validate(dataset);
      if (report.conforms()) {
        String version = quads.stamp();
        TextIndexVersion.set(dataset.getTextIndex(), version);
        dataset.commit();
        kept = true;
      } else {
        dataset.abort();
      }
      return report;
    } catch (RuntimeException | Error e) {
      if (dataset.isInTransaction()) {
        dataset.abort();
      }
      throw e;
    } finally {
      dataset.end();
    }
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
    return read(ignored -> validation.validate(dataset));
  }

  /** File name → what is loaded of that document. */
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

  /** Lets other processes open the store. A new store to which nothing was committed is removed. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    StoreDataset.release(dataset);
    if (!kept) {
      unfinished.ifPresent(made -> layout.remove(made.topmost(), made.keepFolder()));
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
