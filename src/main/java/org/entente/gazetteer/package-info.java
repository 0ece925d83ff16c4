/**
 * What is known beforehand: states, institutions, agreements, people, places, with their names and
 * Wikidata items.
 *
 * <p>In: the tables under {@code data/gazetteer}. Out: {@link org.entente.gazetteer.Entry}s, found
 * by name. Neighbours: {@code annotate} recognises names by it, {@code link} decides which entry is
 * meant.
 *
 * <p>Trap: one name may belong to several entries; nothing here chooses between them.
 */
package org.entente.gazetteer;
