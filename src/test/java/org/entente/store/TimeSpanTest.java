package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;

/** What days a date may mean. */
class TimeSpanTest {

  private static Optional<TimeSpan> span(String text, XSDDatatype type) {
    return TimeSpan.of(NodeFactory.createLiteralDT(text, type));
  }

  private static TimeSpan year(int year) {
    return span(String.format("%04d", year), XSDDatatype.XSDgYear).orElseThrow();
  }

  private static TimeSpan month(int year, int month) {
    return span(String.format("%04d-%02d", year, month), XSDDatatype.XSDgYearMonth).orElseThrow();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(1, 1, 1).toEpochDay(), LocalDate.of(9999, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Property
  void aDayIsItself(@ForAll("days") LocalDate day) {
    assertThat(span(day.toString(), XSDDatatype.XSDdate)).contains(new TimeSpan(day, day));
  }

  @Property
  void aYearBeginsAndEndsWhereTheNeighbouringYearsDo(@ForAll @IntRange(min = 2, max = 9998) int y) {
    assertThat(year(y).first()).isEqualTo(year(y - 1).last().plusDays(1));
    assertThat(year(y).last()).isEqualTo(year(y + 1).first().minusDays(1));
    boolean leap = y % 4 == 0 && (y % 100 != 0 || y % 400 == 0);
    assertThat(year(y).extent()).isEqualTo(leap ? 365 : 364);
  }

  @Property
  void theMonthsOfAYearFillItWithoutGap(@ForAll @IntRange(min = 1, max = 9999) int y) {
    LocalDate expected = year(y).first();
    for (int m = 1; m <= 12; m++) {
      assertThat(month(y, m).first()).isEqualTo(expected);
      assertThat(month(y, m).extent()).isBetween(27L, 30L);
      expected = month(y, m).last().plusDays(1);
    }
    assertThat(expected).isEqualTo(year(y).last().plusDays(1));
  }

  @Property
  void aCoarserDateAgreesWithExactlyTheFinerOnesInsideIt(
      @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 9999) int y) {
    TimeSpan exact = new TimeSpan(day, day);
    assertThat(exact.agrees(year(y))).isEqualTo(day.getYear() == y);
    assertThat(year(y).agrees(exact)).isEqualTo(day.getYear() == y);
  }

  @Property
  void reconcilingNarrowsWhatAgreesAndCoversWhatDoesNot(
      @ForAll("days") LocalDate one, @ForAll("days") LocalDate other) {
    TimeSpan a = year(one.getYear());
    TimeSpan b = month(other.getYear(), other.getMonthValue());
    TimeSpan both = a.reconcile(b);
    assertThat(b.reconcile(a)).isEqualTo(both);
    if (a.agrees(b)) {
      assertThat(both).isEqualTo(b);
    } else {
      assertThat(both.extent()).isGreaterThan(a.extent() + b.extent());
    }
  }

  @Example
  void whatIsNoDateHasNoSpan() {
    assertThat(span("2014-02-30", XSDDatatype.XSDdate)).isEmpty();
    assertThat(span("2014-13", XSDDatatype.XSDgYearMonth)).isEmpty();
    assertThat(span("last year", XSDDatatype.XSDgYear)).isEmpty();
    assertThat(span("2014", XSDDatatype.XSDinteger)).isEmpty();
    assertThat(TimeSpan.of(NodeFactory.createURI("a:2014"))).isEmpty();
  }
}
