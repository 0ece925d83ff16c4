package org.entente.evaluate;

/** Counts of what was predicted and what was wanted. */
public final class Tally {
  private int right;
  private int predicted;
  private int found;
  private int wanted;

  void predict(boolean isRight) {
    predicted++;
    right += isRight ? 1 : 0;
  }

  void want(boolean isFound) {
    wanted++;
    found += isFound ? 1 : 0;
  }

  /** Adds another tally's counts. */
  void add(Tally other) {
    right += other.right;
    predicted += other.predicted;
    found += other.found;
    wanted += other.wanted;
  }

  /** Predictions that are right. */
  public int right() {
    return right;
  }

  public int predicted() {
    return predicted;
  }

  public int wanted() {
    return wanted;
  }

  /** Share of the predictions that are right, 0…1; 0 where nothing was predicted. */
  public double precision() {
    return predicted == 0 ? 0 : (double) right / predicted;
  }

  /** Share of the wanted that was found, 0…1; 0 where nothing was wanted. */
  public double recall() {
    return wanted == 0 ? 0 : (double) found / wanted;
  }

  /** Harmonic mean of precision and recall. */
  public double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }
}
