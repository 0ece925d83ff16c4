package org.entente.gazetteer;

import java.util.List;
import java.util.Optional;

/**
 * One thing that is known beforehand.
 *
 * @param id the last part of its IRI, as {@code nato}: lower-case letters, digits and hyphens,
 *     unique in the gazetteer
 * @param label the preferred name
 * @param type its most specific class
 * @param qid its Wikidata item, as {@code Q7184}, where that is verified
 * @param aliases every other full name and abbreviation that can stand for it anywhere
 * @param adjectives for a state, region or people: "Soviet", "European"; else empty
 * @param demonyms for a state, region or people: "Russians", "Kurds"; else empty
 * @param from first year in which the thing existed, happened or bore the name, a person's of
 *     public life; empty for what has no bound, as present-day states
 * @param to last such year; an event or agreement can be spoken of at any time after
 * @param links its standing facts: {@code memberOf}, {@code partOf}, {@code locatedIn}, {@code
 *     capitalOf}, {@code represents}, {@code replacedBy} … each with the id of another entry
 */
public record Entry(
    String id,
    String label,
    EntityClass type,
    Optional<String> qid,
    List<String> aliases,
    List<String> adjectives,
    List<String> demonyms,
    Optional<Integer> from,
    Optional<Integer> to,
    List<Link> links) {

  /**
   * A fact about an entry.
   *
   * @param property local name of an ontology property, or {@code capitalOf}, {@code seatOf} (whose
   *     name may stand for the state or institution: "Moscow agreed")
   * @param target id of the other entry
   */
  public record Link(String property, String target) {}

  /** The same entry with other standing facts. */
  public Entry withLinks(List<Link> others) {
    return new Entry(id, label, type, qid, aliases, adjectives, demonyms, from, to, others);
  }
}
