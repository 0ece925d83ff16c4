package org.entente.gazetteer;

import java.util.List;

/**
 * A name of the gazetteer in a text.
 *
 * @param from index of its first word
 * @param to index after its last word
 * @param entries every entry that bears this name, in the order of the gazetteer; never empty
 */
public record Match(int from, int to, List<Entry> entries) {}
