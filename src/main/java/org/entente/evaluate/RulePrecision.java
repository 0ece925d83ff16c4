package org.entente.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often each rule, each role and each estimate was right: what calibrated confidence is worked
 * out from.
 */
public final class RulePrecision {
  private RulePrecision() {}

  /** Lines of key, predictions and right ones, separated by tabs, under a header, sorted by key. */
  public static String table(List<Score.Judgement> judgements) {
    SortedMap<String, int[]> counts = new TreeMap<>();
    for (Score.Judgement j : judgements) {
      String step = String.format(Locale.ROOT, "step %.2f", j.confidence());
      for (String key : List.of("all", "role " + j.role(), "rule " + j.rule(), step)) {
        int[] count = counts.computeIfAbsent(key, k -> new int[2]);
        count[0]++;
        count[1] += j.right() ? 1 : 0;
      }
    }
    StringBuilder table = new StringBuilder("key\tpredicted\tright\n");
    counts.forEach(
        (key, count) ->
            table
                .append(key)
                .append('\t')
                .append(count[0])
                .append('\t')
                .append(count[1])
                .append('\n'));
    return table.toString();
  }
}
