package org.entente.annotate.syntax;

import it.unimi.dsi.fastutil.objects.AbstractObject2IntMap;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import it.unimi.dsi.fastutil.objects.ObjectSet;
import java.util.function.IntUnaryOperator;

/**
 * A model's numbers of its features, found by fingerprints of their names. A parse is for the
 * greater part looking these up, nearly always outside the processor's caches: here that is one
 * access where a map of strings takes four.
 *
 * <p>Fingerprint (36 bits) and number (28 bits) share one entry of one array; 20 further bits of
 * the name's hash say where in the array. That no two names of a model are the same so far is
 * checked. A name that the model does not know is mistaken for one that it does once in about
 * 10<sup>11</sup> lookups. Read only.
 */
final class FeatureIndex extends AbstractObject2IntMap<String> {
  private static final long serialVersionUID = 2L;

  private static final int NUMBER_BITS = 28;
  private static final long NUMBER = (1L << NUMBER_BITS) - 1;

  /** A number of 0 is an empty place. */
  private final long[] table;

  private final int size;

  /**
   * @param features the model's own map
   * @param number from the model's numbers to those to be found; features with 0 or less are left
   *     out
   * @throws IllegalArgumentException if two names have the same fingerprint, or a number is too
   *     great
   */
  FeatureIndex(Object2IntMap<String> features, IntUnaryOperator number) {
    int kept = 0;
    for (Object2IntMap.Entry<String> e : features.object2IntEntrySet()) {
      kept += number.applyAsInt(e.getIntValue()) > 0 ? 1 : 0;
    }
    size = kept;
    table = new long[Integer.highestOneBit(Math.max(kept, 1)) * 4];
    for (Object2IntMap.Entry<String> e : features.object2IntEntrySet()) {
      if (number.applyAsInt(e.getIntValue()) > 0) {
        enter(e.getKey(), number.applyAsInt(e.getIntValue()));
      }
    }
  }

  private void enter(String name, int number) {
    int place = place(name);
    if (table[place] != 0 || number > NUMBER) {
      throw new IllegalArgumentException(
          "the feature "
              + name
              + (number > NUMBER
                  ? " has the number " + number + ", greater than " + NUMBER
                  : " has the same fingerprint as another one"));
    }
    table[place] = hash(name) & ~NUMBER | number;
  }

  /** Where the name's entry stands, or the empty place where it would. */
  private int place(String name) {
    long hash = hash(name);
    int mask = table.length - 1;
    int place = (int) (hash & NUMBER) & mask;
    while (table[place] != 0 && (table[place] ^ hash) >>> NUMBER_BITS != 0) {
      place = place + 1 & mask;
    }
    return place;
  }

  private static long hash(String name) {
    long h = name.length();
    for (int i = 0; i < name.length(); i++) {
      h = Long.rotateLeft((h ^ name.charAt(i)) * 0x9E3779B97F4A7C15L, 29);
    }
    // the last steps of MurmurHash3
    h = (h ^ h >>> 33) * 0xFF51AFD7ED558CCDL;
    h = (h ^ h >>> 33) * 0xC4CEB9FE1A85EC53L;
    return h ^ h >>> 33;
  }

  @Override
  public Integer getOrDefault(Object name, Integer other) {
    int number = (int) (table[place((String) name)] & NUMBER);
    return number == 0 ? other : Integer.valueOf(number);
  }

  @Override
  public int getInt(Object name) {
    int number = (int) (table[place((String) name)] & NUMBER);
    return number == 0 ? defRetValue : number;
  }

  @Override
  public boolean containsKey(Object name) {
    return table[place((String) name)] != 0;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public ObjectSet<Object2IntMap.Entry<String>> object2IntEntrySet() {
    throw new UnsupportedOperationException("the names of the features are not kept");
  }
}
