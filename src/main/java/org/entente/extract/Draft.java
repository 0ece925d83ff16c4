package org.entente.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.annotate.Mention;
import org.entente.annotate.TimeValue;

/**
 * An event while its sentence is still being read: with the tokens behind its fillers, so that
 * neighbours can lend each other time, place and participants.
 */
final class Draft {
  final SentenceView sentence;
  final Match match;
  final Map<Role, List<Integer>> tokens;
  final Map<Role, List<Mention>> implied;
  final Status status;
  final double confidence;
  Optional<TimeValue> time;
  private final TopicPhrase topics;

  Draft(
      SentenceView sentence,
      Match match,
      Map<Role, List<Integer>> tokens,
      Map<Role, List<Mention>> implied,
      Optional<TimeValue> time,
      Status status,
      double confidence,
      TopicPhrase topics) {
    this.sentence = sentence;
    this.match = match;
    this.tokens = tokens;
    this.implied = implied;
    this.time = time;
    this.status = status;
    this.confidence = confidence;
    this.topics = topics;
  }

  /** The same as something planned; what is less than planned stays what it is. */
  Draft planned() {
    if (!status.asserts()) {
      return this;
    }
    Status planned = new Status(status.polarity(), Status.Modality.PLANNED, status.attributedTo());
    return new Draft(sentence, match, tokens, implied, time, planned, confidence, topics);
  }

  /** The same of others, as something that is denied. */
  Draft denied(Map<Role, List<Integer>> otherTokens) {
    Status denied = new Status(Status.Polarity.DENIED, status.modality(), status.attributedTo());
    return new Draft(sentence, match, otherTokens, Map.of(), time, denied, confidence, topics);
  }

  /** The same at another place and time. */
  Draft at(Map<Role, List<Integer>> otherTokens, Optional<TimeValue> otherTime) {
    return new Draft(sentence, match, otherTokens, implied, otherTime, status, confidence, topics);
  }

  String type() {
    return match.sense().type();
  }

  EventFrame frame(List<Integer> inResponseTo) {
    return new EventFrame(
        type(),
        sentence.sentence().span(),
        sentence.span(match.tokens()),
        Arguments.of(sentence, tokens, implied, topics, Set.copyOf(match.tokens())),
        time,
        status,
        match.rule(),
        confidence,
        inResponseTo);
  }
}
