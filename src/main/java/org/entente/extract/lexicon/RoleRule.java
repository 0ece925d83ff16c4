package org.entente.extract.lexicon;

import java.util.List;

/**
 * Where a role's fillers come from: the first alternative that finds any, and of that alternative
 * all slots together.
 *
 * <p>Written {@code subject, with, between else of}: commas join, {@code else} falls back.
 *
 * @param alternatives in order of preference
 */
public record RoleRule(List<List<Slot>> alternatives) {

  public RoleRule {
    alternatives = alternatives.stream().map(List::copyOf).toList();
  }
}
