package org.entente.annotate.syntax;

import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.annotate.syntax.linear.LinearModel;

/** Makes NLP4J's models and lexica small, without changing what they say. */
final class CompactModel {
  private CompactModel() {}

  /** What our decoders need of a model, or the same lexicon with equal entries shared. */
  static Object of(Object model) {
    if (model instanceof OnlineComponent<?, ?> component) {
      return LinearModel.of(component);
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
