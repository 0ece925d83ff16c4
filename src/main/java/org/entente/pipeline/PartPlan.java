package org.entente.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Which documents go into which part of an extraction. It depends on the documents' names and sizes
 * alone, never on how many threads or machines there are.
 *
 * <pre>{@code
 * PartPlan plan = PartPlan.of(new TreeMap<>(Map.of("a.txt", 2_000L, "b.txt", 300_000L)));
 * plan.parts();      // [[a.txt], [b.txt]]
 * PartPlan.name(1);  // part-00001.nq.gz
 * }</pre>
 *
 * @param parts the documents of each part, in order of their names
 */
public record PartPlan(List<List<String>> parts) {
  /** What a part holds at most: some seconds of work, so that a lost one is soon done again. */
  private static final int DOCUMENTS = 64;

  /** Bytes of text after which a part is full; a longer text has a part of its own. */
  private static final long BYTES = 256 * 1024;

  /** What the names of parts end with. */
  static final String ENDING = ".nq.gz";

  public PartPlan {
    parts = parts.stream().map(List::copyOf).toList();
  }

  /**
   * The plan for a corpus.
   *
   * @param bytes name of each document → size of its text
   */
  public static PartPlan of(SortedMap<String, Long> bytes) {
    List<List<String>> parts = new ArrayList<>();
    List<String> part = new ArrayList<>();
    long filled = 0;
    for (var document : bytes.entrySet()) {
      boolean full = part.size() == DOCUMENTS || filled + document.getValue() > BYTES;
      if (full && !part.isEmpty()) {
        parts.add(part);
        part = new ArrayList<>();
        filled = 0;
      }
      part.add(document.getKey());
      filled += document.getValue();
    }
    if (!part.isEmpty()) {
      parts.add(part);
    }
    return new PartPlan(parts);
  }

  /**
   * The file name of a part.
   *
   * @param index from 0
   */
  public static String name(int index) {
    return "part-%05d%s".formatted(index, ENDING);
  }
}
