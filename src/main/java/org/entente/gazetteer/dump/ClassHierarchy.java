package org.entente.gazetteer.dump;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.gazetteer.dump.ImportProfile.Rule;

/**
 * Which class is directly below which ({@code P279}), eight bytes for each such statement.
 *
 * <p>Wikidata's hierarchy has cycles; they do no harm here.
 */
final class ClassHierarchy {
  private static final int FIRST_SIZE = 1 << 16;

  /** Parent in the upper, child in the lower half. */
  private long[] edges = new long[FIRST_SIZE];

  private int size;
  private boolean sorted = true;

  /**
   * How a class is wanted.
   *
   * @param distance steps down from a listed class; 0 for the class itself
   * @param rule index of the rule in the profile
   */
  record Claim(int distance, int rule) {
    private static final int RULE_BITS = 16;

    /** A number that is the smaller the better the claim. */
    int rank() {
      return distance << RULE_BITS | rule;
    }

    /** Index of the rule in a rank. */
    static int rule(int rank) {
      return rank & (1 << RULE_BITS) - 1;
    }
  }

  /** Says that {@code child} is a subclass of {@code parent}. */
  void add(int child, int parent) {
    if (size == edges.length) {
      edges = Arrays.copyOf(edges, 2 * size);
    }
    edges[size++] = (long) parent << Integer.SIZE | child;
    sorted = false;
  }

  /** How many such statements there are. */
  int size() {
    return size;
  }

  /** These classes and everything below them. */
  Set<Integer> below(Set<Integer> classes) {
    Set<Integer> all = new TreeSet<>(classes);
    Set<Integer> level = classes;
    while (!level.isEmpty()) {
      Set<Integer> next = new TreeSet<>();
      for (int c : level) {
        for (int child : children(c)) {
          if (all.add(child)) {
            next.add(child);
          }
        }
      }
      level = next;
    }
    return all;
  }

  /**
   * What the rules over one property want: each class that is listed or lies below a listed one,
   * with the nearest rule, of equally near ones the first.
   */
  Map<Integer, Claim> wanted(List<Rule> rules, int property) {
    Map<Integer, Claim> claims = new HashMap<>();
    Map<Integer, Integer> level = new HashMap<>();
    for (int i = 0; i < rules.size(); i++) {
      Rule rule = rules.get(i);
      if (rule.property() == property) {
        for (int item : rule.items()) {
          claims.putIfAbsent(item, new Claim(0, i));
          if (rule.subclasses()) {
            level.merge(item, i, Math::min);
          }
        }
      }
    }
    for (int distance = 1; !level.isEmpty(); distance++) {
      Map<Integer, Integer> next = new HashMap<>();
      for (Map.Entry<Integer, Integer> e : level.entrySet()) {
        for (int child : children(e.getKey())) {
          if (!claims.containsKey(child)) {
            next.merge(child, e.getValue(), Math::min);
          }
        }
      }
      for (Map.Entry<Integer, Integer> e : next.entrySet()) {
        claims.put(e.getKey(), new Claim(distance, e.getValue()));
      }
      level = next;
    }
    return claims;
  }

  private int[] children(int parent) {
    if (!sorted) {
      Arrays.sort(edges, 0, size);
      sorted = true;
    }
    int from = lowerBound((long) parent << Integer.SIZE);
    int to = lowerBound((long) (parent + 1L) << Integer.SIZE);
    int[] children = new int[to - from];
    for (int i = from; i < to; i++) {
      children[i - from] = (int) edges[i];
    }
    return children;
  }

  private int lowerBound(long key) {
    int i = Arrays.binarySearch(edges, 0, size, key);
    if (i < 0) {
      return -i - 1;
    }
    while (i > 0 && edges[i - 1] == key) {
      i--;
    }
    return i;
  }
}
