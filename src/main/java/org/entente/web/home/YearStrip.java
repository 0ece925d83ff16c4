package org.entente.web.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.web.view.Addresses;
import org.entente.web.view.Periods;
import org.entente.web.view.Row;
import org.entente.web.view.Tone;

/**
 * Happenings along time as columns of a picture; lengths in its own units.
 *
 * @param columns the periods in which something happened, in order
 * @param ticks where the axis is named
 * @param unit year, or decade where the years are many
 */
record YearStrip(List<Column> columns, List<Tick> ticks, String unit) {
  private static final double WIDTH = 1000;
  private static final double HEIGHT = 150;
  private static final double BASE = 126;

  /** One period: what it is, and where it stands. */
  record Column(
      String label,
      String href,
      int events,
      double balance,
      double x,
      double y,
      double width,
      double height,
      double slotX,
      double slotWidth) {
    String tone() {
      return Tone.of(balance / events).style();
    }
  }

  /** A name on the axis. */
  record Tick(double x, String label) {}

  double width() {
    return WIDTH;
  }

  double height() {
    return HEIGHT;
  }

  /** Where the columns stand. */
  double base() {
    return BASE;
  }

  /** From the rows of {@code home-years}. */
  static YearStrip of(List<Row> rows) {
    List<Row> dated = rows.stream().filter(r -> r.text("year").matches("\\d{4}")).toList();
    if (dated.isEmpty()) {
      return new YearStrip(List.of(), List.of(), "year");
    }
    Periods periods =
        Periods.covering(dated.get(0).count("year"), dated.get(dated.size() - 1).count("year"));
    Map<Integer, double[]> sums = new TreeMap<>();
    for (Row row : dated) {
      double[] sum = sums.computeIfAbsent(periods.of(row.count("year")), k -> new double[2]);
      sum[0] += row.number("events");
      sum[1] += row.number("balance");
    }
    double most = sums.values().stream().mapToDouble(s -> s[0]).max().orElse(1);
    double slot = WIDTH / periods.number();
    List<Column> columns = new ArrayList<>();
    sums.forEach(
        (period, sum) -> {
          double height = Math.max(4, sum[0] / most * (BASE - 12));
          double bar = Math.min(slot * 0.72, 34);
          columns.add(
              new Column(
                  periods.label(period),
                  Addresses.with(
                      "/queries/events-in-a-period",
                      Map.of(
                          "from",
                          periods.from(period) + "-01-01",
                          "to",
                          periods.to(period) + "-12-31")),
                  (int) sum[0],
                  sum[1],
                  round(slot * (period + 0.5) - bar / 2),
                  round(BASE - height),
                  round(bar),
                  round(height),
                  round(slot * period),
                  round(slot)));
        });
    List<Tick> ticks = new ArrayList<>();
    periods.ticks().forEach((p, label) -> ticks.add(new Tick(round(slot * (p + 0.5)), label)));
    return new YearStrip(columns, ticks, periods.unit());
  }

  private static double round(double length) {
    return Math.round(length * 10) / 10.0;
  }
}
