package org.entente.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.entente.ontology.Ent;

/**
 * Makes the graph of what follows from all other graphs: the rules' conclusions, the bounds of
 * every dated event, and which events are one happening. A triple that some graph states already is
 * not repeated.
 */
final class Inference {
  private static final Node INFERRED = NodeFactory.createURI(Ent.INFERRED_GRAPH);
  private static final Node EARLIEST = NodeFactory.createURI(Ent.earliest);
  private static final Node LATEST = NodeFactory.createURI(Ent.latest);
  private static final Node LATEST_START = NodeFactory.createURI(Ent.latestStart);
  private static final Node EARLIEST_END = NodeFactory.createURI(Ent.earliestEnd);
  private static final Node HAPPENING = NodeFactory.createURI(Ent.happening);

  private final List<Rule> rules;

  Inference(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** Replaces the inferred graph; to be called within a write transaction. */
  void materialise(DatasetGraph dataset, QuadSink quads) {
    quads.remove(INFERRED);
    EventReader reader = new EventReader(dataset);
    SortedMap<String, EventTime> times = reader.times();
    times.forEach((event, time) -> addBounds(quads, event, time));
    applyRules(dataset, quads);
    Happenings.representatives(reader.accounts(times), reader.background())
        .forEach((event, happening) -> add(quads, iri(event), HAPPENING, iri(happening)));
  }

  private void applyRules(DatasetGraph dataset, QuadSink quads) {
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Rule rule : rules) {
        for (Triple triple : newConclusions(rule, dataset)) {
          add(quads, triple.getSubject(), triple.getPredicate(), triple.getObject());
          grown = true;
        }
      }
    }
  }

  private static List<Triple> newConclusions(Rule rule, DatasetGraph dataset) {
    try (QueryExec execution = QueryExec.dataset(dataset).query(rule.construct()).build()) {
      Graph conclusions = execution.construct();
      List<Triple> fresh = new ArrayList<>();
      conclusions
          .find()
          .filterDrop(
              t -> dataset.contains(Node.ANY, t.getSubject(), t.getPredicate(), t.getObject()))
          .forEach(fresh::add);
      return fresh;
    }
  }

  private static void addBounds(QuadSink quads, String event, EventTime time) {
    time.earliest().ifPresent(day -> add(quads, iri(event), EARLIEST, literal(day)));
    time.latestStart().ifPresent(day -> add(quads, iri(event), LATEST_START, literal(day)));
    time.earliestEnd().ifPresent(day -> add(quads, iri(event), EARLIEST_END, literal(day)));
    time.latest().ifPresent(day -> add(quads, iri(event), LATEST, literal(day)));
  }

  private static void add(QuadSink quads, Node subject, Node predicate, Node object) {
    quads.add(INFERRED, subject, predicate, object);
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Node literal(LocalDate day) {
    return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
  }
}
