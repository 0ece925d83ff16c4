package org.entente.annotate.syntax;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.tukaani.xz.XZInputStream;

/**
 * A folder in which the parser's models lie ready to be read. The models of the jar are compressed
 * and for the greater part zeros; unpacking and shrinking them ({@link CompactModel}) takes several
 * times as long, and as much memory, as reading the result.
 *
 * <p>The folder is the environment variable {@code ENTENTE_CACHE}, else {@code entente} under
 * {@code XDG_CACHE_HOME}, else {@code ~/.cache/entente}. A file is written under a name of its own
 * and then renamed, so that processes that start together do not disturb each other; the last one
 * wins with the same content. To rebuild the cache, delete the folder.
 */
final class ModelCache {
  /** Of the models' jar and of our form; part of the path, so that a new version unpacks anew. */
  static final String VERSION = "nlp4j-english-1.1.2-linear-1";

  private static final String JAR_FOLDER = "/edu/emory/mathcs/nlp/";

  /** What the models are made of; anything else in a cache file is refused. */
  private static final ObjectInputFilter ONLY_MODELS =
      ObjectInputFilter.Config.createFilter(
          "org.entente.annotate.syntax.linear.*;edu.emory.mathcs.nlp.**;it.unimi.dsi.fastutil.**;org.magicwerk.brownies.**;"
              + "java.util.*;java.lang.*;!*");

  private static final int BUFFER = 1 << 20;

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
    prepare(name);
    try {
      return read(Files.newInputStream(file(name)));
    } catch (IOException | ClassNotFoundException | IllegalStateException e) {
      throw failed(name, e);
    }
  }

  /**
   * Unpacks a model unless it lies in the cache. Takes up to 1.3 GB of heap for a moment: not to be
   * done for several at once.
   */
  void prepare(String name) {
    Path file = file(name);
    if (Files.exists(file)) {
      return;
    }
    try {
      unpack(name, file);
    } catch (IOException | ClassNotFoundException e) {
      throw failed(name, e);
    }
  }

  private UncheckedIOException failed(String name, Exception e) {
    return new UncheckedIOException(
        "cannot read the language model "
            + name
            + " in "
            + file(name)
            + " (delete that file, or name a writable folder in ENTENTE_CACHE): "
            + e.getMessage(),
        e instanceof IOException io ? io : new IOException(e));
  }

  private static void unpack(String name, Path file) throws IOException, ClassNotFoundException {
    String packed = JAR_FOLDER + name + ".xz";
    InputStream jar = ModelCache.class.getResourceAsStream(packed);
    if (jar == null) {
      throw new IOException(packed + " is not on the class path");
    }
    Object model = CompactModel.of(read(new XZInputStream(new BufferedInputStream(jar, BUFFER))));
    Files.createDirectories(file.getParent());
    Path unfinished = Files.createTempFile(file.getParent(), "unfinished", ".tmp");
    try {
      try (ObjectOutputStream out =
          new ObjectOutputStream(
              new BufferedOutputStream(Files.newOutputStream(unfinished), BUFFER))) {
        out.writeObject(model);
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

  private Path file(String name) {
    return folder.resolve(VERSION).resolve(name.replace('/', '-') + ".ser");
  }

  private static Object read(InputStream bytes) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new BufferedInputStream(bytes, BUFFER))) {
      in.setObjectInputFilter(ONLY_MODELS);
      return in.readObject();
    }
  }
}
