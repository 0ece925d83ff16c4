package org.entente.store;

import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/**
 * What is known of participants when two accounts are compared.
 *
 * @param wholes participant → everything that it is part of or represents, directly or not
 * @param actors the participants that can act, states as places among them
 */
record Ties(Map<String, SortedSet<String>> wholes, Set<String> actors) {

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
}
