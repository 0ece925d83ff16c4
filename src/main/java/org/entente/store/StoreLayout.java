package org.entente.store;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Where the parts of a store lie in its folder, and which format it has.
 *
 * <pre>
 * DIR/entente-store.properties   formatVersion=2: what makes a folder a store
 * DIR/tdb2/                      the quads
 * DIR/text/                      the Lucene index
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
  private static final String VERSION_KEY = "formatVersion";

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
    String version = readVersion();
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
   * Makes the folders of an empty store.
   *
   * @return the topmost file that was made: whoever removes it removes the store without a trace
   * @throws StoreFormatException if the folder is in use for something else
   * @throws StoreException if it cannot be written; nothing is left then
   */
  Path create() {
    if (Files.exists(directory) && !isEmptyDirectory()) {
      throw new StoreFormatException(
          directory + " exists and is neither empty nor a store; name another folder");
    }
    List<Path> made = new ArrayList<>();
    try {
      Path missing = directory;
      while (missing != null && !Files.exists(missing)) {
        made.add(0, missing);
        missing = missing.getParent();
      }
      Files.createDirectories(directory);
      Files.writeString(manifest(), VERSION_KEY + "=" + FORMAT_VERSION + "\n");
      makeParts();
      return made.isEmpty() ? directory : made.get(0);
    } catch (IOException e) {
      remove(made.isEmpty() ? directory : made.get(0), made.isEmpty());
      throw new StoreException("cannot create the store " + directory + ": " + e, e);
    }
  }

  /**
   * Makes the folders of quads and index where they are missing: a creation may have been cut off.
   */
  void makeParts() throws IOException {
    Files.createDirectories(tdb2());
    Files.createDirectories(text());
  }

  /** Removes a new store from the topmost folder that {@link #create} made. */
  void remove(Path topmost, boolean keepFolder) {
    if (!Files.exists(topmost)) {
      return;
    }
    try (Stream<Path> files = Files.walk(topmost)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!(keepFolder && file.equals(topmost))) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new StoreException(
          "cannot remove the unfinished store " + topmost + ": " + e + "; remove it by hand", e);
    }
  }

  private Path manifest() {
    return directory.resolve(MANIFEST);
  }

  private boolean isEmptyDirectory() {
    if (!Files.isDirectory(directory)) {
      return false;
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.findAny().isEmpty();
    } catch (IOException e) {
      throw new StoreException("cannot read " + directory + ": " + e, e);
    }
  }

  private String readVersion() {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(manifest())) {
      properties.load(in);
    } catch (IOException | IllegalArgumentException e) {
      throw new StoreException("cannot read " + manifest() + ": " + e, e);
    }
    return properties.getProperty(VERSION_KEY, "(none)").strip();
  }
}
