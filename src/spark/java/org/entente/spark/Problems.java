package org.entente.spark;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.util.AccumulatorV2;

/** What could not be read, by document: one line each, however often a task was tried. */
public final class Problems
    extends AccumulatorV2<SortedMap<String, String>, SortedMap<String, String>> {
  private static final long serialVersionUID = 1L;

  private final SortedMap<String, String> lines =
      Collections.synchronizedSortedMap(new TreeMap<>());

  @Override
  public boolean isZero() {
    return lines.isEmpty();
  }

  @Override
  public AccumulatorV2<SortedMap<String, String>, SortedMap<String, String>> copy() {
    Problems copy = new Problems();
    copy.add(value());
    return copy;
  }

  @Override
  public void reset() {
    lines.clear();
  }

  @Override
  public void add(SortedMap<String, String> more) {
    lines.putAll(more);
  }

  @Override
  public void merge(AccumulatorV2<SortedMap<String, String>, SortedMap<String, String>> other) {
    add(other.value());
  }

  @Override
  public SortedMap<String, String> value() {
    synchronized (lines) {
      return new TreeMap<>(lines);
    }
  }
}
