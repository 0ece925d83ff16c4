package org.entente.server.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.entente.ontology.Ent;
import org.entente.query.QueryTarget;
import org.entente.query.QueryTemplate;

/** What the graph says of things, as reconciliation asks for it. */
final class Things {
  private static final String WIKIDATA = "http://www.wikidata.org/entity/";

  /** The most things that a property's value leads back to. */
  private static final int BACK = 200;

  private static final QueryTemplate NAMES =
      QueryTemplate.of(
          "SELECT DISTINCT ?node ?naming ?name { VALUES ?naming { rdfs:label skos:altLabel } ?node ?naming ?name } ORDER BY ?node ?name");

  private static final QueryTemplate CLASSES =
      QueryTemplate.of("SELECT DISTINCT ?node ?class { ?node a|ent:statedType ?class }");

  private static final QueryTemplate VALUES =
      QueryTemplate.of(
          "SELECT DISTINCT ?node ?value { ?node ?property ?value } ORDER BY ?node ?value");

  private static final QueryTemplate BEARERS =
      QueryTemplate.of(
          "SELECT DISTINCT ?node { ?node ?property ?value } ORDER BY ?node LIMIT " + BACK);

  private static final QueryTemplate USED =
      QueryTemplate.of(
          "SELECT ?property (COUNT(*) AS ?uses) { ?thing a ?class ; ?property ?value } GROUP BY ?property ORDER BY DESC(?uses) ?property");

  private final QueryTarget target;
  private final Types types;

  Things(QueryTarget target, Types types) {
    this.target = target;
    this.types = types;
  }

  /** Those of these IRIs that name a thing of some type, in the order given. */
  Map<String, Thing> of(Collection<String> iris) {
    Map<String, Thing> things = new LinkedHashMap<>();
    if (iris.isEmpty()) {
      return things;
    }
    List<Node> nodes = iris.stream().distinct().map(NodeFactory::createURI).toList();
    Map<Node, String> labels = new HashMap<>();
    Map<Node, List<String>> aliases = new HashMap<>();
    for (List<Optional<Node>> row : target.run(NAMES.among("node", nodes)).rows()) {
      Node node = row.get(0).orElseThrow();
      String name = row.get(2).orElseThrow().getLiteralLexicalForm();
      boolean preferred = row.get(1).orElseThrow().equals(RDFS.label.asNode());
      if (!preferred || labels.putIfAbsent(node, name) != null) {
        aliases.computeIfAbsent(node, n -> new ArrayList<>()).add(name);
      }
    }
    Map<Node, TreeSet<String>> classes = new HashMap<>();
    for (List<Optional<Node>> row : target.run(CLASSES.among("node", nodes)).rows()) {
      String iri = row.get(1).filter(Node::isURI).map(Node::getURI).orElse("");
      if (iri.startsWith(Ent.NS)) {
        classes
            .computeIfAbsent(row.get(0).orElseThrow(), n -> new TreeSet<>())
            .add(iri.substring(Ent.NS.length()));
      }
    }
    for (Node node : nodes) {
      TreeSet<String> its = classes.getOrDefault(node, new TreeSet<>());
      Optional<String> type = types.mostSpecific(its);
      if (type.isPresent() && labels.containsKey(node)) {
        things.put(
            node.getURI(),
            new Thing(
                node.getURI(),
                labels.get(node),
                aliases.getOrDefault(node, List.of()),
                its,
                type.get()));
      }
    }
    return things;
  }

  /** The thing of an IRI. */
  Optional<Thing> of(String iri) {
    return Optional.ofNullable(of(List.of(iri)).get(iri));
  }

  /** The values of a property, for each of these things that has some. */
  Map<String, List<Node>> values(Collection<String> iris, String property) {
    Map<String, List<Node>> values = new HashMap<>();
    if (iris.isEmpty()) {
      return values;
    }
    List<Node> nodes = iris.stream().distinct().map(NodeFactory::createURI).toList();
    Map<String, Node> terms = Map.of("property", NodeFactory.createURI(property));
    for (List<Optional<Node>> row : target.run(VALUES.among("node", nodes, terms)).rows()) {
      values
          .computeIfAbsent(row.get(0).orElseThrow().getURI(), n -> new ArrayList<>())
          .add(row.get(1).orElseThrow());
    }
    return values;
  }

  /** The IRIs of things with a value of a property; not all of them if there are very many. */
  List<String> bearers(String property, Node value) {
    Map<String, Node> terms = Map.of("property", NodeFactory.createURI(property), "value", value);
    return target.run(BEARERS.with(terms)).rows().stream()
        .map(row -> row.get(0).orElseThrow())
        .filter(Node::isURI)
        .map(Node::getURI)
        .toList();
  }

  /** The IRIs of the things that are linked to a Wikidata item. */
  List<String> ofItem(String qid) {
    return bearers(
        "http://www.w3.org/2004/02/skos/core#exactMatch", NodeFactory.createURI(WIKIDATA + qid));
  }

  /** The IRIs of the properties that things of a type have, most used first. */
  List<String> properties(String type) {
    Map<String, Node> terms = Map.of("class", NodeFactory.createURI(Ent.term(type)));
    return target.run(USED.with(terms)).rows().stream()
        .map(row -> row.get(0).orElseThrow().getURI())
        .toList();
  }
}
