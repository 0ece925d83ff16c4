package org.entente.annotate.syntax.linear;

import edu.emory.mathcs.nlp.learning.util.MajorVector;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How much each feature speaks for each label. NLP4J keeps all weights, of which the parser's are 6
 * % not zero (7.2 of 114 million). Here a feature that weighs something for a quarter of the labels
 * keeps all of its weights in a row, which the processor adds several at a time, and any other one
 * those that are not zero, with their labels. Read only.
 *
 * <p>Rows are arrays of their own, because Java adds two arrays several places at a time only where
 * both are read from the same place on: 37 ns a row instead of 123.
 */
final class Weights implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Of each sparse feature the count of its weights, then of each its label and its bits. */
  private final int[] sparse;

  /** Of each dense feature the weights for all labels; first the bias. */
  private final float[][] dense;

  private Weights(int[] sparse, float[][] dense) {
    this.sparse = sparse;
    this.dense = dense;
  }

  /** Copies weights, and knows the features by their old numbers and their new ones. */
  static final class Builder {
    private final int[] numbers;
    private final List<float[]> dense = new ArrayList<>();
    private int[] sparse = new int[1 << 20];
    private int sparseEnd;

    /**
     * @param all the weights to copy; feature 0 is the model's bias
     */
    Builder(MajorVector all) {
      int labels = all.getLabelSize();
      numbers = new int[all.getFeatureSize()];
      // the number 0 means none
      sparseEnd = 1;
      float[] row = new float[labels];
      for (int feature = 0; feature < numbers.length; feature++) {
        int weighing = 0;
        for (int label = 0; label < labels; label++) {
          row[label] = all.get(label, feature);
          weighing += row[label] != 0 ? 1 : 0;
        }
        if (weighing * 4 >= labels || feature == 0) {
          numbers[feature] = dense.size() << 1 | 1;
          dense.add(row.clone());
        } else if (weighing > 0) {
          numbers[feature] = addSparse(row, weighing) << 1;
        }
      }
    }

    private int addSparse(float[] row, int weighing) {
      int start = sparseEnd;
      if (start + 1 + 2 * weighing > sparse.length) {
        sparse = Arrays.copyOf(sparse, sparse.length * 2 + 2 * row.length);
      }
      sparse[sparseEnd++] = weighing;
      for (int label = 0; label < row.length; label++) {
        if (row[label] != 0) {
          sparse[sparseEnd++] = label;
          sparse[sparseEnd++] = Float.floatToRawIntBits(row[label]);
        }
      }
      return start;
    }

    Weights weights() {
      return new Weights(Arrays.copyOf(sparse, sparseEnd), dense.toArray(float[][]::new));
    }

    /** The new number of a feature; 0 if it weighs nothing or is not known. */
    int number(int feature) {
      return feature >= 0 && feature < numbers.length ? numbers[feature] : 0;
    }
  }

  /**
   * Reads the beginning of every feature's weights, one independent of the other, so that the
   * processor has many of them on their way before the first is added: a parse takes 17 % less.
   *
   * @return something that depends on all of them, or Java would not read them
   */
  int fetch(int[] features, int count) {
    int seen = 0;
    for (int i = 0; i < count; i++) {
      int number = features[i];
      seen +=
          (number & 1) == 0
              ? sparse[number >>> 1]
              : Float.floatToRawIntBits(dense[number >>> 1][0]);
    }
    return seen;
  }

  /**
   * The sums of the weights of some features and of the bias, one feature after the other.
   *
   * @param features numbers of features; 0 for none
   * @param count how many there are
   * @param bias what the weights of the bias, which are added last, are multiplied by
   * @param scores where the sums are written, one for each label
   */
  void add(int[] features, int count, float bias, float[] scores) {
    Arrays.fill(scores, 0);
    for (int i = 0; i < count; i++) {
      int number = features[i];
      if ((number & 1) != 0) {
        addDense(dense[number >>> 1], scores);
      } else if (number != 0) {
        addSparse(number >>> 1, scores);
      }
    }
    if (bias > 0) {
      float[] row = dense[0];
      for (int label = 0; label < scores.length; label++) {
        scores[label] += row[label] * bias;
      }
    }
  }

  private static void addDense(float[] row, float[] scores) {
    for (int label = 0; label < scores.length; label++) {
      scores[label] += row[label];
    }
  }

  private void addSparse(int start, float[] scores) {
    int end = start + 2 * sparse[start];
    for (int at = start; at < end; at += 2) {
      scores[sparse[at + 1]] += Float.intBitsToFloat(sparse[at + 2]);
    }
  }
}
