package org.entente.spark;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * How a corpus is to be extracted: all that a worker has to know besides the texts. Two orders are
 * equal only if they are the same object, for each Java machine gets one.
 */
public final class Order implements Serializable {
  private static final long serialVersionUID = 1L;

  private final double minConfidence;
  private final boolean builtInGazetteer;
  private final List<SortedMap<String, byte[]>> gazetteers;
  private final String decisionsLocation;
  private final byte[] decisions;

  /**
   * @param minConfidence statements below it are dropped; 0…1
   * @param builtInGazetteer whether the program's own gazetteer is used
   * @param gazetteers further ones: the tables of each, by file name
   * @param decisionsLocation what messages call the file of curators' decisions
   * @param decisions its bytes; null where there is no such file
   */
  Order(
      double minConfidence,
      boolean builtInGazetteer,
      List<SortedMap<String, byte[]>> gazetteers,
      String decisionsLocation,
      byte[] decisions) {
    this.minConfidence = minConfidence;
    this.builtInGazetteer = builtInGazetteer;
    this.gazetteers = List.copyOf(gazetteers);
    this.decisionsLocation = decisionsLocation;
    this.decisions = decisions;
  }

  /** Statements below it are dropped; 0…1. */
  public double minConfidence() {
    return minConfidence;
  }

  /** Whether the program's own gazetteer is used. */
  public boolean builtInGazetteer() {
    return builtInGazetteer;
  }

  /** Further gazetteers: the tables of each, by file name. */
  public List<SortedMap<String, byte[]>> gazetteers() {
    return gazetteers;
  }

  /** What messages call the file of curators' decisions. */
  public String decisionsLocation() {
    return decisionsLocation;
  }

  /** The bytes of that file; empty where there is no such file. */
  public Optional<byte[]> decisions() {
    return Optional.ofNullable(decisions);
  }
}
