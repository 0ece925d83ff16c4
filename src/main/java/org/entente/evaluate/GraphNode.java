package org.entente.evaluate;

import java.util.Optional;
import java.util.Set;

/**
 * A node of the graph with what it is called.
 *
 * @param label its preferred name; empty if it has none
 * @param names every name, without case and punctuation
 * @param qid its Wikidata item
 */
record GraphNode(String label, Set<String> names, Optional<String> qid) {}
