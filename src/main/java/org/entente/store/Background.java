package org.entente.store;

import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/**
 * What is known beforehand when two accounts are compared.
 *
 * @param wholes participant → everything that it is part of or represents, directly or not
 * @param actors the participants that can act, states as places among them
 * @param recurring the event types that the same participants repeat
 */
record Background(
    Map<String, SortedSet<String>> wholes, Set<String> actors, Set<String> recurring) {

  /** Whether both are one, or one speaks or acts for the other as its part or representative. */
  boolean affiliated(String one, String other) {
    return one.equals(other) || actsFor(one, other) || actsFor(other, one);
  }

  private boolean actsFor(String part, String whole) {
    SortedSet<String> known = wholes.get(part);
    return known != null && known.contains(whole);
  }

  boolean isActor(String participant) {
    return actors.contains(participant);
  }

  boolean recurs(String eventType) {
    return recurring.contains(eventType);
  }
}
