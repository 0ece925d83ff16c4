package org.entente.query.search;

import java.util.List;
import org.apache.jena.graph.Node;
import org.entente.query.QueryTarget;

/** Where names and sentences are found by their words. */
interface WordIndex {
  /**
   * The one that a graph has: its text index, or none, where all names and sentences are read
   * through.
   */
  static WordIndex of(QueryTarget target) {
    return target.hasTextIndex() ? new TextIndex(target) : new NoIndex(target);
  }

  /**
   * A name that was found.
   *
   * @param node what bears it
   * @param form the name
   * @param graph where it is written
   */
  record Named(Node node, String form, String graph) {}

  /**
   * What was found.
   *
   * @param complete whether nothing was left out because too much was found
   */
  record Found<T>(List<T> all, boolean complete) {}

  /** Names that have all these words. */
  Found<Named> names(Words words, int depth);

  /** The selectors of sentences that have all these words, each once, best first. */
  Found<Node> sentences(Words words, int depth);

  /**
   * What bears a name like this one, most alike first; some twice.
   *
   * @param graph only names of this graph; empty for all
   */
  List<Node> similar(String name, String graph, int depth);
}
