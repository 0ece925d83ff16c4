package org.entente.text.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a file says of itself, as far as it can be used. */
final class Found {
  private static final int LONGEST = 1_000;
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})(?:[-/](\\d\\d)(?:[-/](\\d\\d))?)?(?![\\d/-]).*", Pattern.DOTALL);

  private Found() {}

  /** The words on one line; empty if there are none, or a whole text of them. */
  static Optional<String> value(String words) {
    if (words == null || words.length() > LONGEST) {
      return Optional.empty();
    }
    String line = StoredText.of(words).replaceAll("\\s+", " ").strip();
    return line.isEmpty() ? Optional.empty() : Optional.of(line);
  }

  /** The day, month or year with which it begins, in ISO 8601; empty if there is no such day. */
  static Optional<String> date(String words) {
    Matcher m = DATE.matcher(words.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    String month = m.group(2);
    String day = m.group(3);
    try {
      LocalDate.of(
          Integer.parseInt(m.group(1)),
          month == null ? 1 : Integer.parseInt(month),
          day == null ? 1 : Integer.parseInt(day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
    String yearMonth = m.group(1) + (month == null ? "" : "-" + month);
    return Optional.of(yearMonth + (day == null ? "" : "-" + day));
  }
}
