package org.entente.web.view;

import java.util.List;
import java.util.Optional;

/**
 * A row about an event, as pages list them: one happening, whichever documents tell it.
 *
 * @param event the event
 * @param date as told: {@code 2014}, {@code 2014-04}, {@code 2014-04-01}, {@code 1949/1991}; may be
 *     empty
 * @param certain whether it surely lies in the period that was asked about
 * @param reason why it only may; empty where certain
 * @param type local name of its class
 * @param weight its type's, −10 conflict … +10 cooperation; absent where it has none
 * @param direction of two actors: {@code from first}, {@code to first} or {@code joint}; may be
 *     empty
 * @param agents who acts
 * @param targets towards or against whom
 * @param matters about what
 * @param places where
 * @param sources the sentences that tell it
 */
public record Happening(
    Reference event,
    String date,
    boolean certain,
    String reason,
    String type,
    Optional<Double> weight,
    String direction,
    List<Reference> agents,
    List<Reference> targets,
    List<Reference> matters,
    List<Reference> places,
    List<Source> sources) {

  /**
   * From an event row, as the canned queries have them.
   *
   * @param weights of the types of event
   */
  public static Happening of(Row row, Weights weights) {
    return new Happening(
        Reference.of(row.text("happening"), row.text("happeningName")),
        row.text("date"),
        !row.text("certainty").equals("possible"),
        row.text("reason"),
        row.text("type"),
        weights.of(row.text("type")),
        row.text("direction"),
        row.references("agents", "agentIris"),
        row.references("targets", "targetIris"),
        row.references("matters", "matterIris"),
        row.references("places", "placeIris"),
        Source.listed(row));
  }

  /** The style sheet's class for its weight; none where that is not known. */
  public String tone() {
    return weight.map(w -> Tone.of(w).style()).orElse("tone-none");
  }

  /** Its date's first year; empty where it is undated. */
  public String year() {
    return date.replaceFirst("^\\.\\./", "").matches("\\d{4}.*")
        ? date.replaceFirst("^\\.\\./", "").substring(0, 4)
        : "";
  }

  /** Everyone and everything that takes part, in the order of the roles. */
  public List<Reference> participants() {
    return List.of(agents, targets, matters, places).stream()
        .flatMap(List::stream)
        .distinct()
        .toList();
  }
}
