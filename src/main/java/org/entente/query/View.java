package org.entente.query;

import java.util.Locale;
import java.util.Optional;

/** How an answer is best shown to people. */
public enum View {
  /** Rows and columns. */
  TABLE,
  /** Rows along time, by their {@code date} column. */
  TIMELINE,
  /** Nodes and edges. */
  GRAPH,
  /** Numbers along the first column. */
  CHART;

  static Optional<View> of(String text) {
    for (View v : values()) {
      if (v.toString().equals(text)) {
        return Optional.of(v);
      }
    }
    return Optional.empty();
  }

  /** As a header writes it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
