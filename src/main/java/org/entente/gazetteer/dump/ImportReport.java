package org.entente.gazetteer.dump;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.entente.gazetteer.EntityClass;

/**
 * What an import did.
 *
 * @param readings one for each time that the dump was read
 * @param entries rows written, by class
 * @param tables the files written
 * @param unnamed wanted items without a name in a wanted language, which were left out
 * @param contradictory entries whose first year is later than their last, which got neither
 * @param malformed how many lines are no N-Triples
 * @param malformedLines the first of them that were met, each with what is wrong
 */
public record ImportReport(
    List<Reading> readings,
    SortedMap<EntityClass, Long> entries,
    List<Path> tables,
    long unnamed,
    long contradictory,
    long malformed,
    List<String> malformedLines) {

  /**
   * One reading of the dump.
   *
   * @param triples lines that are neither blank nor comments
   * @param bytes of the uncompressed text
   * @param nanoseconds how long it took
   */
  public record Reading(long triples, long bytes, long nanoseconds) {
    /** Triples in a second. */
    public double triplesPerSecond() {
      return triples / seconds();
    }

    /** Megabytes (10⁶ bytes) of uncompressed text in a second. */
    public double megabytesPerSecond() {
      return bytes / 1e6 / seconds();
    }

    /** How long it took, in seconds. */
    public double seconds() {
      return Math.max(1, nanoseconds) / 1e9;
    }
  }

  /** How many rows were written in all. */
  public long total() {
    return entries.values().stream().mapToLong(Long::longValue).sum();
  }
}
