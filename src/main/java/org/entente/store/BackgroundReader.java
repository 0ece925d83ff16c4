package org.entente.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.RDF;
import org.entente.ontology.Ent;

/** Reads what is known of the participants of events, as they come up. */
final class BackgroundReader {
  private static final Var PART = Var.alloc("part");
  private static final Node ACTOR = NodeFactory.createURI(Ent.Actor);

  private final DatasetGraph dataset;
  private final DeltaQuery affiliations;
  private final Set<String> recurring = new HashSet<>();
  private final Map<String, SortedSet<String>> wholes = new HashMap<>();
  private final Set<String> actors = new HashSet<>();
  private final Set<String> placesSeen = new HashSet<>();

  BackgroundReader(DatasetGraph dataset) {
    this.dataset = dataset;
    this.affiliations = new DeltaQuery(Rule.query("affiliations"), dataset);
    forEach(Rule.query("recurring-types"), row -> recurring.add(row.get("type").getURI()));
  }

  /** What is known of those who take part in these accounts, and in all that were asked before. */
  Background of(Collection<EventAccount> accounts) {
    Set<String> unknown = new TreeSet<>();
    for (EventAccount account : accounts) {
      account.agents().stream().filter(agent -> !wholes.containsKey(agent)).forEach(unknown::add);
      for (String place : account.places()) {
        if (placesSeen.add(place)
            && dataset.contains(Node.ANY, NodeFactory.createURI(place), RDF.Nodes.type, ACTOR)) {
          actors.add(place);
        }
      }
    }
    unknown.forEach(part -> wholes.put(part, new TreeSet<>()));
    if (!unknown.isEmpty()) {
      List<Binding> rows =
          unknown.stream()
              .map(part -> BindingFactory.binding(PART, NodeFactory.createURI(part)))
              .toList();
      forEach(
          affiliations.about(List.of(PART), rows),
          row -> wholes.get(row.get(PART).getURI()).add(row.get("whole").getURI()));
    }
    return new Background(wholes, actors, recurring);
  }

  /** Whether the same participants repeat events of a type. */
  boolean recurs(String type) {
    return recurring.contains(type);
  }

  /** Those whose affiliations rest on some of these triples. */
  Set<Node> affiliated(Collection<Triple> changed) {
    Set<Node> parts = new HashSet<>();
    for (Query query : affiliations.touching(changed)) {
      forEach(query, row -> parts.add(row.get(PART)));
    }
    return parts;
  }

  private void forEach(Query query, Consumer<Binding> consumer) {
    try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
      execution.select().forEachRemaining(consumer);
    }
  }
}
