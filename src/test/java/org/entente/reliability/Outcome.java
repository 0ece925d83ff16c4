package org.entente.reliability;

import java.time.LocalDate;
import java.util.List;

/**
 * What a test's report says.
 *
 * @param cases how often the method ran: once, or for each argument
 * @param passed how many of these ended well
 * @param skipped why cases were not run, each once
 * @param tally what was counted in it
 * @param day when the report was written, UTC
 */
record Outcome(int cases, int passed, List<String> skipped, TallyLine tally, LocalDate day) {

  /** Whether everything ran and ended well, and all that was tried held. */
  boolean held() {
    return cases > 0 && passed == cases && tally.tried() > 0 && tally.held() == tally.tried();
  }

  /** What stands in the table's column of this name. */
  String shown() {
    if (!skipped.isEmpty()) {
      return "**skipped**: " + String.join("; ", skipped);
    }
    return held() ? grouped(tally.held()) : "**" + grouped(tally.held()) + ", FAILED**";
  }

  /** How often it was tried. */
  String tried() {
    return grouped(tally.tried()) + " " + tally.what();
  }

  private static String grouped(long number) {
    return "%,d".formatted(number).replace(',', ' ');
  }
}
