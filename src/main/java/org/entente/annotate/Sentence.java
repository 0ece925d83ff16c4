package org.entente.annotate;

import java.util.List;
import org.entente.text.Span;

/**
 * One sentence, heading or list item.
 *
 * @param index place in its document, from 0
 * @param span from its first to its last visible code point, closing quotes included, footnote
 *     marks excluded
 * @param tokens its words and marks
 * @param graph its syntax; without edges where the sentence was not parsed
 * @param heading whether it stands alone on its line without a full stop, as a title does
 */
public record Sentence(
    int index, Span span, List<Token> tokens, DependencyGraph graph, boolean heading) {

  public Sentence {
    tokens = List.copyOf(tokens);
  }
}
