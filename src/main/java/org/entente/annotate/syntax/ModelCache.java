package org.entente.annotate.syntax;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.tukaani.xz.XZInputStream;

/**
 * A folder in which the parser's compressed models lie unpacked, because unpacking them takes
 * several times as long as reading them.
 *
 * <p>The folder is the environment variable {@code ENTENTE_CACHE}, else {@code entente} under
 * {@code XDG_CACHE_HOME}, else {@code ~/.cache/entente}. A file is written under a name of its own
 * and then renamed, so that processes that start together do not disturb each other; whichever is
 * last wins with the same content. A file whose length is not the one the unpacking process wrote
 * cannot arise; to rebuild the cache, delete the folder.
 */
final class ModelCache {
  /** Of the jar that holds the models; part of the path, so that a new version unpacks anew. */
  static final String VERSION = "nlp4j-english-1.1.2";

  private static final String JAR_FOLDER = "/edu/emory/mathcs/nlp/";

  /** What the models are made of; anything else in a cache file is refused. */
  private static final ObjectInputFilter ONLY_MODELS =
      ObjectInputFilter.Config.createFilter(
          "edu.emory.mathcs.nlp.**;it.unimi.dsi.fastutil.**;org.magicwerk.brownies.**;"
              + "java.util.*;java.lang.*;!*");

  private final Path folder;

  /**
   * @param folder where the unpacked models lie or shall lie; made when needed
   */
  ModelCache(Path folder) {
    this.folder = folder;
  }

  /** The cache of this user, see the class comment. */
  static ModelCache ofUser() {
    String own = System.getenv("ENTENTE_CACHE");
    if (own != null && !own.isBlank()) {
      return new ModelCache(Path.of(own));
    }
    String xdg = System.getenv("XDG_CACHE_HOME");
    Path base =
        xdg != null && !xdg.isBlank()
            ? Path.of(xdg)
            : Path.of(System.getProperty("user.home"), ".cache");
    return new ModelCache(base.resolve("entente"));
  }

  /**
   * Reads a model, unpacking it first if it does not lie in the cache yet.
   *
   * @param name path in the models' jar without ending: {@code models/en-pos}
   * @throws UncheckedIOException if the cache cannot be written or the model not be read
   */
  Object read(String name) {
    Path file = folder.resolve(VERSION).resolve(name.replace('/', '-') + ".ser");
    try {
      if (!Files.exists(file)) {
        unpack(name, file);
      }
      try (ObjectInputStream in =
          new ObjectInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
        in.setObjectInputFilter(ONLY_MODELS);
        return in.readObject();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot read the language model "
              + name
              + " in "
              + file
              + " (delete that file, or name a writable folder in ENTENTE_CACHE): "
              + e.getMessage(),
          e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("the language model " + name + " needs " + e.getMessage(), e);
    }
  }

  private static void unpack(String name, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Path unfinished = Files.createTempFile(file.getParent(), "unfinished", ".tmp");
    try {
      String packed = JAR_FOLDER + name + ".xz";
      InputStream jar = ModelCache.class.getResourceAsStream(packed);
      if (jar == null) {
        throw new IOException(packed + " is not on the class path");
      }
      try (InputStream in = new XZInputStream(new BufferedInputStream(jar, 1 << 16))) {
        Files.copy(in, unfinished, StandardCopyOption.REPLACE_EXISTING);
      }
      try {
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
