package org.entente.web.view;

import java.util.List;

/**
 * Happenings as a page lists them.
 *
 * @param shown those that are listed, in order
 * @param total how many there are
 */
public record Timeline(List<Happening> shown, int total) {
  /** More than this nobody reads on one page. */
  private static final int LISTED = 200;

  /** From event rows, as the canned queries have them. */
  public static Timeline of(List<Row> rows, Weights weights) {
    return new Timeline(
        rows.stream().limit(LISTED).map(row -> Happening.of(row, weights)).toList(), rows.size());
  }

  /** How many are not listed. */
  public int omitted() {
    return total - shown.size();
  }

  /** The sentences of those that are listed. */
  public List<Source> sources() {
    return shown.stream().flatMap(happening -> happening.sources().stream()).toList();
  }
}
