package org.entente.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A score as a page of Markdown: figures by type and role, and whether confidence keeps its word.
 */
public final class Report {
  private static final int BINS = 10;

  private Report() {}

  /**
   * The page.
   *
   * @param scores name of a set of texts → its score, in the order wanted
   */
  public static String of(Map<String, Score> scores) {
    StringBuilder page = new StringBuilder();
    Score sum = new Score();
    scores.forEach(
        (name, score) -> {
          figures(page, name, score);
          sum.add(score);
        });
    reliability(page, sum.judgements());
    return page.toString();
  }

  private static void figures(StringBuilder page, String name, Score score) {
    page.append("### ").append(name).append("\n\n");
    page.append(
        "| | precision | recall | F1 | predicted | gold |\n|---|---:|---:|---:|---:|---:|\n");
    row(page, Score.ALL, score.tallies().getOrDefault(Score.ALL, new Tally()));
    score
        .tallies()
        .forEach(
            (key, tally) -> {
              if (!key.equals(Score.ALL)) {
                row(page, key, tally);
              }
            });
    page.append("\nAnchored ")
        .append(score.anchored())
        .append(" claims; linked ")
        .append(score.linked())
        .append(" found entities that have a Wikidata item, precision ")
        .append(score.linkPrecision())
        .append("; kept apart ")
        .append(score.status())
        .append(" planned, denied or hypothetical events.\n\n");
  }

  private static void row(StringBuilder page, String key, Tally t) {
    page.append(
        String.format(
            Locale.ROOT,
            "| %s | %.3f | %.3f | %.3f | %d | %d |\n",
            key,
            t.precision(),
            t.recall(),
            t.f1(),
            t.predicted(),
            t.wanted()));
  }

  private static void reliability(StringBuilder page, List<Score.Judgement> judgements) {
    SortedMap<Integer, double[]> bins = new TreeMap<>();
    for (Score.Judgement j : judgements) {
      int bin = Math.min(BINS - 1, (int) (j.confidence() * BINS));
      double[] sums = bins.computeIfAbsent(bin, k -> new double[3]);
      sums[0]++;
      sums[1] += j.confidence();
      sums[2] += j.right() ? 1 : 0;
    }
    page.append(
        "### Reliability\n\nWhat claims say of themselves against how often they are right.\n\n");
    page.append("| confidence | claims | predicted | right |\n|---|---:|---:|---:|\n");
    bins.forEach(
        (bin, sums) ->
            page.append(
                String.format(
                    Locale.ROOT,
                    "| %.1f–%.1f | %.0f | %.3f | %.3f |\n",
                    (double) bin / BINS,
                    (double) (bin + 1) / BINS,
                    sums[0],
                    sums[1] / sums[0],
                    sums[2] / sums[0])));
  }
}
