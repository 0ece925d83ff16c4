package org.entente.annotate.syntax.linear;

import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.Relation;
import edu.emory.mathcs.nlp.component.template.feature.Source;
import java.io.Serializable;

/**
 * Where a part of a feature looks: some words from a place that the decoder is at, and from there
 * to a relative in the tree.
 *
 * @param source the place
 * @param window how many words further; before it if negative
 * @param relation to the relative, or null to stay
 */
record Position(Source source, int window, Relation relation) implements Serializable {
  static Position of(FeatureItem item) {
    return new Position(item.source, item.window, item.relation);
  }
}
