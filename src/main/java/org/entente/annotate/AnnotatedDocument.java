package org.entente.annotate;

import java.util.List;
import org.entente.text.Document;

/**
 * A document with everything that was found out about its language.
 *
 * @param document the text
 * @param sentences in order, not overlapping
 * @param mentions in order of their spans; nested ones allowed, the outer one first
 * @param times in order of their spans
 */
public record AnnotatedDocument(
    Document document,
    List<Sentence> sentences,
    List<Mention> mentions,
    List<TimeExpression> times) {

  public AnnotatedDocument {
    sentences = List.copyOf(sentences);
    mentions = List.copyOf(mentions);
    times = List.copyOf(times);
  }

  /** The mentions of one sentence, in order. */
  public List<Mention> mentions(Sentence sentence) {
    return mentions.stream().filter(m -> m.sentence() == sentence.index()).toList();
  }

  /** The time expressions of one sentence, in order. */
  public List<TimeExpression> times(Sentence sentence) {
    return times.stream().filter(t -> t.sentence() == sentence.index()).toList();
  }
}
