package org.entente.web.entity;

import java.util.List;

/**
 * The values of one relation.
 *
 * @param facts what texts tell first
 */
record FactGroup(Relation relation, List<Fact> facts) {
  private static final int SHOWN = 8;

  /** What nobody reads to its end is not sent; the data has it. */
  private static final int SENT = 80;

  /** What is seen at once. */
  List<Fact> shown() {
    return facts.subList(0, Math.min(SHOWN, facts.size()));
  }

  /** What is folded away. */
  List<Fact> rest() {
    return facts.subList(Math.min(SHOWN, facts.size()), Math.min(SENT, facts.size()));
  }

  /** How many are not sent. */
  int omitted() {
    return Math.max(0, facts.size() - SENT);
  }
}
