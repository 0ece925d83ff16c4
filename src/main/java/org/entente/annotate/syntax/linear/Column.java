package org.entente.annotate.syntax.linear;

import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import java.io.Serializable;

/**
 * What a part of a feature reads of a word.
 *
 * @param field which of its values
 * @param attribute more of it: how many letters of a prefix or suffix; null for most
 */
record Column(Field field, Serializable attribute) implements Serializable {
  static Column of(FeatureItem item) {
    return new Column(item.field, (Serializable) item.attribute);
  }
}
