package org.entente.annotate.syntax;

import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import edu.emory.mathcs.nlp.learning.util.WeightVector;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Makes NLP4J's models and lexica small, without changing what they say. */
final class CompactModel {
  private CompactModel() {}

  /**
   * The same model with sparse weights and features found faster, or the same lexicon with equal
   * entries shared.
   */
  static Object of(Object model) {
    if (model instanceof OnlineComponent<?, ?> component) {
      WeightVector weights = component.getOptimizer().getWeightVector();
      SparseWeights.Builder sparse = new SparseWeights.Builder(weights.getSparseWeightVector());
      weights.setSparseWeightVector(sparse.weights());
      features(component.getFeatureTemplate())
          .getIndexMaps()
          .replaceAll(names -> new FeatureIndex(names, sparse::number));
      return component;
    }
    return model instanceof Map<?, ?> lexicon ? shared(lexicon) : model;
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

  private static Map<Object, Object> shared(Map<?, ?> lexicon) {
    Map<Object, Object> values = new HashMap<>();
    Map<Object, Object> result = new HashMap<>(lexicon.size() * 4 / 3 + 1);
    for (Map.Entry<?, ?> e : lexicon.entrySet()) {
      result.put(e.getKey(), values.computeIfAbsent(e.getValue(), CompactModel::ordered));
    }
    return result;
  }

  /** Sets in alphabetical order, so that features are always added in the same one. */
  private static Object ordered(Object value) {
    if (value instanceof Set<?> set) {
      return new LinkedHashSet<>(new TreeSet<>(set));
    }
    return value instanceof List<?> list ? new ArrayList<>(list) : value;
  }
}
