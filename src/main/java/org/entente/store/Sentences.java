package org.entente.store;

import java.util.Comparator;
import java.util.Iterator;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.entente.ontology.Ent;

/**
 * Finds the sentence that a node was read from: a selector's or passage's own, a claim's evidence,
 * or that of the first claim (by IRI) with the node as its subject or object.
 */
final class Sentences {
  private static final Node EVIDENCE = NodeFactory.createURI(Ent.evidence);

  private final DatasetGraph dataset;

  Sentences(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  Optional<String> of(Node node) {
    if (node.isLiteral()) {
      return Optional.empty();
    }
    return ofEvidence(node)
        .or(() -> firstClaim(RDF.Nodes.subject, node).flatMap(this::ofEvidence))
        .or(() -> firstClaim(RDF.Nodes.object, node).flatMap(this::ofEvidence));
  }

  private Optional<String> ofEvidence(Node node) {
    return quote(node)
        .or(() -> object(node, OA.hasSelector.asNode()).flatMap(this::quote))
        .or(
            () ->
                object(node, EVIDENCE)
                    .flatMap(passage -> object(passage, OA.hasSelector.asNode()))
                    .flatMap(this::quote));
  }

  private Optional<String> quote(Node selector) {
    return object(selector, OA.exact.asNode())
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm);
  }

  private Optional<Node> firstClaim(Node property, Node value) {
    return smallest(dataset.find(Node.ANY, Node.ANY, property, value), true);
  }

  private Optional<Node> object(Node subject, Node property) {
    return smallest(dataset.find(Node.ANY, subject, property, Node.ANY), false);
  }

  private static Optional<Node> smallest(Iterator<Quad> quads, boolean subjects) {
    Optional<Node> smallest = Optional.empty();
    Comparator<Node> order = Comparator.comparing(Node::toString);
    while (quads.hasNext()) {
      Quad quad = quads.next();
      Node node = subjects ? quad.getSubject() : quad.getObject();
      if (smallest.isEmpty() || order.compare(node, smallest.get()) < 0) {
        smallest = Optional.of(node);
      }
    }
    return smallest;
  }
}
