package org.entente.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.atlas.data.BagFactory;
import org.apache.jena.atlas.data.DataBag;
import org.apache.jena.atlas.data.ThresholdPolicyCount;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.system.SerializationFactoryFinder;
import org.apache.jena.vocabulary.RDF;
import org.entente.ontology.Ent;

/**
 * Makes the graph of what follows from all other graphs: the rules' conclusions, the bounds of
 * every dated event, and which events are one happening. A triple that some graph states already is
 * not repeated.
 *
 * <p>Here everything is worked out anew; {@link InferenceUpdate} works out what a change bears on,
 * to the same result.
 */
final class Inference {
  static final Node GRAPH = NodeFactory.createURI(Ent.INFERRED_GRAPH);
  static final Node HAPPENING = NodeFactory.createURI(Ent.happening);

  /** Conclusions that are held in memory at once; what exceeds it goes to temporary files. */
  private static final long IN_MEMORY = 20_000;

  private static final Var S = Var.alloc("s");
  private static final Var P = Var.alloc("p");
  private static final Var O = Var.alloc("o");

  private final List<Rule> rules;
  private final String version;

  Inference(List<Rule> rules) {
    this.rules = List.copyOf(rules);
    this.version = InferenceVersion.of(rules);
  }

  /** With the program's own rules, read when they are first asked for. */
  static Inference standard() {
    return Standard.INFERENCE;
  }

  /** Who only reads a store never needs it. */
  private static final class Standard {
    private static final Inference INFERENCE = new Inference(Rule.standard());
  }

  /** By what it infers, see {@link InferenceVersion}. */
  String version() {
    return version;
  }

  List<Rule> rules() {
    return rules;
  }

  /** Replaces the inferred graph; to be called within a write transaction. */
  void materialise(DatasetGraph dataset, QuadSink quads) {
    quads.remove(GRAPH);
    EventReader reader = new EventReader(dataset);
    addBounds(dataset, quads, reader);
    applyRules(dataset, quads);
    addHappenings(dataset, quads, reader);
  }

  private static void addBounds(DatasetGraph dataset, QuadSink quads, EventReader reader) {
    for (Node property : EventReader.TIMES) {
      collect(
          bag ->
              dataset
                  .find(Node.ANY, Node.ANY, property, Node.ANY)
                  .forEachRemaining(
                      quad ->
                          EventBounds.of(quad.getSubject(), reader.time(quad.getSubject()))
                              .forEach(bag)),
          triple -> quads.add(GRAPH, triple));
    }
  }

  private void applyRules(DatasetGraph dataset, QuadSink quads) {
    boolean[] grown = {true};
    while (grown[0]) {
      grown[0] = false;
      for (Rule rule : rules) {
        try (QueryExec execution = QueryExec.dataset(dataset).query(rule.construct()).build()) {
          collect(
              bag ->
                  execution
                      .constructTriples()
                      .forEachRemaining(
                          triple -> {
                            if (!holds(dataset, triple)) {
                              bag.accept(triple);
                            }
                          }),
              triple -> {
                quads.add(GRAPH, triple);
                grown[0] = true;
              });
        }
      }
    }
  }

  /** One type after another: accounts of different types never meet. */
  private static void addHappenings(DatasetGraph dataset, QuadSink quads, EventReader reader) {
    Set<Node> years = new HashSet<>();
    for (Node type : reader.types()) {
      Set<Node> events = new HashSet<>();
      Iterator<Quad> found = dataset.find(Node.ANY, Node.ANY, RDF.Nodes.type, type);
      found.forEachRemaining(
          quad -> {
            if (!quad.getGraph().equals(GRAPH)) {
              events.add(quad.getSubject());
            }
          });
      List<EventAccount> accounts = new ArrayList<>();
      for (Node event : events) {
        reader
            .account(event)
            .filter(account -> account.type().equals(type.getURI()))
            .ifPresent(accounts::add);
      }
      Map<String, String> representatives =
          Happenings.representatives(accounts, new BackgroundReader(dataset).of(accounts));
      representatives.forEach((event, happening) -> quads.add(GRAPH, happening(event, happening)));
      for (EventAccount account : accounts) {
        if (account.event().equals(representatives.get(account.event()))) {
          Triple listed = Chronology.listed(NodeFactory.createURI(account.event()), account.time());
          quads.add(GRAPH, listed);
          years.add(listed.getObject());
        }
      }
    }
    years.forEach(year -> quads.add(GRAPH, Chronology.lists(year)));
  }

  /** That an event's happening is represented by another, or by itself. */
  static Triple happening(String event, String representative) {
    return Triple.create(
        NodeFactory.createURI(event), HAPPENING, NodeFactory.createURI(representative));
  }

  /** Whether any graph holds the triple. */
  static boolean holds(DatasetGraph dataset, Triple triple) {
    return dataset.contains(
        Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject());
  }

  /** Reads all, then writes all: TDB2 may not change while it is read. */
  private static void collect(Consumer<Consumer<Triple>> reading, Consumer<Triple> writing) {
    DataBag<Binding> bag =
        BagFactory.newDefaultBag(
            new ThresholdPolicyCount<>(IN_MEMORY),
            SerializationFactoryFinder.bindingSerializationFactory());
    try {
      reading.accept(
          triple ->
              bag.add(
                  BindingFactory.binding(
                      S, triple.getSubject(), P, triple.getPredicate(), O, triple.getObject())));
      bag.flush();
      bag.forEach(row -> writing.accept(Triple.create(row.get(S), row.get(P), row.get(O))));
    } finally {
      bag.close();
    }
  }
}
