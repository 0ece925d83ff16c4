package org.entente.store;

import java.util.Iterator;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL;
import org.entente.ontology.Ent;

/**
 * Which state a store is in: a hash of all its quads, which the store itself holds.
 *
 * <pre>{@code
 * String version = store.version();
 * // or, of a server's dataset, within the transaction of the request:
 * String etag = '"' + StoreVersion.of(dataset) + '"';
 * }</pre>
 *
 * Stores of equal content have equal versions, however they came about; reading it is one look-up.
 * It stands as {@code <https://w3id.org/entente/graph/store> owl:versionInfo "…"} in the graph of
 * that name, which every client may query. What writes past {@link TripleStore} (a stock Fuseki
 * with updates) leaves it as it was.
 */
public final class StoreVersion {
  /** The version of a store without any quad. */
  public static final String EMPTY = ContentHash.empty().toString();

  static final Node GRAPH = NodeFactory.createURI(Ent.STORE_GRAPH);
  private static final Node VERSION = OWL.versionInfo.asNode();

  private StoreVersion() {}

  /**
   * The version of the state that the caller's transaction sees.
   *
   * @param dataset a store's; within a transaction
   */
  public static String of(DatasetGraph dataset) {
    Iterator<Quad> quads = dataset.find(GRAPH, GRAPH, VERSION, Node.ANY);
    return quads.hasNext() ? quads.next().getObject().getLiteralLexicalForm() : EMPTY;
  }

  /** By what the inferred graph was made; empty if there is none. */
  static Optional<String> inference(DatasetGraph dataset) {
    Iterator<Quad> quads = dataset.find(GRAPH, Inference.GRAPH, VERSION, Node.ANY);
    return quads.hasNext()
        ? Optional.of(quads.next().getObject().getLiteralLexicalForm())
        : Optional.empty();
  }

  /** Says by what the inferred graph was made; within a write transaction. */
  static void setInference(DatasetGraph dataset, String version) {
    dataset.deleteAny(GRAPH, Inference.GRAPH, VERSION, Node.ANY);
    dataset.add(GRAPH, Inference.GRAPH, VERSION, NodeFactory.createLiteralString(version));
  }

  /** Writes the version; within a write transaction. */
  static void set(DatasetGraph dataset, String version) {
    dataset.deleteAny(GRAPH, GRAPH, VERSION, Node.ANY);
    dataset.add(GRAPH, GRAPH, VERSION, NodeFactory.createLiteralString(version));
  }
}
