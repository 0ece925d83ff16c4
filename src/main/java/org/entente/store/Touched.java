package org.entente.store;

import java.util.Set;
import java.util.SortedSet;
import org.apache.jena.graph.Node;

/**
 * What a change bears on.
 *
 * @param graphs IRIs of the graphs that were replaced or dropped
 * @param nodes every node that an added or removed triple speaks of
 */
record Touched(SortedSet<String> graphs, Set<Node> nodes) {}
