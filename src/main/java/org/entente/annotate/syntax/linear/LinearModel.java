package org.entente.annotate.syntax.linear;

import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import edu.emory.mathcs.nlp.learning.util.WeightVector;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One of NLP4J's models, the tagger's or the parser's: its features, their weights, its labels.
 *
 * <pre>{@code
 * LinearModel model = LinearModel.of(component);     // as NLP4J ships it; takes seconds
 * Tagger tagger = new Tagger(model);
 * }</pre>
 *
 * Read only; safe to share between threads; serialized to be read quickly.
 */
public final class LinearModel implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Template template;
  private final FeatureIndex index;
  private final Weights weights;
  private final float bias;
  private final String[] labels;

  private LinearModel(
      Template template, FeatureIndex index, Weights weights, float bias, String[] labels) {
    this.template = template;
    this.index = index;
    this.weights = weights;
    this.bias = bias;
    this.labels = labels;
  }

  /**
   * Copies a model, without what weighs nothing.
   *
   * @throws IllegalArgumentException if it is not a linear one over sparse features
   */
  public static LinearModel of(OnlineComponent<?, ?> component) {
    WeightVector all = component.getOptimizer().getWeightVector();
    FeatureTemplate<?, ?> template = component.getFeatureTemplate();
    if (all.hasActivationFunction() || !template.getEmbeddingFeatureList().isEmpty()) {
      throw new IllegalArgumentException("a model with word embeddings or activation function");
    }
    Weights.Builder weights = new Weights.Builder(all.getSparseWeightVector());
    List<Map<String, Integer>> kinds =
        features(template).getIndexMaps().stream().map(names -> numbers(names, weights)).toList();
    return new LinearModel(
        new Template(template),
        new FeatureIndex(kinds),
        weights.weights(),
        component.getOptimizer().getBias(),
        component.getOptimizer().getLabelMap().getLabelList().toArray(String[]::new));
  }

  private static Map<String, Integer> numbers(
      Object2IntMap<String> names, Weights.Builder weights) {
    Map<String, Integer> numbers = new HashMap<>();
    for (Object2IntMap.Entry<String> feature : names.object2IntEntrySet()) {
      // NLP4J takes the number 0, which is the bias, for a feature that it does not know
      int number = feature.getIntValue() > 0 ? weights.number(feature.getIntValue()) : 0;
      if (number > 0) {
        numbers.put(feature.getKey(), number);
      }
    }
    return numbers;
  }

  /** The template's map of features, to which it gives no access. */
  private static FeatureMap features(FeatureTemplate<?, ?> template) {
    try {
      Field field = FeatureTemplate.class.getDeclaredField("feature_map");
      field.setAccessible(true);
      return (FeatureMap) field.get(template);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this is not the release of NLP4J that is expected", e);
    }
  }

  Template template() {
    return template;
  }

  /** What the model decides between, by number. */
  String[] labels() {
    return labels;
  }

  /**
   * What the decoding of a sentence works with.
   *
   * @param words how many the sentence has
   */
  Decoding decoding(int words) {
    return new Decoding(template, words + 1, labels.length);
  }

  /**
   * Works out the scores of all labels at the step that a decoding is at. All look-ups come before
   * the first addition, and none waits for another, so that the processor has many on their way.
   */
  void score(Decoding at) {
    template.features(at);
    for (int i = 0; i < at.count; i++) {
      at.numbers[i] = index.number(at.kinds[i], at.features[i]);
    }
    at.fetched = weights.fetch(at.numbers, at.count);
    weights.add(at.numbers, at.count, bias, at.scores);
  }
}
