package org.entente.annotate.syntax.linear;

/** Which of the labels has the highest score; the first of several. */
final class Scores {
  private Scores() {}

  /** Of all labels. */
  static int best(float[] scores) {
    int best = 0;
    for (int label = 1; label < scores.length; label++) {
      if (scores[label] > scores[best]) {
        best = label;
      }
    }
    return best;
  }

  /** Of some labels. */
  static int best(float[] scores, int[] labels) {
    int best = labels[0];
    for (int label : labels) {
      if (scores[label] > scores[best]) {
        best = label;
      }
    }
    return best;
  }
}
