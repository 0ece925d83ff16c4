package org.entente.query.search;

import java.util.List;

/**
 * One part of what a search found.
 *
 * @param total how many were found in all, of the type that was asked for
 * @param complete whether nothing was left out because too much was found
 * @param types how many there are of each most specific class, of whatever type; most first
 * @param hits names before sentences, each best first
 */
public record Hits(int total, boolean complete, List<Count> types, List<Hit> hits) {
  /**
   * How many there are of one class.
   *
   * @param type the class's local name
   * @param label its name for people
   * @param count from 1
   */
  public record Count(String type, String label, int count) {}
}
