package org.entente.web.view;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How cooperative or conflictual the types of event are held to be.
 *
 * @param byType local name of a class → −10 conflict … +10 cooperation
 */
public record Weights(Map<String, Double> byType) {

  /** As the graph's ontology has them. */
  public static Weights from(PageQueries queries) {
    return new Weights(
        queries.rows("event-weights").stream()
            .collect(Collectors.toMap(r -> Names.local(r.text("type")), r -> r.number("weight"))));
  }

  /** A type's weight, by its local name. */
  public Optional<Double> of(String type) {
    return Optional.ofNullable(byType.get(type));
  }
}
