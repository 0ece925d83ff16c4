package org.entente.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files in a store's folder of unfinished work that only the process which wrote them could use: a
 * file that is being written, a piece of a part that is being loaded. When that process was killed
 * they are of no use to anybody, whereas a document's finished extraction serves the next build.
 */
public final class Leftovers {
  private static final String UNWRITTEN = ".tmp";
  private static final String OWN = "own-";

  private Leftovers() {}

  /**
   * What to call a file that serves this process alone.
   *
   * @param name as it would be called otherwise
   */
  public static String own(String name) {
    return OWN + name;
  }

  /**
   * Removes them.
   *
   * @param folder of unfinished work, locked by the caller
   */
  public static void remove(Path folder) throws IOException {
    for (Path file : in(folder)) {
      Files.deleteIfExists(file);
    }
  }

  /**
   * Removes them, unless a living process works in the folder.
   *
   * @throws StoreException if they cannot be removed
   */
  static void removeFrom(StoreLayout store) {
    try {
      if (!Files.isDirectory(store.unfinished()) || in(store.unfinished()).isEmpty()) {
        return;
      }
      try (StoreLock lock = store.lockUnfinished()) {
        remove(store.unfinished());
      }
    } catch (StoreLockedException e) {
      // they are of use to whoever is at work
    } catch (IOException e) {
      throw new StoreException(
          "cannot remove what a process that was killed left in " + store.unfinished() + ": " + e,
          e);
    }
  }

  private static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Leftovers::isOne).toList();
    }
  }

  private static boolean isOne(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(OWN) || name.endsWith(UNWRITTEN);
  }
}
