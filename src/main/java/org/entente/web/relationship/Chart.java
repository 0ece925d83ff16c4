package org.entente.web.relationship;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.web.view.Periods;
import org.entente.web.view.Row;

/**
 * Cooperation and conflict between two actors along time as a picture: above, a bar for each
 * direction and a line for the balance; below, how many happenings and reports. Lengths are in the
 * picture's own units.
 *
 * @param columns the periods of which something is told, in order
 * @param ticks names on the axis of time
 * @param levels lines across, with their weight
 * @param selected the part that is selected
 * @param unit what a period is called
 */
record Chart(
    List<Column> columns,
    List<Tick> ticks,
    List<Level> levels,
    Optional<Box> selected,
    String unit,
    int firstYear,
    int lastYear,
    int yearsAPeriod,
    double slot) {
  private static final double LEFT = 44;
  private static final double RIGHT = 996;
  private static final double TOP = 14;
  private static final double BOTTOM = 236;
  private static final double COUNTS_TOP = 270;
  private static final double COUNTS_BOTTOM = 330;
  private static final List<String> SERIES = List.of("FromFirst", "Joint", "ToFirst");

  /** A rectangle. */
  record Box(double x, double y, double width, double height) {}

  /** One direction's sum in a period. */
  record Bar(String series, Box box) {}

  /** A name on the axis. */
  record Tick(double x, String label) {}

  /** A line across the upper part. */
  record Level(double y, double weight) {}

  /** Sums over a period; the weights by direction are in the order of the series. */
  private static final class Sums {
    private final double[] weights = new double[SERIES.size()];
    private final int[] happenings = new int[SERIES.size()];
    private double balance;
    private int events;
    private int reports;
  }

  /**
   * A period.
   *
   * @param from its first year
   * @param to its last year
   * @param href the page with it selected
   * @param figures weights and happenings by direction, for the table
   */
  record Column(
      String label,
      int from,
      int to,
      String href,
      double balance,
      int events,
      int reports,
      List<Figure> figures,
      List<Bar> bars,
      double slotX,
      double middle,
      double balanceY,
      Box eventBox,
      Box reportBox) {}

  /** One direction's figures. */
  record Figure(double weight, int happenings) {}

  double height() {
    return 358;
  }

  double left() {
    return LEFT;
  }

  double right() {
    return RIGHT;
  }

  double bottom() {
    return BOTTOM;
  }

  double countsBottom() {
    return COUNTS_BOTTOM;
  }

  double countsTop() {
    return COUNTS_TOP;
  }

  /** The balance as the points of a line. */
  String line() {
    return columns.stream()
        .map(column -> column.middle + "," + column.balanceY)
        .collect(Collectors.joining(" "));
  }

  /** Whether nothing dated is told. */
  boolean isEmpty() {
    return columns.isEmpty();
  }

  /** From the rows of {@code relationship-by-year}. */
  static Chart of(List<Row> rows, Selection selection) {
    List<Row> dated = rows.stream().filter(r -> r.text("year").matches("\\d{4}")).toList();
    if (dated.isEmpty()) {
      return new Chart(
          List.of(), List.of(), List.of(), Optional.empty(), "year", 0, 0, 1, RIGHT - LEFT);
    }
    int first = dated.get(0).count("year");
    int last = dated.get(dated.size() - 1).count("year");
    Periods periods = Periods.covering(first, last);
    SortedMap<Integer, Sums> sums = sums(dated, periods);
    Scale scale = Scale.of(sums.values());
    double slot = (RIGHT - LEFT) / periods.number();
    int most = sums.values().stream().mapToInt(s -> s.reports).max().orElse(1);
    List<Column> columns = new ArrayList<>();
    sums.forEach(
        (period, sum) -> columns.add(column(period, sum, periods, scale, slot, most, selection)));
    List<Tick> ticks = new ArrayList<>();
    periods
        .ticks()
        .forEach((p, label) -> ticks.add(new Tick(round(LEFT + slot * (p + 0.5)), label)));
    return new Chart(
        columns,
        ticks,
        scale.levels(),
        selected(periods, slot, selection),
        periods.unit(),
        periods.from(0),
        periods.to(periods.number() - 1),
        periods.length(),
        round(slot));
  }

  private static SortedMap<Integer, Sums> sums(List<Row> rows, Periods periods) {
    SortedMap<Integer, Sums> sums = new TreeMap<>();
    for (Row row : rows) {
      Sums sum = sums.computeIfAbsent(periods.of(row.count("year")), p -> new Sums());
      sum.balance += row.number("balance");
      sum.events += row.count("events");
      sum.reports += row.count("reports");
      for (int i = 0; i < SERIES.size(); i++) {
        sum.weights[i] += row.number("balance" + SERIES.get(i));
        sum.happenings[i] += row.count("events" + SERIES.get(i));
      }
    }
    return sums;
  }

  private static Column column(
      int period,
      Sums sum,
      Periods periods,
      Scale scale,
      double slot,
      int most,
      Selection selection) {
    double x = LEFT + slot * period;
    double middle = x + slot / 2;
    double bar = Math.min(slot * 0.3, 14);
    List<Bar> bars = new ArrayList<>();
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < SERIES.size(); i++) {
      figures.add(new Figure(sum.weights[i], sum.happenings[i]));
      if (sum.happenings[i] > 0) {
        double end = scale.y(sum.weights[i]);
        double zero = scale.y(0);
        double height = Math.max(2, Math.abs(end - zero));
        bars.add(
            new Bar(
                "series-" + (i + 1),
                box(middle + (i - 1.5) * bar, Math.min(end, zero), bar, height)));
      }
    }
    double wide = Math.min(slot * 0.7, 30);
    double unit = (COUNTS_BOTTOM - COUNTS_TOP) / most;
    return new Column(
        periods.label(period),
        periods.from(period),
        periods.to(period),
        selection.spanning("" + periods.from(period), "" + periods.to(period)),
        sum.balance,
        sum.events,
        sum.reports,
        figures,
        bars,
        round(x),
        round(middle),
        round(scale.y(sum.balance)),
        box(middle - wide / 4, COUNTS_BOTTOM - sum.events * unit, wide / 2, sum.events * unit),
        box(middle - wide / 2, COUNTS_BOTTOM - sum.reports * unit, wide, sum.reports * unit));
  }

  private static Optional<Box> selected(Periods periods, double slot, Selection selection) {
    if (!selection.narrowed()) {
      return Optional.empty();
    }
    int from = selection.from().isEmpty() ? 0 : periods.of(Integer.parseInt(selection.from()));
    int to =
        selection.to().isEmpty()
            ? periods.number() - 1
            : periods.of(Integer.parseInt(selection.to()));
    int begin = Math.max(0, from);
    int end = Math.min(periods.number() - 1, to);
    return end < begin
        ? Optional.empty()
        : Optional.of(
            box(LEFT + slot * begin, TOP - 8, slot * (end - begin + 1), COUNTS_BOTTOM - TOP + 8));
  }

  /** From a weight to a height. */
  private record Scale(double least, double most, double step) {
    static Scale of(Collection<Sums> sums) {
      List<Double> all =
          sums.stream()
              .flatMap(
                  s -> Stream.concat(Stream.of(s.balance, 0.0), Arrays.stream(s.weights).boxed()))
              .toList();
      double least = all.stream().min(Double::compare).orElse(0.0);
      double most = all.stream().max(Double::compare).orElse(0.0);
      double step = 1;
      for (double candidate : new double[] {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000}) {
        step = candidate;
        if ((most - least) / candidate <= 6) {
          break;
        }
      }
      return new Scale(
          Math.min(-step, Math.floor(least / step) * step),
          Math.max(step, Math.ceil(most / step) * step),
          step);
    }

    double y(double weight) {
      return BOTTOM - (weight - least) / (most - least) * (BOTTOM - TOP);
    }

    List<Level> levels() {
      List<Level> levels = new ArrayList<>();
      for (double weight = least; weight <= most + step / 2; weight += step) {
        levels.add(new Level(round(y(weight)), weight));
      }
      return levels;
    }
  }

  private static Box box(double x, double y, double width, double height) {
    return new Box(round(x), round(y), round(width), round(height));
  }

  private static double round(double length) {
    return Math.round(length * 10) / 10.0;
  }
}
