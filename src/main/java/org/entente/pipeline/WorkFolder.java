package org.entente.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.entente.store.Leftovers;
import org.entente.store.RdfSource;
import org.entente.store.Steps;
import org.entente.store.StoreLayout;
import org.entente.store.StoreLock;

/**
 * Where a build keeps what it has finished until the store has it, so that the next one after
 * Ctrl-C, a kill or a power cut goes on from there.
 *
 * <pre>
 * STORE/unfinished/0123456789abcdef.nq.gz      one document's graph; named after all that it depends on
 * STORE/unfinished/own-89abcdef.nq.gz          of use to the process alone that wrote it
 * STORE/unfinished/0123456789abcdef.nq.gz.tmp  being written
 * STORE/unfinished/lock                        names the process that builds
 * </pre>
 *
 * A file appears under its name only when it is complete. What nobody can go on from is removed by
 * whoever opens the folder, or the store for writing, next (see {@link Leftovers}). Used by one
 * build at a time, by any number of its threads.
 */
final class WorkFolder implements AutoCloseable {
  private static final String GRAPH = ".nq.gz";

  private final Path folder;
  private final Path lockFile;
  private final StoreLock lock;

  /** Names of files: a path takes several times the memory. */
  private final Set<String> used = ConcurrentHashMap.newKeySet();

  private WorkFolder(StoreLayout layout, StoreLock lock) {
    this.folder = layout.unfinished();
    this.lockFile = layout.unfinishedLock();
    this.lock = lock;
  }

  /**
   * Makes the folder where it is missing.
   *
   * @throws org.entente.store.StoreLockedException if another build works in it
   * @throws IOException if it cannot be written
   */
  static WorkFolder open(Path store) throws IOException {
    StoreLayout layout = new StoreLayout(store);
    Files.createDirectories(layout.unfinished());
    StoreLock lock = layout.lockUnfinished();
    try {
      Leftovers.remove(layout.unfinished());
      return new WorkFolder(layout, lock);
    } catch (IOException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * What was finished under this key, by this build or one before.
   *
   * @param key hexadecimal digits that depend on everything that the graph depends on
   */
  Optional<Path> find(String key) {
    Path file = folder.resolve(key + GRAPH);
    if (!Files.exists(file) || !isWhole(file)) {
      return Optional.empty();
    }
    used.add(key + GRAPH);
    return Optional.of(file);
  }

  /** The graph that was {@linkplain #find found} or {@linkplain #write written} under a key. */
  RdfSource source(String key) {
    return RdfSource.in(folder.toString(), key + GRAPH);
  }

  /**
   * Writes something to a stream.
   *
   * @param <X> why else than for the stream's sake there may be nothing to write
   */
  interface Content<X extends Exception> {
    /** Writes it; does not close the stream. */
    void writeTo(OutputStream out) throws IOException, X;
  }

  /** Keeps a graph's N-Quads under a key. */
  <X extends Exception> Path write(String key, Content<X> quads) throws IOException, X {
    return writeAs(key + GRAPH, quads);
  }

  /** Keeps N-Quads for this run, under a name that no other run looks for. */
  <X extends Exception> Path writeOwn(String key, Content<X> quads) throws IOException, X {
    return writeAs(Leftovers.own(key + GRAPH), quads);
  }

  private <X extends Exception> Path writeAs(String name, Content<X> quads) throws IOException, X {
    Path file = folder.resolve(name);
    Path unfinished = folder.resolve(name + ".tmp");
    try (OutputStream out = new Fast(Files.newOutputStream(unfinished))) {
      quads.writeTo(out);
    }
    Steps.next("name an extraction");
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    used.add(name);
    return file;
  }

  /** Removes what this build neither found nor wrote: leftovers of builds that were given up. */
  void removeUnused() throws IOException {
    try (Stream<Path> files = files()) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (!used.contains(file.getFileName().toString())) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /**
   * Removes what this run found or wrote, and leaves what a build that was cut off had finished.
   */
  void removeUsed() throws IOException {
    for (String name : used) {
      Files.deleteIfExists(folder.resolve(name));
    }
    used.clear();
  }

  /** Removes everything: the store has it. */
  void clear() throws IOException {
    Steps.next("clear the work folder");
    used.clear();
    removeUnused();
  }

  private Stream<Path> files() throws IOException {
    return Files.list(folder).filter(file -> !file.equals(lockFile));
  }

  /** A power cut can leave a file that lacks its end; gzip's check sum tells. */
  private static boolean isWhole(Path file) {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      in.transferTo(OutputStream.nullOutputStream());
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Lets others build. The folder goes when nothing is kept in it. */
  @Override
  public void close() throws IOException {
    boolean empty;
    try (Stream<Path> files = files()) {
      empty = files.findAny().isEmpty();
    }
    lock.close();
    if (empty) {
      Files.deleteIfExists(lockFile);
      Files.deleteIfExists(folder);
    }
  }

  /** N-Quads shrink to a tenth at the lowest level already. */
  private static final class Fast extends GZIPOutputStream {
    Fast(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
