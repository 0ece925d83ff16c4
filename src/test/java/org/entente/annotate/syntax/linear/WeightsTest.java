package org.entente.annotate.syntax.linear;

import static org.assertj.core.api.Assertions.assertThat;

import edu.emory.mathcs.nlp.learning.util.ColumnMajorVector;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class WeightsTest {
  private static final int LABELS = 21;
  private static final int FEATURES = 30;
  private static final float BIAS = 0.5f;

  @Property(tries = 100)
  void sumsAreThoseOfNlp4jToTheBit(@ForAll long seed) {
    Random random = new Random(seed);
    MajorVector all = new ColumnMajorVector();
    all.expand(LABELS, FEATURES);
    for (int feature = 0; feature < FEATURES; feature++) {
      // from features that weigh nothing to such that weigh something for nearly all labels
      double share = random.nextInt(4) / 3.5;
      for (int label = 0; label < LABELS; label++) {
        if (random.nextDouble() < share) {
          all.set(label, feature, (float) random.nextGaussian());
        }
      }
    }
    Weights.Builder builder = new Weights.Builder(all);
    SparseVector features = new SparseVector();
    int[] numbers = new int[50];
    for (int i = 0; i < numbers.length; i++) {
      int feature = 1 + random.nextInt(FEATURES - 1);
      features.add(feature, 1);
      numbers[i] = builder.number(feature);
    }
    features.addBias(BIAS);
    float[] expected = new float[LABELS];
    all.addScores(features, expected);
    float[] scores = new float[LABELS];
    builder.weights().add(numbers, numbers.length, BIAS, scores);
    assertThat(scores).isEqualTo(expected);
  }
}
