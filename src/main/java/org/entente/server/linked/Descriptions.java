package org.entente.server.linked;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.entente.ontology.Ent;

/**
 * What the graph says of one thing, within bounds:
 *
 * <ul>
 *   <li>every statement with it as subject (of a document, all but its text), and what the blank
 *       nodes in them stand for;
 *   <li>the statements with it as object, at most {@link #LIMIT} of them and as many of the claims
 *       about it; of claims among them their statements, their passage and its quote, of terms of
 *       an ontology their definition;
 *   <li>the name of everything that is mentioned.
 * </ul>
 *
 * <pre>{@code
 * Optional<Description> nato = new Descriptions(union).of("https://w3id.org/entente/id/nato");
 * }</pre>
 */
final class Descriptions {
  /** The most statements with the thing as object, and the most claims about it. */
  static final int LIMIT = 1000;

  /** What leads from a thing to a part of it. */
  static final Set<Node> PARTS = Set.of(node(Ent.evidence), OA.hasSelector.asNode());

  /** What leads from a claim to what it is about, and from a term to its ontology. */
  static final Set<Node> FROM_PARTS =
      Set.of(
          RDF.subject.asNode(),
          RDF.object.asNode(),
          node(Ent.evidence),
          node(Ent.attributedTo),
          RDFS.isDefinedBy.asNode());

  private static final Node TEXT = node(Ent.text);

  private final Graph union;

  /**
   * @param union everything that is known; read within one transaction
   */
  Descriptions(Graph union) {
    this.union = union;
  }

  /** Whether anything is said of it. */
  boolean has(String iri) {
    return union.contains(node(iri), Node.ANY, Node.ANY)
        || union.contains(Node.ANY, OWL.versionIRI.asNode(), node(iri));
  }

  /**
   * One description.
   *
   * @param triples in a fixed order
   * @param complete whether the bounds left nothing out
   */
  record Description(Collection<Triple> triples, boolean complete) {}

  /** What is said of it; empty if nothing is. */
  Optional<Description> of(String iri) {
    return has(iri) ? Optional.of(new Collected(subject(iri)).all()) : Optional.empty();
  }

  /** A version of an ontology stands for the ontology. */
  private Node subject(String iri) {
    ExtendedIterator<Triple> versions = union.find(Node.ANY, OWL.versionIRI.asNode(), node(iri));
    try {
      return versions.hasNext() ? versions.next().getSubject() : node(iri);
    } finally {
      versions.close();
    }
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }

  /** One description in the making. */
  private final class Collected {
    private final Node thing;
    private final Set<Triple> triples = new LinkedHashSet<>();
    private final Set<Node> described = new LinkedHashSet<>();

    Collected(Node thing) {
      this.thing = thing;
    }

    Description all() {
      describe(thing);
      Node claimed = RDF.subject.asNode();
      boolean cut = take(union.find(Node.ANY, claimed, thing));
      cut |=
          take(union.find(Node.ANY, Node.ANY, thing).filterDrop(t -> t.predicateMatches(claimed)));
      addNames();
      addDocument(cut);
      return new Description(sorted(), !cut);
    }

    /** The thing first; then by subject, predicate and object: equal graphs give equal bytes. */
    private Collection<Triple> sorted() {
      SortedMap<String, Triple> sorted = new TreeMap<>();
      for (Triple triple : triples) {
        String first = triple.getSubject().equals(thing) ? "0" : "1";
        sorted.put(first + NodeFmtLib.str(triple), triple);
      }
      return sorted.values();
    }

    /** Statements with a node as subject, and with every part of it. */
    private void describe(Node start) {
      Deque<Node> open = new ArrayDeque<>(List.of(start));
      while (!open.isEmpty()) {
        Node subject = open.remove();
        if (!described.add(subject)) {
          continue;
        }
        for (Triple triple : list(union.find(subject, Node.ANY, Node.ANY), Integer.MAX_VALUE)) {
          if (triple.getPredicate().equals(TEXT)) {
            continue;
          }
          triples.add(triple);
          if (triple.getObject().isBlank() || PARTS.contains(triple.getPredicate())) {
            open.add(triple.getObject());
          }
        }
      }
    }

    /** Returns whether there is more than was taken. */
    private boolean take(ExtendedIterator<Triple> arriving) {
      List<Triple> found = list(arriving, LIMIT + 1);
      for (Triple triple : found.subList(0, Math.min(LIMIT, found.size()))) {
        triples.add(triple);
        if (FROM_PARTS.contains(triple.getPredicate())) {
          describe(triple.getSubject());
        }
      }
      return found.size() > LIMIT;
    }

    private void addNames() {
      Set<Node> mentioned = new LinkedHashSet<>();
      for (Triple triple : triples) {
        mentioned.add(triple.getSubject());
        mentioned.add(triple.getObject());
      }
      mentioned.removeAll(described);
      for (Node node : mentioned) {
        if (node.isURI() && node.getURI().startsWith(Ent.BASE)) {
          boolean source = node.getURI().startsWith(Ent.DOC);
          Node name = source ? DCTerms.title.asNode() : RDFS.label.asNode();
          union.find(node, name, Node.ANY).forEachRemaining(triples::add);
        }
      }
    }

    /** What is said of the description itself. */
    private void addDocument(boolean cut) {
      Node document = node(Ent.BASE + "data/" + ResourcePath.ofIri(thing.getURI()).path());
      add(document, RDF.type.asNode(), FOAF.Document.asNode());
      add(document, FOAF.primaryTopic.asNode(), thing);
      add(document, VOID.inDataset.asNode(), node(DatasetDescription.IRI));
      if (cut) {
        String said =
            "Not everything: at most "
                + LIMIT
                + " statements with the thing as object, and as many claims about it. All of them: "
                + query(thing.getURI());
        add(document, RDFS.comment.asNode(), NodeFactory.createLiteralString(said));
      }
    }

    private void add(Node subject, Node predicate, Node object) {
      triples.add(Triple.create(subject, predicate, object));
    }
  }

  /** The SPARQL query that gives what a bounded description leaves out. */
  static String query(String iri) {
    return "CONSTRUCT { ?s ?p ?o } WHERE { { VALUES ?s { <%1$s> } ?s ?p ?o } UNION { VALUES ?o { <%1$s> } ?s ?p ?o } }"
        .formatted(iri);
  }

  private static List<Triple> list(ExtendedIterator<Triple> found, int most) {
    List<Triple> list = new ArrayList<>();
    try {
      while (found.hasNext() && list.size() < most) {
        list.add(found.next());
      }
    } finally {
      found.close();
    }
    return list;
  }
}
