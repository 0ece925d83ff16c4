package org.entente.annotate.syntax;

import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.learning.util.WeightVector;
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

  /** The same model with sparse weights, or the same lexicon with equal entries shared. */
  static Object of(Object model) {
    if (model instanceof OnlineComponent<?, ?> component) {
      WeightVector weights = component.getOptimizer().getWeightVector();
      weights.setSparseWeightVector(new SparseWeights(weights.getSparseWeightVector()));
      return component;
    }
    return model instanceof Map<?, ?> lexicon ? shared(lexicon) : model;
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
