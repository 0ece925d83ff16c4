package org.entente.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a job asks of the program, across class loaders. Its implementation may be used by several
 * threads.
 */
public interface Program {

  /**
   * Which documents go into which part.
   *
   * @param files path of each file below the corpus folder, with forward slashes → bytes; those
   *     that are no texts are passed over
   * @return the paths of each part's texts
   */
  List<List<String>> parts(SortedMap<String, Long> files);

  /** The name of the file that holds curators' decisions in a corpus folder. */
  String decisionsFile();

  /**
   * Checks an order before work begins.
   *
   * @throws IllegalArgumentException if it cannot be carried out; one line for a person
   */
  void check(Order order);

  /**
   * Extracts one part.
   *
   * @param texts paths below the corpus folder, in order
   * @param out takes the part as gzipped N-Quads; not closed
   * @return path → one line for each text that could not be read or extracted
   * @throws IOException if {@code out} fails
   */
  SortedMap<String, String> extract(Order order, List<String> texts, Files files, OutputStream out)
      throws IOException;

  /** A corpus folder, wherever it lies. */
  interface Files {

    /**
     * The bytes of a file; empty if there is none.
     *
     * @param path below the corpus folder
     * @param most how many bytes are wanted; of a longer file, the first of them
     * @throws IOException if it cannot be read
     */
    Optional<byte[]> read(String path, int most) throws IOException;

    /** What messages call a file. */
    String location(String path);
  }
}
