package org.entente.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.RDF;
import org.entente.ontology.Ent;

/**
 * Brings a difference and what follows from it into a store: the result is what {@link Inference}
 * would make of the whole, the work is that of the difference.
 *
 * <p>Rules are maintained by delete and rederive (Gupta, Mumick and Subrahmanian 1993): what may
 * have rested on a removed triple is taken out, then put back where it follows all the same, and
 * what follows from new triples is added. A conclusion that several documents support survives the
 * removal of one. {@link DeltaQuery} says which rules can be run in this way. Bounds and happenings
 * are worked out anew for the events on which the difference bears.
 *
 * <p>One use, within a write transaction.
 */
final class InferenceUpdate {
  private static final Node ACTOR = NodeFactory.createURI(Ent.Actor);

  /** How many events of a type are looked up one by one before all of them are read. */
  private static final int ONE_BY_ONE = 2_000;

  private final DatasetGraph dataset;
  private final QuadSink quads;
  private final int oneByOne;
  private final Map<Rule, DeltaQuery> rules = new LinkedHashMap<>();
  private final EventReader reader;
  private final BackgroundReader background;

  /** Triples that no graph but the inferred one holds any more, or that it held. */
  private final Set<Triple> gone = new LinkedHashSet<>();

  /** Triples that some graph holds now and none did before. */
  private final Set<Triple> come = new LinkedHashSet<>();

  private final Set<Node> affiliated = new HashSet<>();

  /** Years under which something was, or is now, listed. */
  private final Set<Node> years = new LinkedHashSet<>();

  InferenceUpdate(DatasetGraph dataset, QuadSink quads, Inference inference) {
    this(dataset, quads, inference, ONE_BY_ONE);
  }

  /** For tests, with another limit to looking up events one by one. */
  InferenceUpdate(DatasetGraph dataset, QuadSink quads, Inference inference, int oneByOne) {
    this.dataset = dataset;
    this.quads = quads;
    this.oneByOne = oneByOne;
    for (Rule rule : inference.rules()) {
      rules.put(rule, new DeltaQuery(rule.construct(), dataset));
    }
    this.reader = new EventReader(dataset);
    this.background = new BackgroundReader(dataset);
  }

  /**
   * Adds, removes and infers.
   *
   * @return every node that a triple speaks of which was added or removed, inferred ones included
   */
  Set<Node> run(Difference difference) {
    List<EventAccount> before = accounts(nodes(difference));
    difference.added().forEach(quads::add);
    Set<Triple> lost = alone(difference.removed());
    Set<Triple> stated = alone(difference.added());
    Set<Node> dated = subjects(lost, EventReader.TIMES::contains);
    dated.addAll(subjects(stated, EventReader.TIMES::contains));

    takeOut(lost, dated);
    affiliated.addAll(background.affiliated(together(lost, gone)));
    difference.removed().forEach(quads::remove);
    gone.forEach(triple -> quads.remove(Quad.create(Inference.GRAPH, triple)));
    for (Triple triple : stated) {
      Quad inferred = Quad.create(Inference.GRAPH, triple);
      if (dataset.contains(inferred)) {
        quads.remove(inferred);
      } else {
        come.add(triple);
      }
    }

    Set<Triple> fresh = new LinkedHashSet<>(putBack(together(lost, gone)));
    for (Node event : dated) {
      EventBounds.of(event, reader.time(event)).forEach(bound -> infer(bound, fresh));
    }
    addWhatFollows(together(come, fresh));
    affiliated.addAll(background.affiliated(come));
    Set<Node> touched = nodes(difference);
    touched.addAll(nodes(lost));
    touched.addAll(nodes(gone));
    touched.addAll(nodes(come));
    touched.addAll(updateHappenings(together(together(lost, gone), come), before));
    return touched;
  }

  /**
   * Those triples that, in graphs other than the inferred one, stand only where these quads are.
   */
  private Set<Triple> alone(List<Quad> changed) {
    Set<Quad> these = new HashSet<>(changed);
    Set<Triple> alone = new LinkedHashSet<>();
    for (Quad quad : changed) {
      Iterator<Quad> all =
          dataset.find(Node.ANY, quad.getSubject(), quad.getPredicate(), quad.getObject());
      boolean elsewhere = false;
      while (all.hasNext()) {
        Quad other = all.next();
        elsewhere |= !other.getGraph().equals(Inference.GRAPH) && !these.contains(other);
      }
      if (!elsewhere) {
        alone.add(quad.asTriple());
      }
    }
    return alone;
  }

  /** Finds every inferred triple that may rest on what is lost. */
  private void takeOut(Set<Triple> lost, Set<Node> dated) {
    for (Node event : dated) {
      for (Node property : EventBounds.PROPERTIES) {
        Iterator<Quad> bounds = dataset.find(Inference.GRAPH, event, property, Node.ANY);
        bounds.forEachRemaining(quad -> gone.add(quad.asTriple()));
      }
    }
    Set<Triple> open = together(lost, gone);
    while (!open.isEmpty()) {
      Set<Triple> next = new LinkedHashSet<>();
      for (DeltaQuery rule : rules.values()) {
        for (Query query : rule.touching(open)) {
          for (Triple conclusion : conclusions(query)) {
            if (dataset.contains(Quad.create(Inference.GRAPH, conclusion))
                && gone.add(conclusion)) {
              next.add(conclusion);
            }
          }
        }
      }
      open = next;
    }
  }

  /** Infers those of these triples again that follow from what is there without them. */
  private Set<Triple> putBack(Set<Triple> candidates) {
    Set<Triple> back = new LinkedHashSet<>();
    rules.forEach(
        (rule, query) -> {
          for (Triple head : rule.construct().getConstructTemplate().getTriples()) {
            Set<Binding> rows = DeltaQuery.matches(head, candidates);
            if (!rows.isEmpty()) {
              List<Var> vars = new ArrayList<>();
              rows.iterator().next().vars().forEachRemaining(vars::add);
              conclusions(query.about(vars, rows)).forEach(triple -> infer(triple, back));
            }
          }
        });
    return back;
  }

  private void addWhatFollows(Set<Triple> from) {
    Set<Triple> open = from;
    while (!open.isEmpty()) {
      Set<Triple> next = new LinkedHashSet<>();
      for (DeltaQuery rule : rules.values()) {
        for (Query query : rule.touching(open)) {
          conclusions(query).forEach(triple -> infer(triple, next));
        }
      }
      open = next;
    }
  }

  private void infer(Triple triple, Set<Triple> fresh) {
    if (!Inference.holds(dataset, triple)) {
      quads.add(Inference.GRAPH, triple);
      fresh.add(triple);
      come.add(triple);
    }
  }

  private List<Triple> conclusions(Query query) {
    List<Triple> conclusions = new ArrayList<>();
    try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
      execution.constructTriples().forEachRemaining(conclusions::add);
    }
    return conclusions;
  }

  // Happenings

  private Set<Node> updateHappenings(Set<Triple> changed, List<EventAccount> before) {
    Set<Node> events = subjects(changed, EventReader.PARTS::contains);
    Set<Node> regarded = new LinkedHashSet<>();
    for (Node agent : affiliated) {
      reader.subjects(EventReader.AGENT, agent).forEachRemaining(regarded::add);
    }
    for (Triple triple : changed) {
      if (triple.getPredicate().equals(RDF.Nodes.type) && triple.getObject().equals(ACTOR)) {
        reader.subjects(EventReader.PLACE, triple.getSubject()).forEachRemaining(regarded::add);
      }
    }
    SortedMap<String, String> representatives =
        new HappeningUpdate(reader, background, oneByOne).representatives(events, before, regarded);
    Set<Node> moved = new LinkedHashSet<>();
    for (Node event : events) {
      if (event.isURI() && !representatives.containsKey(event.getURI())) {
        setHappening(event, null, moved);
      }
    }
    representatives.forEach(
        (event, representative) ->
            setHappening(NodeFactory.createURI(event), representative, moved));
    updateYears();
    return moved;
  }

  private void setHappening(Node event, String representative, Set<Node> moved) {
    Set<Triple> wanted = new LinkedHashSet<>();
    if (representative != null) {
      wanted.add(Inference.happening(event.getURI(), representative));
      if (representative.equals(event.getURI())) {
        wanted.add(Chronology.listed(event, reader.time(event)));
      }
    }
    List<Quad> held = new ArrayList<>();
    for (Node property : List.of(Inference.HAPPENING, Chronology.LISTED_UNDER)) {
      dataset.find(Inference.GRAPH, event, property, Node.ANY).forEachRemaining(held::add);
    }
    for (Quad quad : held) {
      if (!wanted.remove(quad.asTriple())) {
        quads.remove(quad);
        note(quad.asTriple(), moved);
      }
    }
    for (Triple triple : wanted) {
      quads.add(Inference.GRAPH, triple);
      note(triple, moved);
    }
  }

  private void note(Triple changed, Set<Node> moved) {
    moved.add(changed.getSubject());
    if (changed.getPredicate().equals(Chronology.LISTED_UNDER)) {
      years.add(changed.getObject());
    }
  }

  private void updateYears() {
    for (Node year : years) {
      Quad lists = Quad.create(Inference.GRAPH, Chronology.lists(year));
      boolean wanted = dataset.contains(Inference.GRAPH, Node.ANY, Chronology.LISTED_UNDER, year);
      if (wanted && !dataset.contains(lists)) {
        quads.add(Inference.GRAPH, lists.asTriple());
      } else if (!wanted && dataset.contains(lists)) {
        quads.remove(lists);
      }
    }
  }

  private List<EventAccount> accounts(Set<Node> nodes) {
    List<EventAccount> accounts = new ArrayList<>();
    for (Node node : nodes) {
      reader.account(node).ifPresent(accounts::add);
    }
    return accounts;
  }

  // Sets

  private static Set<Triple> together(Set<Triple> one, Set<Triple> other) {
    Set<Triple> both = new LinkedHashSet<>(one);
    both.addAll(other);
    return both;
  }

  private static Set<Node> subjects(Collection<Triple> triples, Predicate<Node> property) {
    Set<Node> subjects = new LinkedHashSet<>();
    for (Triple triple : triples) {
      if (property.test(triple.getPredicate())) {
        subjects.add(triple.getSubject());
      }
    }
    return subjects;
  }

  private static Set<Node> nodes(Collection<Triple> triples) {
    Set<Node> nodes = new LinkedHashSet<>();
    for (Triple triple : triples) {
      nodes.add(triple.getSubject());
      if (!triple.getObject().isLiteral()) {
        nodes.add(triple.getObject());
      }
    }
    return nodes;
  }

  private static Set<Node> nodes(Difference difference) {
    Set<Node> nodes = new LinkedHashSet<>();
    for (List<Quad> quads : List.of(difference.removed(), difference.added())) {
      nodes.addAll(nodes(quads.stream().map(Quad::asTriple).toList()));
    }
    return nodes;
  }
}
