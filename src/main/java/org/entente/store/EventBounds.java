package org.entente.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.entente.ontology.Ent;

/** The plain days between which a dated event lies, as triples. */
final class EventBounds {
  private static final Node EARLIEST = NodeFactory.createURI(Ent.earliest);
  private static final Node LATEST_START = NodeFactory.createURI(Ent.latestStart);
  private static final Node EARLIEST_END = NodeFactory.createURI(Ent.earliestEnd);
  private static final Node LATEST = NodeFactory.createURI(Ent.latest);

  /** The properties of the bounds. */
  static final List<Node> PROPERTIES = List.of(EARLIEST, LATEST_START, EARLIEST_END, LATEST);

  private EventBounds() {}

  /** What follows from when an event took place; nothing if that is not known. */
  static List<Triple> of(Node event, EventTime time) {
    List<Triple> bounds = new ArrayList<>();
    add(bounds, event, EARLIEST, time.earliest());
    add(bounds, event, LATEST_START, time.latestStart());
    add(bounds, event, EARLIEST_END, time.earliestEnd());
    add(bounds, event, LATEST, time.latest());
    return bounds;
  }

  /** The property of the outer bound at the beginning, or at the end. */
  static Node property(boolean theEnd) {
    return theEnd ? LATEST : EARLIEST;
  }

  /** A day as these properties have it. */
  static Node value(LocalDate day) {
    return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
  }

  private static void add(List<Triple> bounds, Node event, Node property, Optional<LocalDate> day) {
    day.ifPresent(d -> bounds.add(Triple.create(event, property, value(d))));
  }
}
