package org.entente.extract;

import java.util.List;
import java.util.Optional;
import org.entente.annotate.TimeValue;
import org.entente.text.Span;

/**
 * A happening as one sentence tells it.
 *
 * @param type local name of the event class, as {@code Suspension}
 * @param sentence the sentence's span: the evidence of every claim of this frame
 * @param trigger the words that tell of it: "decided to suspend"
 * @param arguments who and what took part, in the order of the text
 * @param time when, if the text says
 * @param status how the text vouches for it
 * @param rule the lexicon entry that made it, as {@code Suspension/suspend.v}
 * @param confidence 0…1
 * @param inResponseTo places in {@link Extraction#events()} of what this was a response to
 */
public record EventFrame(
    String type,
    Span sentence,
    Span trigger,
    List<Argument> arguments,
    Optional<TimeValue> time,
    Status status,
    String rule,
    double confidence,
    List<Integer> inResponseTo) {

  public EventFrame {
    arguments = List.copyOf(arguments);
    inResponseTo = List.copyOf(inResponseTo);
  }

  /**
   * One filled role.
   *
   * @param confidence 0…1, of the attachment and the reference steps it took
   */
  public record Argument(Role role, Filler filler, double confidence) {}
}
