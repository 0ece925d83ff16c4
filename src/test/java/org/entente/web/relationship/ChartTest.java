package org.entente.web.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.assertj.core.data.Offset;
import org.entente.web.view.Row;
import org.junit.jupiter.api.Test;

class ChartTest {
  private static final Selection ALL = new Selection("u:a", "u:b", "", "", "");

  private static Row year(int year, double fromFirst, double toFirst) {
    Map<String, Node> row = new HashMap<>();
    put(row, "year", "" + year);
    put(row, "balance", "" + (fromFirst + toFirst));
    put(row, "events", "2");
    put(row, "reports", "3");
    put(row, "balanceFromFirst", "" + fromFirst);
    put(row, "eventsFromFirst", "1");
    put(row, "balanceToFirst", "" + toFirst);
    put(row, "eventsToFirst", "1");
    return new Row(row);
  }

  private static void put(Map<String, Node> row, String column, String value) {
    row.put(column, NodeFactory.createLiteralString(value));
  }

  @Test
  void cooperationStandsAboveTheLineAndConflictBelowIt() {
    Chart chart = Chart.of(List.of(year(1990, 8, -4), year(1992, -2, 0)), ALL);
    double zero =
        chart.levels().stream().filter(l -> l.weight() == 0).findFirst().orElseThrow().y();
    Chart.Column column = chart.columns().get(0);
    Chart.Box first = column.bars().get(0).box();
    Chart.Box second = column.bars().get(1).box();
    assertThat(first.y() + first.height()).isEqualTo(zero);
    assertThat(second.y()).isEqualTo(zero);
    assertThat(first.height()).isCloseTo(2 * second.height(), withinRounding());
    assertThat(column.balanceY()).isLessThan(zero);
    assertThat(chart.columns()).extracting(Chart.Column::label).containsExactly("1990", "1992");
    assertThat(column.href()).isEqualTo("/relationship?a=u:a&b=u:b&from=1990&to=1990");
  }

  private static Offset<Double> withinRounding() {
    return Offset.offset(0.3);
  }

  @Test
  void longTimesAreCutIntoDecadesThatSumUp() {
    Chart chart = Chart.of(List.of(year(1776, 1, 0), year(1778, 2, 0), year(2010, -3, 0)), ALL);
    assertThat(chart.unit()).isEqualTo("decade");
    assertThat(chart.columns()).hasSize(2);
    assertThat(chart.columns().get(0).balance()).isEqualTo(3);
    assertThat(chart.columns().get(0).events()).isEqualTo(4);
    assertThat(chart.columns().get(0).href()).endsWith("from=1770&to=1779");
  }

  @Test
  void theSelectionCoversItsYears() {
    List<Row> rows = List.of(year(1990, 1, 1), year(1999, 1, 1));
    Chart chart = Chart.of(rows, new Selection("u:a", "u:b", "1992", "1994", ""));
    Chart.Box selected = chart.selected().orElseThrow();
    assertThat(selected.x()).isCloseTo(chart.left() + 2 * chart.slot(), withinRounding());
    assertThat(selected.width()).isCloseTo(3 * chart.slot(), withinRounding());
    assertThat(Chart.of(rows, new Selection("u:a", "u:b", "2030", "", "")).selected()).isEmpty();
    assertThat(Chart.of(List.of(), ALL).isEmpty()).isTrue();
  }

  @Property(tries = 200)
  void everythingLiesWithinThePicture(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1500, max = 2100) Integer> years,
      @ForAll @IntRange(min = -300, max = 300) int weight) {
    List<Row> rows =
        years.stream().sorted().distinct().map(y -> year(y, weight, -weight / 3.0)).toList();
    Chart chart = Chart.of(rows, ALL);
    assertThat(chart.columns()).isNotEmpty();
    for (Chart.Column column : chart.columns()) {
      assertThat(column.middle()).isBetween(chart.left(), chart.right());
      assertThat(column.balanceY()).isBetween(0.0, chart.bottom());
      assertThat(column.reportBox().y()).isGreaterThanOrEqualTo(chart.countsTop() - 0.1);
      for (Chart.Bar bar : column.bars()) {
        assertThat(bar.box().y()).isBetween(0.0, chart.bottom());
        assertThat(bar.box().y() + bar.box().height()).isLessThanOrEqualTo(chart.bottom() + 2.1);
      }
    }
  }
}
