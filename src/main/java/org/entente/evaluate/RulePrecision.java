package org.entente.evaluate;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** How often each rule was right. */
public final class RulePrecision {
  private RulePrecision() {}

  /**
   * Lines of rule, predictions and right ones, separated by tabs, under a header, sorted by rule.
   */
  public static String table(List<Score.Judgement> judgements) {
    SortedMap<String, int[]> rules = new TreeMap<>();
    for (Score.Judgement j : judgements) {
      int[] counts = rules.computeIfAbsent(j.rule(), k -> new int[2]);
      counts[0]++;
      counts[1] += j.right() ? 1 : 0;
    }
    StringBuilder table = new StringBuilder("rule\tpredicted\tright\n");
    rules.forEach(
        (rule, counts) ->
            table
                .append(rule)
                .append('\t')
                .append(counts[0])
                .append('\t')
                .append(counts[1])
                .append('\n'));
    return table.toString();
  }
}
