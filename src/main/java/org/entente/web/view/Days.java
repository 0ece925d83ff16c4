package org.entente.web.view;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as people write them; never more precise than the text that tells them. */
public final class Days {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  private Days() {}

  /**
   * {@code 2014-04-01} → {@code 1 April 2014}; {@code 2014-04} → {@code April 2014}; {@code
   * 1949/1991} → {@code 1949 – 1991}; {@code 2014/..} → {@code since 2014}; what is no date stays
   * as it is, and nothing is {@code undated}.
   */
  public static String shown(String date) {
    if (date.isBlank()) {
      return "undated";
    }
    String[] ends = date.split("/", 2);
    if (ends.length == 1) {
      return one(date);
    }
    if (ends[1].equals("..")) {
      return "since " + one(ends[0]);
    }
    return ends[0].equals("..") ? "until " + one(ends[1]) : one(ends[0]) + " – " + one(ends[1]);
  }

  private static String one(String date) {
    try {
      return switch (date.length()) {
        case 10 -> LocalDate.parse(date).format(DAY);
        case 7 -> YearMonth.parse(date).format(MONTH);
        default -> date;
      };
    } catch (DateTimeException e) {
      return date;
    }
  }
}
