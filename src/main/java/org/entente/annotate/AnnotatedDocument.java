package org.entente.annotate;

import java.util.List;
import java.util.function.ToIntFunction;
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
    return mentions(sentence.index(), sentence.index() + 1);
  }

  /**
   * The mentions of the sentences from one on to before another, in order.
   *
   * @param from index of a sentence; may lie before the first
   * @param to index of a sentence; may lie behind the last
   */
  public List<Mention> mentions(int from, int to) {
    int first = firstOf(mentions, Mention::sentence, from);
    return mentions.subList(first, Math.max(first, firstOf(mentions, Mention::sentence, to)));
  }

  /** The time expressions of one sentence, in order. */
  public List<TimeExpression> times(Sentence sentence) {
    return times(sentence.index());
  }

  /** The time expressions of the sentence with this index, in order. */
  public List<TimeExpression> times(int sentence) {
    return times.subList(
        firstOf(times, TimeExpression::sentence, sentence),
        firstOf(times, TimeExpression::sentence, sentence + 1));
  }

  /** How many of a list stand before a sentence; they are in the order of the text. */
  private static <T> int firstOf(List<T> list, ToIntFunction<T> sentenceOf, int sentence) {
    int low = 0;
    int high = list.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentenceOf.applyAsInt(list.get(middle)) < sentence) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
