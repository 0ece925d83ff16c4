package org.entente.store;

import java.util.List;

/**
 * What validation found.
 *
 * @param violations every fault, sorted; none twice
 */
public record ValidationReport(List<Violation> violations) {

  /** Sorts, and drops what is said twice. */
  public ValidationReport {
    violations = violations.stream().sorted().distinct().toList();
  }

  /** Whether the graph may be served: there is no fault but warnings. */
  public boolean conforms() {
    return violations.stream().noneMatch(Violation::fatal);
  }
}
