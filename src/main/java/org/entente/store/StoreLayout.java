package org.entente.store;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where the parts of a store lie in its folder, and which format it has.
 *
 * <pre>
 * DIR/entente-store.properties   formatVersion=2: what makes a folder a store; written last
 * DIR/entente-store.lock         names the process that has the store open
 * DIR/tdb2/                      the quads
 * DIR/text/                      the Lucene index
 * DIR/unfinished/                what a build has finished that the store does not hold yet
 * DIR/corpus.index               by what builds know unchanged files; only spares time, may be removed
 * </pre>
 *
 * The assemblers of {@code fuseki-config/} name the same two folders.
 *
 * @param directory the store's folder, absolute
 */
public record StoreLayout(Path directory) {
  /** The format that this program writes and reads. */
  public static final int FORMAT_VERSION = 2;

  private static final String MANIFEST = "entente-store.properties";
  private static final String LOCK = "entente-store.lock";
  private static final String UNFINISHED = "unfinished";
  private static final String UNFINISHED_LOCK = "lock";

  private static final String CORPUS_INDEX = "corpus.index";

  /** What the folder of unfinished work was called before. */
  private static final String UNFINISHED_BEFORE = "work";

  private static final Set<String> PARTS =
      Set.of(
          MANIFEST + ".tmp",
          LOCK,
          "tdb2",
          "text",
          UNFINISHED,
          UNFINISHED_BEFORE,
          CORPUS_INDEX,
          CORPUS_INDEX + ".tmp");
  private static final String VERSION_KEY = "formatVersion";
  private static final String BYTES_KEY = "compactedBytes";

  /** Makes the path absolute, so that messages can be followed from anywhere. */
  public StoreLayout {
    directory = directory.toAbsolutePath().normalize();
  }

  /** The folder of the quads. */
  public Path tdb2() {
    return directory.resolve("tdb2");
  }

  /** The folder of the text index. */
  public Path text() {
    return directory.resolve("text");
  }

  /** The folder of what a build has finished that the store does not hold yet. */
  public Path unfinished() {
    return directory.resolve(UNFINISHED);
  }

  /** The file by which builds know unchanged files. */
  public Path corpusIndex() {
    return directory.resolve(CORPUS_INDEX);
  }

  /** Whether the folder holds a store, of whatever format. */
  public boolean exists() {
    return Files.isRegularFile(manifest());
  }

  /**
   * Passes silently if the folder holds a store of this program's format.
   *
   * @throws StoreFormatException if it is missing, holds no store or one of another format
   */
  public void requireReadable() {
    if (!Files.isDirectory(directory)) {
      throw new StoreFormatException(
          "there is no store at " + directory + "; build it first, or name another folder");
    }
    if (!exists()) {
      throw new StoreFormatException(
          directory + " is not a store (it has no " + MANIFEST + "); name another folder");
    }
    String version = read(VERSION_KEY, "(none)");
    if (!version.equals(Integer.toString(FORMAT_VERSION))) {
      throw new StoreFormatException(
          "the store "
              + directory
              + " has format version "
              + version
              + ", this program reads version "
              + FORMAT_VERSION
              + "; build it anew with this program, or use the program that built it");
    }
  }

  /**
   * Makes the folder of a store where it is missing, without making it a store yet.
   *
   * @return the topmost folder that was made; the store's own if there was nothing to make
   * @throws StoreFormatException if the folder is in use for something else
   * @throws StoreException if it cannot be written; nothing is left then
   */
  Path makeFolder() {
    if (Files.exists(directory) && !isFree()) {
      throw new StoreFormatException(
          directory + " exists and is neither empty nor a store; name another folder");
    }
    Path topmost = directory;
    for (Path missing = directory;
        missing != null && !Files.exists(missing);
        missing = missing.getParent()) {
      topmost = missing;
    }
    try {
      Files.createDirectories(directory);
      return topmost;
    } catch (IOException e) {
      throw new StoreException("cannot create the store " + directory + ": " + e, e);
    }
  }

  /**
   * Keeps other processes out.
   *
   * @throws StoreLockedException if one is in
   * @throws StoreException if the folder cannot be written
   */
  public StoreLock lock() {
    try {
      return StoreLock.acquire(directory.resolve(LOCK), directory);
    } catch (IOException e) {
      throw new StoreException(
          "cannot write to the store " + directory + ": " + e + "; check its permissions", e);
    }
  }

  /**
   * Keeps other builds out of the folder of unfinished work, which has to be there.
   *
   * @throws StoreLockedException if one is at work there
   * @throws IOException if it cannot be written
   */
  public StoreLock lockUnfinished() throws IOException {
    return StoreLock.acquire(unfinishedLock(), directory);
  }

  /** The file that names the process which works in the folder of unfinished work. */
  public Path unfinishedLock() {
    return unfinished().resolve(UNFINISHED_LOCK);
  }

  /** Makes the folders of quads and index where they are missing. */
  void makeParts() throws IOException {
    Files.createDirectories(tdb2());
    Files.createDirectories(text());
  }

  /** Removes quads and index; to be called under the lock, while neither is open. */
  void removeParts() {
    remove(tdb2());
    remove(text());
    remove(directory.resolve(UNFINISHED_BEFORE));
  }

  /** How large the files of the quads are. */
  long bytes() {
    try (Stream<Path> files = Files.walk(tdb2())) {
      long bytes = 0;
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
      return bytes;
    } catch (IOException | UncheckedIOException e) {
      throw new StoreException("cannot read " + tdb2() + ": " + e, e);
    }
  }

  /** How large they were after the last compaction. */
  long compactedBytes() {
    return Long.parseLong(read(BYTES_KEY, "0"));
  }

  /**
   * Makes the folder a store, if it is none: from now on it opens.
   *
   * @param compactedBytes how large the files of the quads are without garbage
   */
  void finish(long compactedBytes) {
    Path written = directory.resolve(MANIFEST + ".tmp");
    try (FileChannel out =
        FileChannel.open(
            written,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      out.write(
          ByteBuffer.wrap(
              (VERSION_KEY + "=" + FORMAT_VERSION + "\n" + BYTES_KEY + "=" + compactedBytes + "\n")
                  .getBytes(StandardCharsets.US_ASCII)));
      out.force(true);
      Files.move(
          written, manifest(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new StoreException("cannot write " + manifest() + ": " + e, e);
    }
  }

  /**
   * Removes what is left of a store that was never finished, but for what a build has finished for
   * it.
   *
   * @param topmost what {@link #makeFolder} gave
   * @param keepFolder whether the folder was there before
   */
  void removeUnfinished(Path topmost, boolean keepFolder) {
    removeParts();
    try {
      Files.deleteIfExists(directory.resolve(MANIFEST + ".tmp"));
      if (!Files.exists(unfinished())) {
        Files.deleteIfExists(directory.resolve(LOCK));
        Path folder = keepFolder ? null : directory;
        while (folder != null && folder.startsWith(topmost)) {
          Files.deleteIfExists(folder);
          folder = folder.getParent();
        }
      }
    } catch (IOException e) {
      throw new StoreException(
          "cannot remove the unfinished store " + directory + ": " + e + "; remove it by hand", e);
    }
  }

  private static void remove(Path part) {
    if (!Files.exists(part)) {
      return;
    }
    try (Stream<Path> files = Files.walk(part)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new StoreException("cannot remove " + part + ": " + e + "; remove it by hand", e);
    }
  }

  private Path manifest() {
    return directory.resolve(MANIFEST);
  }

  /** Empty, or left behind by a first build that was cut off. */
  private boolean isFree() {
    if (!Files.isDirectory(directory)) {
      return false;
    }
    try (Stream<Path> files = Files.list(directory)) {
      List<String> names = files.map(file -> file.getFileName().toString()).toList();
      return names.isEmpty() || (names.contains(LOCK) && PARTS.containsAll(names));
    } catch (IOException e) {
      throw new StoreException("cannot read " + directory + ": " + e, e);
    }
  }

  private String read(String key, String otherwise) {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(manifest())) {
      properties.load(in);
    } catch (IOException | IllegalArgumentException e) {
      throw new StoreException("cannot read " + manifest() + ": " + e, e);
    }
    return properties.getProperty(key, otherwise).strip();
  }
}
