package org.entente.extract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.resource.ProgramTable;

/**
 * Turns the engine's own estimates into shares that keep their word: of the statements that say 0.9
 * of themselves, nine in ten are right.
 *
 * <p>It multiplies how often the rule was right on annotated texts with how much better or worse
 * than the average statements of that role and of that estimate fared. Each share is drawn towards
 * the average by {@value #DRAW} statements, so that a rule that was seen twice is not believed too
 * much. The counts stand in {@code lexicon/confidence.tsv}; {@code entente evaluate --rules} writes
 * them.
 */
public final class Calibration {
  /** Leaves every estimate as it is. */
  public static final Calibration NONE = new Calibration(Map.of());

  private static final String RESOURCE = "/lexicon/confidence.tsv";
  private static final double DRAW = 4;
  private static final double LEAST = 0.05;
  private static final double MOST = 0.99;

  private final Map<String, double[]> counts;

  private Calibration(Map<String, double[]> counts) {
    this.counts = counts;
  }

  /**
   * The counts that the program ships.
   *
   * @throws IllegalStateException if a line is malformed; names it
   */
  public static Calibration load() {
    Map<String, double[]> counts = new TreeMap<>();
    for (ProgramTable.Row row : ProgramTable.read(RESOURCE, "key", "predicted", "right")) {
      counts.put(row.cell(0), new double[] {row.number(1), row.number(2)});
    }
    return new Calibration(counts);
  }

  /** The same extraction with calibrated confidences. */
  Extraction apply(Extraction extraction) {
    if (counts.isEmpty()) {
      return extraction;
    }
    return new Extraction(
        extraction.document(),
        extraction.events().stream().map(this::event).toList(),
        extraction.relations().stream().map(this::relation).toList());
  }

  private EventFrame event(EventFrame e) {
    return new EventFrame(
        e.type(),
        e.sentence(),
        e.trigger(),
        e.arguments().stream()
            .map(
                a ->
                    new EventFrame.Argument(
                        a.role(), a.filler(), share(e.rule(), a.role().term(), a.confidence())))
            .toList(),
        e.time(),
        e.status(),
        e.rule(),
        share(e.rule(), "type", e.confidence()),
        e.inResponseTo());
  }

  private RelationFrame relation(RelationFrame r) {
    return new RelationFrame(
        r.property(),
        r.subject(),
        r.object(),
        r.sentence(),
        r.status(),
        r.rule(),
        share(r.rule(), r.property(), r.confidence()));
  }

  private double share(String rule, String role, double estimate) {
    double average = average();
    double share =
        drawn("rule " + rule)
            * (drawn("role " + role) / average)
            * (drawn(step(estimate)) / average);
    return Math.max(LEAST, Math.min(MOST, share));
  }

  /** The key under which statements of one estimate are counted. */
  public static String step(double estimate) {
    return "step " + BigDecimal.valueOf(estimate).setScale(2, RoundingMode.HALF_UP);
  }

  private double average() {
    return Optional.ofNullable(counts.get("all")).map(c -> c[1] / c[0]).orElse(1.0);
  }

  private double drawn(String key) {
    double[] c = counts.getOrDefault(key, new double[2]);
    return (c[1] + DRAW * average()) / (c[0] + DRAW);
  }
}
