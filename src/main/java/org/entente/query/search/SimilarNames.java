package org.entente.query.search;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.entente.ontology.Ent;
import org.entente.query.QueryTarget;

/**
 * Finds what may be called by a name, also if it is misspelt, cut short or has words too many. What
 * is found has still to be compared with the name.
 *
 * <pre>{@code
 * Collection<String> iris = new SimilarNames(target).of("North Atlantik Council");
 * }</pre>
 */
public final class SimilarNames {
  /** How many names are looked at: of what is known beforehand, and of all graphs. */
  private static final int KNOWN = 60;

  private static final int ALL = 400;

  /** How many things are given at most. */
  private static final int MOST = 120;

  private final WordIndex index;

  /** In a graph. */
  public SimilarNames(QueryTarget target) {
    this.index = WordIndex.of(target);
  }

  /**
   * The IRIs of what bears a name like it, most alike first, what is known beforehand before the
   * rest.
   *
   * @param name what is too long of it is left out
   */
  public Collection<String> of(String name) {
    Set<String> found = new LinkedHashSet<>();
    add(index.similar(name, Ent.GAZETTEER_GRAPH, KNOWN), found);
    add(index.similar(name, "", ALL), found);
    return found;
  }

  private static void add(List<Node> nodes, Set<String> found) {
    nodes.stream()
        .filter(Node::isURI)
        .takeWhile(node -> found.size() < MOST)
        .forEach(node -> found.add(node.getURI()));
  }
}
