package org.entente.extract;

import java.util.List;
import org.entente.extract.lexicon.Lexicon;
import org.entente.extract.lexicon.Trigger;

/**
 * How the text vouches for what a trigger tells: reads negation, auxiliaries, subordinators and
 * governing words on the way from the trigger up to the main clause. Which words do what stands in
 * {@code lexicon/status.yaml}.
 */
final class StatusReader {
  private final SentenceView s;
  private final Lexicon lexicon;
  private final Functions functions;

  StatusReader(SentenceView sentence, Lexicon lexicon, Functions functions) {
    this.s = sentence;
    this.lexicon = lexicon;
    this.functions = functions;
  }

  /**
   * A status, the words that made it, and who plans it.
   *
   * @param because for explanations
   * @param planners the tokens of those whose own plan, wish or promise it is
   * @param inviters the tokens of those who asked them to, and would take part themselves
   */
  record Reading(
      Status status, List<String> because, List<Integer> planners, List<Integer> inviters) {}

  /** The status of what a match tells. */
  Reading of(Match match) {
    StatusClimb climb = new StatusClimb(s, lexicon, functions, match.sense().type());
    if (match.trigger().kind() == Trigger.Kind.MENTION && lexicon.isEvent(match.sense())) {
      // "refused to ratify the 1921 treaty": the treaty is there, whatever is said of it
      return climb.reading();
    }
    match.sense().modality().ifPresent(m -> climb.modality(m, "sense " + match.sense().id()));
    match.sense().polarity().ifPresent(p -> climb.deny("sense " + match.sense().id()));
    if (match.isVerb()) {
      match.noun().ifPresent(climb::noun);
      climb.clause(match.head(), 0);
    } else {
      int noun = match.noun().getAsInt();
      climb.noun(noun);
      if (match.verb().isPresent()) {
        climb.support(noun, match.verb().getAsInt());
        climb.clause(match.verb().getAsInt(), 0);
      } else {
        climb.fromNoun(noun, 0);
      }
    }
    return climb.reading();
  }
}
