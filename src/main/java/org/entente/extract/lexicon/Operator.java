package org.entente.extract.lexicon;

import java.util.Optional;
import java.util.Set;
import org.entente.extract.Status.Modality;
import org.entente.extract.Status.Polarity;

/**
 * Words that change how the text vouches for what they govern: "refuse to", "plan for", "would".
 *
 * @param name for explanations
 * @param words lemmas
 * @param over functions through which the word governs: {@code infinitive}, {@code clause}, {@code
 *     object}, {@code subject}, {@code modified}, {@code auxiliary}, {@code marker}, or a
 *     preposition
 * @param modality the modality of what is governed; empty = unchanged
 * @param polarity {@code DENIED} turns the polarity of what is governed
 * @param attributes whether the words' subject is who vouches ("claimed that")
 * @param own whether what is governed is the subject's own plan or wish ("hoped for")
 */
public record Operator(
    String name,
    Set<String> words,
    Set<String> over,
    Optional<Modality> modality,
    Optional<Polarity> polarity,
    boolean attributes,
    boolean own) {

  public Operator {
    words = Set.copyOf(words);
    over = Set.copyOf(over);
  }
}
