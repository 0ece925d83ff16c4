package org.entente.server.linked;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

/** The graphs of a dataset here; each reading sees one state of it. */
public final class StoredGraphs implements NamedGraphs {
  private final DatasetGraph dataset;

  /** The graphs of this dataset, which supports transactions. */
  public StoredGraphs(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** All that any graph says. */
  @Override
  public <T> T around(String iri, Function<Graph, T> reading) {
    return Txn.calculateRead(dataset, () -> reading.apply(dataset.getUnionGraph()));
  }

  @Override
  public boolean has(String graph) {
    return Txn.calculateRead(dataset, () -> dataset.containsGraph(NodeFactory.createURI(graph)));
  }

  @Override
  public void read(String graph, Consumer<Stream<Triple>> reading) {
    Txn.executeRead(
        dataset,
        () -> {
          try (Stream<Quad> quads =
              dataset.stream(NodeFactory.createURI(graph), Node.ANY, Node.ANY, Node.ANY)) {
            reading.accept(quads.map(Quad::asTriple));
          }
        });
  }
}
