package org.entente.cli;

import java.util.List;
import org.entente.store.ValidationReport;
import org.entente.store.Violation;

/** What validation found, for a person. */
final class Findings {
  private static final int SHOWN = 20;

  private Findings() {}

  /** Prints the first ones, a line each. */
  static void print(Console console, ValidationReport report) {
    List<Violation> violations = report.violations();
    violations.stream().limit(SHOWN).forEach(v -> console.say("%s", v));
    if (violations.size() > SHOWN) {
      console.say("… and %d more", violations.size() - SHOWN);
    }
  }
}
