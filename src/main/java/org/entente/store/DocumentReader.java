package org.entente.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.entente.ontology.Ent;

/** Reads what the store holds of each document. */
final class DocumentReader {
  private static final Node DOCUMENT = NodeFactory.createURI(Ent.Document);
  private static final Node TEXT = NodeFactory.createURI(Ent.text);
  private static final Node CONTENT_HASH = NodeFactory.createURI(Ent.contentHash);
  private static final Node EXTRACTOR_VERSION = NodeFactory.createURI(Ent.extractorVersion);

  private final DatasetGraph dataset;

  DocumentReader(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** Every document with a file name, in no order. */
  List<DocumentState> all() {
    List<DocumentState> documents = new ArrayList<>();
    Iterator<Quad> quads = dataset.find(Node.ANY, Node.ANY, RDF.Nodes.type, DOCUMENT);
    while (quads.hasNext()) {
      Quad quad = quads.next();
      Node graph = quad.getGraph();
      Node document = quad.getSubject();
      value(graph, document, DCTerms.identifier.asNode())
          .ifPresent(
              identifier ->
                  documents.add(
                      new DocumentState(
                          identifier,
                          graph.getURI(),
                          value(graph, document, CONTENT_HASH),
                          value(graph, document, EXTRACTOR_VERSION))));
    }
    return documents;
  }

  /** What a graph says of its own version. */
  Optional<String> version(Node graph) {
    return value(graph, graph, OWL.versionInfo.asNode());
  }

  /** The text of the document in a graph. */
  Optional<String> text(Node graph) {
    return value(graph, Node.ANY, TEXT);
  }

  private Optional<String> value(Node graph, Node subject, Node property) {
    Iterator<Quad> quads = dataset.find(graph, subject, property, Node.ANY);
    return quads.hasNext()
        ? Optional.of(quads.next().getObject().getLiteralLexicalForm())
        : Optional.empty();
  }
}
