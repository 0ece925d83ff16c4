package org.entente.server.linked;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.entente.ontology.Ent;
import org.entente.query.Answer;
import org.entente.query.QueryTarget;
import org.entente.query.QueryTemplate;

/**
 * The graphs of a SPARQL endpoint: what stands around a thing is fetched by a handful of queries,
 * whatever there is of it, and then read here.
 *
 * <p>Trap: blank nodes mean nothing beyond the answer that holds them. Only the ontology has any,
 * so whatever leads to one gets the ontology's graph whole.
 */
public final class EndpointGraphs implements NamedGraphs {
  /** How many things one query names. */
  private static final int AT_ONCE = 500;

  private static final QueryTemplate SAID =
      QueryTemplate.of("SELECT ?s ?p ?o { ?s ?p ?o FILTER(?p != ent:text) }");

  private static final QueryTemplate NAMES =
      QueryTemplate.of("SELECT ?s ?p ?o { ?s ?p ?o FILTER(?p IN (rdfs:label, dcterms:title)) }");

  private static final String BOUND = " LIMIT " + (Descriptions.LIMIT + 1);

  private static final QueryTemplate CLAIMS =
      QueryTemplate.of("SELECT ?s { ?s rdf:subject ?thing }" + BOUND);

  private static final QueryTemplate MENTIONS =
      QueryTemplate.of("SELECT ?s ?p { ?s ?p ?thing FILTER(?p != rdf:subject) }" + BOUND);

  private static final QueryTemplate VERSIONS =
      QueryTemplate.of("SELECT ?s { ?s owl:versionIRI ?thing }");

  private static final QueryTemplate ONE =
      QueryTemplate.of("SELECT ?s { GRAPH ?graph { ?s ?p ?o } } LIMIT 1");

  private static final QueryTemplate ALL =
      QueryTemplate.of("CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?graph { ?s ?p ?o } }");

  private final QueryTarget target;

  /** Those of this endpoint, whose default graph is the union of them. */
  public EndpointGraphs(QueryTarget target) {
    this.target = target;
  }

  @Override
  public <T> T around(String iri, Function<Graph, T> reading) {
    return reading.apply(new Surroundings(NodeFactory.createURI(iri)).fetched());
  }

  @Override
  public boolean has(String graph) {
    return target.run(ONE.with(Map.of("graph", NodeFactory.createURI(graph)))).size() > 0;
  }

  @Override
  public void read(String graph, Consumer<Stream<Triple>> reading) {
    Graph held = whole(graph);
    List<Triple> triples = held.find().toList();
    triples.sort(Comparator.comparing((Triple triple) -> triple.getSubject().toString()));
    reading.accept(triples.stream());
  }

  private Graph whole(String graph) {
    return target
        .run(ALL.with(Map.of("graph", NodeFactory.createURI(graph))))
        .graph()
        .orElseThrow()
        .getGraph();
  }

  /** What is fetched for one thing. */
  private final class Surroundings {
    private final Node thing;
    private final Graph graph = GraphFactory.createDefaultGraph();
    private final Set<Node> fetched = new LinkedHashSet<>();

    Surroundings(Node thing) {
      this.thing = thing;
    }

    Graph fetched() {
      Node subject = thing;
      for (List<Optional<Node>> row : target.run(VERSIONS.with(Map.of("thing", thing))).rows()) {
        subject = row.get(0).orElseThrow();
        graph.add(subject, OWL.versionIRI.asNode(), thing);
      }
      describe(List.of(subject));
      Set<Node> parts = new LinkedHashSet<>();
      for (List<Optional<Node>> row : target.run(CLAIMS.with(Map.of("thing", subject))).rows()) {
        Node claim = row.get(0).orElseThrow();
        graph.add(claim, RDF.subject.asNode(), subject);
        parts.add(claim);
      }
      for (List<Optional<Node>> row : target.run(MENTIONS.with(Map.of("thing", subject))).rows()) {
        Node who = row.get(0).orElseThrow();
        Node how = row.get(1).orElseThrow();
        graph.add(who, how, subject);
        if (Descriptions.FROM_PARTS.contains(how)) {
          parts.add(who);
        }
      }
      describe(parts);
      if (graph.stream().anyMatch(triple -> triple.getObject().isBlank())) {
        whole(Ent.ONTOLOGY_GRAPH).find().forEachRemaining(graph::add);
      }
      addNames();
      return graph;
    }

    /** Statements with these as subject, and with their parts, and with theirs. */
    private void describe(Collection<Node> subjects) {
      Set<Node> open = new LinkedHashSet<>(subjects);
      while (!open.isEmpty()) {
        open.removeIf(node -> !node.isURI() || !fetched.add(node));
        Set<Node> further = new LinkedHashSet<>();
        for (Triple triple : statements(SAID, open)) {
          graph.add(triple);
          if (Descriptions.PARTS.contains(triple.getPredicate())) {
            further.add(triple.getObject());
          }
        }
        open = further;
      }
    }

    private void addNames() {
      Set<Node> mentioned = new LinkedHashSet<>();
      graph
          .find()
          .forEachRemaining(
              triple -> {
                mentioned.add(triple.getSubject());
                mentioned.add(triple.getObject());
              });
      mentioned.removeIf(
          node -> !node.isURI() || !node.getURI().startsWith(Ent.BASE) || fetched.contains(node));
      statements(NAMES, mentioned).forEach(graph::add);
    }

    private List<Triple> statements(QueryTemplate query, Collection<Node> subjects) {
      List<Node> all = List.copyOf(subjects);
      List<Triple> triples = new ArrayList<>();
      for (int from = 0; from < all.size(); from += AT_ONCE) {
        List<Node> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
        Answer answer = target.run(query.among("s", some));
        for (List<Optional<Node>> row : answer.rows()) {
          triples.add(
              Triple.create(
                  row.get(0).orElseThrow(), row.get(1).orElseThrow(), row.get(2).orElseThrow()));
        }
      }
      return triples;
    }
  }
}
