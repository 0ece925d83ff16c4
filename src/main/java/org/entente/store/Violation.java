package org.entente.store;

import java.util.Comparator;
import java.util.Optional;

/**
 * One fault that validation found.
 *
 * @param rule the shape's IRI or the check's name
 * @param node the node at fault
 * @param message what is wrong with it and, where known, what to do
 * @param sentence the words that the node was read from, if it can be traced to any
 * @param fatal whether it keeps a graph from being served; if not, it is a warning
 */
public record Violation(
    String rule, String node, String message, Optional<String> sentence, boolean fatal)
    implements Comparable<Violation> {
  private static final Comparator<Violation> ORDER =
      Comparator.comparing(Violation::fatal)
          .reversed()
          .thenComparing(Violation::rule)
          .thenComparing(Violation::node)
          .thenComparing(Violation::message)
          .thenComparing(violation -> violation.sentence().orElse(""));

  /** The fatal ones first, then by rule and node. */
  @Override
  public int compareTo(Violation other) {
    return ORDER.compare(this, other);
  }

  /** One line: node, message, sentence, rule. */
  @Override
  public String toString() {
    return node
        + ": "
        + message
        + sentence.map(words -> " – “" + words + "”").orElse("")
        + " ["
        + rule
        + "]";
  }
}
