package org.entente.bench.store;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a large graph of a small one: every document's graph, as extraction wrote it, several
 * times. Each copy is of another document, tells events of its own, and moves every date by a year
 * more; who takes part and what the sentences say stays. So the copies are dated happenings of
 * their own among the same actors, in the shape and with the unevenness of what was extracted.
 *
 * <pre>{@code
 * entente export --store small > small.nq
 * src/bench/run multiply small.nq 8 large.nq     # then: entente load large.nq --store large
 * }</pre>
 */
final class Multiply {
  private static final String GRAPHS = "<https://w3id.org/entente/graph/doc/";
  private static final Pattern DOCUMENT =
      Pattern.compile("(https://w3id\\.org/entente/(?:graph/)?doc/)([^/#>]+)");
  private static final Pattern NAME =
      Pattern.compile("(<http://purl\\.org/dc/terms/identifier> \")([^\"]+)\"");
  private static final Pattern EVENT =
      Pattern.compile("(/id/event/[^/>]+/)([^/>]+)/([0-9a-f])([0-9a-f]*>)");
  private static final Pattern DATE =
      Pattern.compile(
          "\"([0-9]{4})([-0-9]*)\"\\^\\^<http://www\\.w3\\.org/2001/XMLSchema#(date|gY)");
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}(?=[-.0-9]*)");
  private static final int DIGITS = 16;

  private Multiply() {}

  /** Arguments: an export (N-Quads), how many times, the file to write. */
  public static void main(String[] args) throws IOException {
    int times = Integer.parseInt(args[1]);
    try (BufferedReader lines = Files.newBufferedReader(Path.of(args[0]));
        BufferedWriter out = Files.newBufferedWriter(Path.of(args[2]))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.substring(line.lastIndexOf('<')).startsWith(GRAPHS)) {
          continue;
        }
        for (int copy = 0; copy < times; copy++) {
          out.write(copy == 0 ? line : copied(line, copy));
          out.write('\n');
        }
      }
    }
  }

  private static String copied(String line, int copy) {
    String text = DOCUMENT.matcher(line).replaceAll("$1copy" + copy + "-$2");
    text = NAME.matcher(text).replaceAll("$1copy" + copy + "-$2\"");
    text = EVENT.matcher(text).replaceAll(event -> event(event, copy));
    return DATE.matcher(text)
        .replaceAll(
            date ->
                "\"%s%s\"^^<http://www.w3.org/2001/XMLSchema#%s"
                    .formatted(later(date.group(1), copy), days(date.group(2)), date.group(3)));
  }

  private static String event(MatchResult event, int copy) {
    String dates = YEAR.matcher(event.group(2)).replaceAll(year -> later(year.group(), copy));
    int digit = (Character.digit(event.group(3).charAt(0), DIGITS) + copy) % DIGITS;
    return Matcher.quoteReplacement(
        event.group(1) + days(dates) + "/" + Character.forDigit(digit, DIGITS) + event.group(4));
  }

  private static String later(String year, int copy) {
    return Integer.toString(Integer.parseInt(year) + copy);
  }

  /** No leap days, which the next year does not have. */
  private static String days(String date) {
    return date.replace("-02-29", "-02-28");
  }
}
