package org.entente.annotate.syntax;

import edu.emory.mathcs.nlp.learning.initialization.WeightGenerator;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import edu.emory.mathcs.nlp.learning.util.SparseItem;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import java.util.Arrays;

/**
 * A model's weights, kept where they are not zero: NLP4J keeps all, of which the parser's are 6 %
 * not zero (7.2 of 114 million). The sums come out the same to the bit, because the features are
 * added in the same order. Read only.
 *
 * <p>A feature's number is the place where its weights begin, see {@link Builder#number}, so that
 * all there is to read about a feature lies together.
 */
final class SparseWeights extends MajorVector {
  private static final long serialVersionUID = 2L;

  /** Of each feature the count of its weights, then of each weight its label and its bits. */
  private final int[] rows;

  private SparseWeights(int labels, int[] rows) {
    this.label_size = labels;
    this.feature_size = rows.length;
    this.rows = rows;
  }

  /** Makes weights sparse, and knows the features by their old numbers and their new ones. */
  static final class Builder {
    private final int labels;
    private final int[] starts;
    private int[] rows = new int[1 << 20];
    private int end;

    /**
     * @param dense the weights to copy
     */
    Builder(MajorVector dense) {
      labels = dense.getLabelSize();
      starts = new int[dense.getFeatureSize()];
      for (int feature = 0; feature < starts.length; feature++) {
        add(dense, feature);
      }
      rows = Arrays.copyOf(rows, end);
    }

    private void add(MajorVector dense, int feature) {
      if (end + 1 + 2 * labels > rows.length) {
        rows = Arrays.copyOf(rows, rows.length * 2 + 2 * labels);
      }
      int start = end++;
      for (int label = 0; label < labels; label++) {
        float value = dense.get(label, feature);
        if (value != 0) {
          rows[end++] = label;
          rows[end++] = Float.floatToRawIntBits(value);
          rows[start]++;
        }
      }
      // the first feature is every model's bias and keeps its number, 0
      boolean empty = end == start + 1 && feature > 0;
      starts[feature] = empty ? -1 : start;
      end = empty ? start : end;
    }

    SparseWeights weights() {
      return new SparseWeights(labels, rows);
    }

    /** The new number of a feature; −1 if it weighs nothing or is not known. */
    int number(int feature) {
      return feature >= 0 && feature < starts.length ? starts[feature] : -1;
    }
  }

  @Override
  public void addScores(SparseVector features, float[] scores) {
    for (SparseItem item : features.getVector()) {
      int at = item.getIndex();
      float by = item.getValue();
      int end = at + 2 * rows[at];
      while (at < end) {
        scores[rows[at + 1]] += Float.intBitsToFloat(rows[at + 2]) * by;
        at += 2;
      }
    }
  }

  @Override
  public void addScores(float[] features, float[] scores) {
    throw new UnsupportedOperationException("these weights are of sparse features only");
  }

  @Override
  public int indexOf(int label, int feature) {
    throw new UnsupportedOperationException("these weights have no place for each label");
  }

  @Override
  public boolean expand(int labelSize, int featureSize, WeightGenerator generator) {
    throw readOnly();
  }

  @Override
  protected void setRowSize(int size) {
    throw readOnly();
  }

  @Override
  protected void setColumnSize(int size) {
    throw readOnly();
  }

  @Override
  protected MajorVector createInstance() {
    throw readOnly();
  }

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("these weights cannot be trained");
  }
}
