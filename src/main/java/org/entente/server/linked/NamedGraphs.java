package org.entente.server.linked;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;

/** The graphs that descriptions of things, and whole graphs, are read from. */
public interface NamedGraphs {
  /**
   * Reads what the graphs together say around a thing: at least all that {@link Descriptions} looks
   * at. The graph may not be kept.
   */
  <T> T around(String iri, Function<Graph, T> reading);

  /** Whether there is such a graph, with a statement at least. */
  boolean has(String graph);

  /** Reads a graph statement by statement, those of one subject together. */
  void read(String graph, Consumer<Stream<Triple>> reading);
}
