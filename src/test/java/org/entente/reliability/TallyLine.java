package org.entente.reliability;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a {@link Tally} leaves in a test's report.
 *
 * @param tried how often
 * @param held how often of these
 * @param what was tried, in the plural
 * @param remark measurements; may be empty
 */
record TallyLine(long tried, long held, String what, String remark) {
  private static final Pattern LINE =
      Pattern.compile(
          "^reliability: tried=(\\d+) held=(\\d+) what=([^;\\n]*);([^\\n]*)$", Pattern.MULTILINE);

  /** jqwik says of each property how many values it called it with. */
  private static final Pattern JQWIK =
      Pattern.compile("^tries = (\\d+) .*\\R^checks = (\\d+) ", Pattern.MULTILINE);

  String written() {
    return "reliability: tried=%d held=%d what=%s;%s".formatted(tried, held, what, remark);
  }

  /** The last one that a test wrote, if it wrote any. */
  static Optional<TallyLine> in(String output) {
    Optional<TallyLine> last = Optional.empty();
    for (Matcher found = LINE.matcher(output); found.find(); ) {
      last =
          Optional.of(
              new TallyLine(
                  Long.parseLong(found.group(1)),
                  Long.parseLong(found.group(2)),
                  found.group(3),
                  found.group(4).strip()));
    }
    return last;
  }

  /** How many values jqwik called a property with. */
  static Optional<TallyLine> ofProperty(String output, boolean passed) {
    Matcher found = JQWIK.matcher(output);
    if (!found.find()) {
      return Optional.empty();
    }
    long checks = Long.parseLong(found.group(2));
    return Optional.of(new TallyLine(checks, passed ? checks : checks - 1, "generated cases", ""));
  }
}
