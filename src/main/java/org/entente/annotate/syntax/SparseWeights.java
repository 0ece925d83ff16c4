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
 */
final class SparseWeights extends MajorVector {
  private static final long serialVersionUID = 1L;

  /** For each feature the index of its first weight; one more entry at the end. */
  private final int[] starts;

  private final short[] labels;
  private final float[] values;

  /**
   * @param dense the weights to copy
   */
  SparseWeights(MajorVector dense) {
    label_size = dense.getLabelSize();
    feature_size = dense.getFeatureSize();
    starts = new int[feature_size + 1];
    short[] foundLabels = new short[1 << 20];
    float[] foundValues = new float[1 << 20];
    int count = 0;
    for (int feature = 0; feature < feature_size; feature++) {
      starts[feature] = count;
      if (count + label_size > foundLabels.length) {
        foundLabels = Arrays.copyOf(foundLabels, foundLabels.length * 2 + label_size);
        foundValues = Arrays.copyOf(foundValues, foundLabels.length);
      }
      for (int label = 0; label < label_size; label++) {
        float value = dense.get(label, feature);
        if (value != 0) {
          foundLabels[count] = (short) label;
          foundValues[count++] = value;
        }
      }
    }
    starts[feature_size] = count;
    labels = Arrays.copyOf(foundLabels, count);
    values = Arrays.copyOf(foundValues, count);
  }

  @Override
  public void addScores(SparseVector features, float[] scores) {
    for (SparseItem item : features.getVector()) {
      int feature = item.getIndex();
      if (feature < feature_size) {
        float by = item.getValue();
        for (int i = starts[feature]; i < starts[feature + 1]; i++) {
          scores[labels[i]] += values[i] * by;
        }
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
