package org.entente.wikidata;

/**
 * An item that a search found.
 *
 * @param qid its id, as {@code Q7184}
 * @param label in the language of the search, or empty
 * @param description likewise
 * @param match the name of the item that the search met: its label or an alias
 */
public record SearchHit(String qid, String label, String description, String match) {}
