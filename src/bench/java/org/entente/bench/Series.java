package org.entente.bench;

import java.util.Arrays;

/**
 * Measurements of one thing, in the order in which they were made.
 *
 * @param values in any unit; not empty
 */
public record Series(double... values) {

  /** The middle one; of an even number, what lies between the two. */
  public double median() {
    double[] sorted = sorted();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** The least that this part of them does not exceed, as 0.95. */
  public double quantile(double part) {
    double[] sorted = sorted();
    return sorted[Math.max(0, (int) Math.ceil(part * sorted.length) - 1)];
  }

  /** The least. */
  public double min() {
    return sorted()[0];
  }

  /** The greatest. */
  public double max() {
    return sorted()[values.length - 1];
  }

  /** Each measurement divided by the one of {@code other} made at the same turn. */
  public Series dividedBy(Series other) {
    double[] ratios = new double[values.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = values[i] / other.values[i];
    }
    return new Series(ratios);
  }

  private double[] sorted() {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted;
  }
}
