package org.entente.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a build works on: a {@link TripleStore} of this process, or a running server that holds one.
 */
public interface BuildTarget {

  /** The store's folder, absolute; on this machine. */
  Path directory();

  /** File name → what is loaded of that document. */
  SortedMap<String, DocumentState> documents();

  /**
   * What the graph says of its own version ({@code owl:versionInfo} of the graph's IRI); empty if
   * it says nothing or does not exist.
   */
  Optional<String> graphVersion(String graph);

  /** The stored text of the document in a graph; empty if there is none. */
  Optional<String> text(String graph);

  /**
   * Replaces and drops graphs in one transaction; see {@link TripleStore#apply}.
   *
   * @return what validation found; the changes are kept if and only if it conforms
   * @throws StoreException if the store refuses; it is then as it was before
   * @throws IOException if a store elsewhere cannot be reached
   */
  ValidationReport apply(Changes changes) throws IOException;

  /**
   * Writes all quads of one state into a file, while others read and write.
   *
   * @param file gzipped N-Quads; replaced in one step, or left as it was
   * @throws StoreException if it cannot be written
   * @throws IOException if a store elsewhere cannot be reached
   */
  Backup backup(Path file) throws IOException;

  /**
   * Gives back the space that changed and removed quads took. Others may read meanwhile.
   *
   * @throws StoreException if there is no space for a second copy; the store is as it was
   * @throws IOException if a store elsewhere cannot be reached
   */
  void compact() throws IOException;
}
