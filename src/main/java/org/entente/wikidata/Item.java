package org.entente.wikidata;

import java.util.List;
import java.util.Map;

/**
 * What Wikidata says of an item, as far as it is asked for: of each property the best values only
 * (preferred ones if there are any, never deprecated ones).
 *
 * @param qid its id; of an item that was merged into another the other's
 * @param label in the language asked for or, failing that, the one that holds for all; may be empty
 * @param description likewise
 * @param aliases likewise
 * @param items by property ({@code P31}) the ids of the items that it leads to, in Wikidata's order
 * @param years by property the years that it gives, where they are known to the year; before our
 *     era they are negative
 */
public record Item(
    String qid,
    String label,
    String description,
    List<String> aliases,
    Map<String, List<String>> items,
    Map<String, List<Integer>> years) {

  /** The items that a property leads to; none if it is not there. */
  public List<String> items(String property) {
    return items.getOrDefault(property, List.of());
  }

  /** The years that a property gives; none if it is not there. */
  public List<Integer> years(String property) {
    return years.getOrDefault(property, List.of());
  }
}
