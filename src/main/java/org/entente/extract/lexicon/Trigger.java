package org.entente.extract.lexicon;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.gazetteer.EntityClass;

/**
 * The words that bring a sense into play.
 *
 * <p>Verb triggers are written {@code suspend}, {@code break off} (particle), {@code sign
 * treaty|pact} (object), {@code go to war}, {@code come into force} (preposition and noun), {@code
 * become independent}, {@code be wary} (predicate).
 *
 * @param kind what the first word is
 * @param lemmas its dictionary forms; empty for {@link Kind#MENTION}
 * @param particle "off" of {@code break off}
 * @param preposition "to" of {@code go to war}
 * @param companions lemmas of the second content word: object, predicate, or noun behind the
 *     preposition; empty if there is none
 * @param mention for {@link Kind#MENTION}: the classes of mentions that are triggers by themselves
 * @param source as written
 */
public record Trigger(
    Kind kind,
    Set<String> lemmas,
    Optional<String> particle,
    Optional<String> preposition,
    Set<String> companions,
    List<EntityClass> mention,
    String source) {

  /** Part of speech of the trigger. */
  public enum Kind {
    VERB("v"),
    NOUN("n"),
    MENTION("m");

    private final String letter;

    Kind(String letter) {
      this.letter = letter;
    }

    /** As in {@code Suspension/suspend.v}. */
    public String letter() {
      return letter;
    }
  }

  public Trigger {
    lemmas = Set.copyOf(lemmas);
    companions = Set.copyOf(companions);
    mention = List.copyOf(mention);
  }

  /** Number of words, by which the more specific trigger wins. */
  public int words() {
    return 1
        + (particle.isPresent() ? 1 : 0)
        + (preposition.isPresent() ? 1 : 0)
        + (companions.isEmpty() ? 0 : 1);
  }
}
