package org.entente.pipeline;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.entente.ontology.Ent;
import org.entente.rdf.Iris;

/** What the graph of a document in parts says of the document itself: what builds go by. */
final class DocumentFacts {
  private static final String IDENTIFIER = DCTerms.identifier.getURI();

  private record Fact(String value, Path part) {}

  private final String graph;
  private final String document;
  private final Map<String, Fact> facts = new HashMap<>();

  /**
   * @param graph the IRI of the document's graph
   */
  DocumentFacts(String graph) {
    this.graph = graph;
    this.document = Ent.DOC + graph.substring(Ent.DOCUMENT_GRAPHS.length());
  }

  /**
   * Notes a statement of the graph, if it is one that counts.
   *
   * @throws PartException if another part says otherwise
   */
  void note(Quad quad, Path part) {
    Node subject = quad.getSubject();
    String property = quad.getPredicate().getURI();
    boolean counts =
        property.equals(IDENTIFIER)
            || property.equals(Ent.contentHash)
            || property.equals(Ent.extractorVersion);
    if (!counts || !subject.getURI().equals(document) || !quad.getObject().isLiteral()) {
      return;
    }
    Fact fact = new Fact(quad.getObject().getLiteralLexicalForm(), part);
    Fact other = facts.putIfAbsent(property, fact);
    if (other != null && !other.value().equals(fact.value())) {
      throw new PartException(
          "%s: the document of graph <%s> stands here and in %s, but not the same; load only one"
              .formatted(part, graph, other.part()));
    }
  }

  /**
   * The document's file name.
   *
   * @throws PartException if the graph does not say what a build needs
   */
  String identifier(Path part) {
    for (String property : new String[] {IDENTIFIER, Ent.contentHash, Ent.extractorVersion}) {
      if (!facts.containsKey(property)) {
        throw new PartException(
            "%s: the graph <%s> has no <%s> of its document; extract it anew"
                .formatted(part, graph, property));
      }
    }
    String identifier = facts.get(IDENTIFIER).value();
    if (!Iris.documentGraph(identifier).equals(graph)) {
      throw new PartException(
          "%s: the graph <%s> is not that of the document '%s' in it; extract it anew"
              .formatted(part, graph, identifier));
    }
    return identifier;
  }
}
