package org.entente.annotate.syntax.linear;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * A model's numbers of its features, found by the fingerprints of their names ({@link Name}). Each
 * kind of feature has a stretch of the table of its own, so that those of few values (parts of
 * speech) stay in the processor's caches.
 *
 * <p>Fingerprint (36 bits) and number (28 bits) share one entry; 20 further bits of the hash say
 * where in the stretch. That no two names of a kind are the same so far is checked. A name that the
 * model does not know is mistaken for one that it does once in about 10<sup>11</sup> look-ups. Read
 * only.
 */
final class FeatureIndex implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int NUMBER_BITS = 28;
  private static final long NUMBER = (1L << NUMBER_BITS) - 1;

  /** A number of 0 is an empty place. */
  private final long[] table;

  /** Of each kind where its stretch begins, and its length less one. */
  private final int[] starts;

  private final int[] masks;

  /**
   * @param kinds of each kind of feature the names with their numbers, from 1
   * @throws IllegalArgumentException if two names of a kind have the same fingerprint, or a number
   *     is too great
   */
  FeatureIndex(List<Map<String, Integer>> kinds) {
    starts = new int[kinds.size()];
    masks = new int[kinds.size()];
    int end = 0;
    for (int kind = 0; kind < kinds.size(); kind++) {
      int size = Integer.highestOneBit(Math.max(kinds.get(kind).size(), 1)) * 4;
      starts[kind] = end;
      masks[kind] = size - 1;
      end += size;
    }
    table = new long[end];
    for (int kind = 0; kind < kinds.size(); kind++) {
      for (Map.Entry<String, Integer> feature : kinds.get(kind).entrySet()) {
        enter(kind, feature.getKey(), feature.getValue());
      }
    }
  }

  private void enter(int kind, String name, int number) {
    long hash = mixed(Name.of(name).hash());
    int place = place(kind, hash);
    if (table[place] != 0 || number > NUMBER) {
      throw new IllegalArgumentException(
          "the feature "
              + name
              + (number > NUMBER
                  ? " has the number " + number + ", greater than " + NUMBER
                  : " has the same fingerprint as another one"));
    }
    table[place] = hash & ~NUMBER | number;
  }

  /**
   * The number of a feature; 0 if the model does not know it.
   *
   * @param hash of its name, see {@link Name#hash()}
   */
  int number(int kind, long hash) {
    return (int) (table[place(kind, mixed(hash))] & NUMBER);
  }

  /** Where the entry stands, or the empty place where it would. */
  private int place(int kind, long hash) {
    int mask = masks[kind];
    int start = starts[kind];
    int place = (int) hash & mask;
    while (table[start + place] != 0 && (table[start + place] ^ hash) >>> NUMBER_BITS != 0) {
      place = place + 1 & mask;
    }
    return start + place;
  }

  /** The last steps of MurmurHash3. */
  private static long mixed(long hash) {
    long h = hash;
    h = (h ^ h >>> 33) * 0xFF51AFD7ED558CCDL;
    h = (h ^ h >>> 33) * 0xC4CEB9FE1A85EC53L;
    return h ^ h >>> 33;
  }
}
