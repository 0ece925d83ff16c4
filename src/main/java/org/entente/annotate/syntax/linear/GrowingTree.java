package org.entente.annotate.syntax.linear;

import edu.emory.mathcs.nlp.component.template.feature.Relation;
import java.util.Arrays;

/** A dependency tree while it is being made. Node 0 is the root; −1 stands for no node. */
final class GrowingTree {
  private final int[] heads;
  private final int[] labels;

  /** Of each node its dependents in the order of the text, and how many there are. */
  private final int[][] dependents;

  private final int[] counts;

  /**
   * @param nodes how many, with the root
   */
  GrowingTree(int nodes) {
    heads = new int[nodes];
    labels = new int[nodes];
    dependents = new int[nodes][4];
    counts = new int[nodes];
    Arrays.fill(heads, -1);
  }

  int head(int node) {
    return heads[node];
  }

  /** The label that a node was hung with; of no meaning while it has no head. */
  int label(int node) {
    return labels[node];
  }

  /** Hangs a node, and first takes it from where it hangs. */
  void hang(int node, int head, int label) {
    if (heads[node] >= 0) {
      remove(node, heads[node]);
    }
    int[] list = dependents[head];
    if (counts[head] == list.length) {
      list = dependents[head] = Arrays.copyOf(list, 2 * list.length);
    }
    int place = counts[head]++;
    while (place > 0 && list[place - 1] > node) {
      list[place] = list[place - 1];
      place--;
    }
    list[place] = node;
    heads[node] = head;
    labels[node] = label;
  }

  private void remove(int node, int head) {
    int place = place(node, head);
    counts[head]--;
    System.arraycopy(dependents[head], place + 1, dependents[head], place, counts[head] - place);
  }

  private int place(int node, int head) {
    int place = 0;
    while (dependents[head][place] != node) {
      place++;
    }
    return place;
  }

  /** Whether a node hangs below another one. */
  boolean isBelow(int node, int other) {
    for (int head = heads[node]; head >= 0; head = heads[head]) {
      if (head == other) {
        return true;
      }
    }
    return false;
  }

  /** How many dependents before a node count: none, one, or several (2). */
  int before(int node) {
    return count(first(node, 0), first(node, 1));
  }

  /** How many dependents behind a node count: none, one, or several (2). */
  int behind(int node) {
    return count(last(node, 0), last(node, 1));
  }

  private static int count(int one, int two) {
    if (one < 0) {
      return 0;
    }
    return two < 0 ? 1 : 2;
  }

  /**
   * A relative of a node, or −1.
   *
   * @throws IllegalArgumentException if no model is known to look at that one
   */
  int relative(int node, Relation relation) {
    return switch (relation) {
      case h -> heads[node];
      case h2 -> heads[node] < 0 ? -1 : heads[heads[node]];
      case lmd -> first(node, 0);
      case lmd2 -> first(node, 1);
      case rmd -> last(node, 0);
      case rmd2 -> last(node, 1);
      case lns -> siblingBefore(node, 1);
      case lns2 -> siblingBefore(node, 2);
      default -> throw new IllegalArgumentException("a model that looks at relatives " + relation);
    };
  }

  private int first(int node, int order) {
    int dependent = order < counts[node] ? dependents[node][order] : -1;
    return dependent < node ? dependent : -1;
  }

  private int last(int node, int order) {
    int place = counts[node] - 1 - order;
    int dependent = place >= 0 ? dependents[node][place] : -1;
    return dependent > node ? dependent : -1;
  }

  private int siblingBefore(int node, int order) {
    int head = heads[node];
    int place = head < 0 ? -1 : place(node, head) - order;
    return place < 0 ? -1 : dependents[head][place];
  }
}
