package org.entente.rdf;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.vocabulary.XSD;

/** Dates as literals of just the precision that they have. */
final class IsoDate {
  private IsoDate() {}

  /**
   * The literal of a date: {@code yyyy} as {@code xsd:gYear}, {@code yyyy-mm} as {@code
   * xsd:gYearMonth}, {@code yyyy-mm-dd} as {@code xsd:date}; empty if it is none of these or no day
   * of the calendar.
   */
  static Optional<Literal> literal(String iso) {
    try {
      if (iso.matches("\\d{4}") && !iso.equals("0000")) {
        return Optional.of(Facts.VALUES.createLiteral(iso, XSD.GYEAR));
      }
      if (iso.matches("\\d{4}-\\d{2}")) {
        YearMonth.parse(iso);
        return Optional.of(Facts.VALUES.createLiteral(iso, XSD.GYEARMONTH));
      }
      if (iso.matches("\\d{4}-\\d{2}-\\d{2}")) {
        LocalDate.parse(iso);
        return Optional.of(Facts.VALUES.createLiteral(iso, XSD.DATE));
      }
      return Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
