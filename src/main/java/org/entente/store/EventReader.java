package org.entente.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.RDF;
import org.entente.ontology.Ent;

/** Reads events from the graph, one at a time. */
final class EventReader {
  /** When an event took place, as the texts say it. */
  static final List<Node> TIMES = nodes(Ent.date, Ent.startDate, Ent.endDate);

  /** What an event acted upon. */
  static final List<Node> OBJECTS = nodes(Ent.target, Ent.about, Ent.predecessor, Ent.successor);

  /** Whoever and whatever takes part, the place among them. */
  static final List<Node> ROLES =
      nodes(Ent.agent, Ent.target, Ent.about, Ent.predecessor, Ent.successor, Ent.place);

  static final Node AGENT = NodeFactory.createURI(Ent.agent);
  static final Node PLACE = NodeFactory.createURI(Ent.place);

  /** Everything that an account of an event is made of. */
  static final Set<Node> PARTS = parts();

  private static final Node INFERRED = NodeFactory.createURI(Ent.INFERRED_GRAPH);

  private final DatasetGraph dataset;
  private final Set<Node> types = new HashSet<>();

  EventReader(DatasetGraph dataset) {
    this.dataset = dataset;
    try (QueryExec execution =
        QueryExec.dataset(dataset).query(Rule.query("event-classes")).build()) {
      execution.select().forEachRemaining(row -> types.add(row.get("type")));
    }
  }

  /** The contract types: classes below {@code ent:Event}. */
  Set<Node> types() {
    return types;
  }

  /** When an event took place, as far as the texts say it. */
  EventTime time(Node event) {
    return new EventTime(
        span(event, TIMES.get(0)), span(event, TIMES.get(1)), span(event, TIMES.get(2)));
  }

  /** What all texts together say of an event; empty if it has no type. */
  Optional<EventAccount> account(Node event) {
    return type(event)
        .map(
            type -> {
              SortedSet<String> replaced = values(event, Ent.predecessor);
              replaced.addAll(values(event, Ent.successor));
              return new EventAccount(
                  event.toString(),
                  type,
                  time(event),
                  values(event, Ent.agent),
                  values(event, Ent.target),
                  values(event, Ent.about),
                  replaced,
                  values(event, Ent.place));
            });
  }

  /**
   * The contract type of an event as the texts say it, no class above it: the first by name, where
   * an ill-made graph gives more.
   */
  Optional<String> type(Node event) {
    TreeSet<String> told = new TreeSet<>();
    Iterator<Quad> quads = dataset.find(Node.ANY, event, RDF.Nodes.type, Node.ANY);
    while (quads.hasNext()) {
      Quad quad = quads.next();
      if (types.contains(quad.getObject()) && !quad.getGraph().equals(INFERRED)) {
        told.add(quad.getObject().getURI());
      }
    }
    return told.isEmpty() ? Optional.empty() : Optional.of(told.first());
  }

  /** Whether some graph says that an event is of a type; it may be of others as well. */
  boolean isOfType(Node event, String type) {
    return dataset.contains(Node.ANY, event, RDF.Nodes.type, NodeFactory.createURI(type));
  }

  /** The days between which an event lies; each is empty where it is not bounded. */
  record Bounds(Optional<LocalDate> earliest, Optional<LocalDate> latest) {}

  /** What was inferred of an event's time. */
  Bounds bounds(Node event) {
    return new Bounds(
        day(event, EventBounds.property(false)), day(event, EventBounds.property(true)));
  }

  private Optional<LocalDate> day(Node event, Node property) {
    Iterator<Quad> quads = dataset.find(INFERRED, event, property, Node.ANY);
    return quads.hasNext()
        ? TimeSpan.of(quads.next().getObject()).map(TimeSpan::first)
        : Optional.empty();
  }

  /** The nodes of which a property says this value; one may come several times. */
  Iterator<Node> subjects(Node property, Node value) {
    return Iter.map(dataset.find(Node.ANY, Node.ANY, property, value), Quad::getSubject);
  }

  /** The events that, as was inferred, begin on a day or, if so asked, end on it. */
  Iterator<Node> boundedBy(boolean theEnd, LocalDate day) {
    return subjects(EventBounds.property(theEnd), EventBounds.value(day));
  }

  private SortedSet<String> values(Node event, String property) {
    SortedSet<String> values = new TreeSet<>();
    Iterator<Quad> quads = dataset.find(Node.ANY, event, NodeFactory.createURI(property), Node.ANY);
    quads.forEachRemaining(
        quad -> {
          if (quad.getObject().isURI()) {
            values.add(quad.getObject().getURI());
          }
        });
    return values;
  }

  private Optional<TimeSpan> span(Node event, Node property) {
    List<Node> values = new ArrayList<>();
    Iterator<Quad> quads = dataset.find(Node.ANY, event, property, Node.ANY);
    quads.forEachRemaining(quad -> values.add(quad.getObject()));
    return values.stream()
        .distinct()
        .sorted((a, b) -> a.toString().compareTo(b.toString()))
        .flatMap(value -> TimeSpan.of(value).stream())
        .reduce(TimeSpan::reconcile);
  }

  private static Set<Node> parts() {
    Set<Node> parts = new HashSet<>(TIMES);
    parts.addAll(OBJECTS);
    parts.addAll(List.of(AGENT, PLACE, RDF.Nodes.type));
    return Set.copyOf(parts);
  }

  private static List<Node> nodes(String... iris) {
    return Arrays.stream(iris).map(NodeFactory::createURI).toList();
  }
}
