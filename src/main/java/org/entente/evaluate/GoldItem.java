package org.entente.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One annotation: a happening or a relation that a person read in a text.
 *
 * @param types the best type or property first, then others that count as right
 * @param core whether it must be found; if not, it costs nothing when missing and nothing when
 *     found
 * @param status planned, denied or hypothetical; empty for what the text states as a fact
 * @param start first code point of the words it was read from
 * @param end one past the last
 * @param roles role → fillers that must be found; of a relation: subject and object
 * @param optional role → fillers that may be found
 */
record GoldItem(
    boolean event,
    List<String> types,
    boolean core,
    Optional<String> status,
    String quote,
    int start,
    int end,
    Map<String, Set<String>> roles,
    Map<String, Set<String>> optional) {

  String type() {
    return types.get(0);
  }

  boolean overlaps(int from, int to) {
    return start < to && from < end;
  }
}
