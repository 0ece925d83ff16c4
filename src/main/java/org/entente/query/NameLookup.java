package org.entente.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.ontology.Ent;

/**
 * Looks names up in a graph, the cheapest way first: as an identifier, to the letter, through an
 * index, and last by reading every name.
 */
final class NameLookup implements EntityLookup {
  private static final Pattern IDENTIFIER = Pattern.compile("[a-z0-9]+(?:[-/][a-z0-9]+)*");
  private static final ParameterType STRING = ParameterType.parse("string");
  private static final int LISTED = 8;

  private static final QueryTemplate KNOWN =
      QueryTemplate.of("SELECT ?label { ?entity rdfs:label ?label } LIMIT 1");

  private static final String NAMEABLE =
      " ?entity a ?type FILTER(?type IN (ent:Actor, ent:Agreement, ent:Place, ent:Topic, ent:Event)) ";

  private static final QueryTemplate TO_THE_LETTER =
      QueryTemplate.of(
          "SELECT DISTINCT ?entity { ?entity rdfs:label ?name ." + NAMEABLE + "} LIMIT 2");

  private static final QueryTemplate NAMES =
      QueryTemplate.of(
          "SELECT DISTINCT ?entity ?entityName ?matched {"
              + NAMEABLE
              + "?entity rdfs:label ?entityName ; rdfs:label|skos:altLabel ?matched }"
              + " ORDER BY ?entity ?entityName ?matched");

  private final QueryTarget target;
  private final Index index;

  NameLookup(QueryTarget target, Index index) {
    this.target = target;
    this.index = index;
  }

  @Override
  public Optional<Node> find(String name) {
    if (STRING.term(name).isEmpty() || name.isBlank()) {
      throw new QueryException.UnknownName("'" + Shown.of(name) + "' is no name");
    }
    if (IDENTIFIER.matcher(name).matches()) {
      Node node = NodeFactory.createURI(Ent.ID + name);
      if (target.run(KNOWN.with(Map.of("entity", node))).size() > 0) {
        return Optional.of(node);
      }
    }
    Node literal = NodeFactory.createLiteralString(name.strip());
    List<List<Optional<Node>>> exact =
        target.run(TO_THE_LETTER.with(Map.of("name", literal))).rows();
    if (exact.size() == 1) {
      return exact.get(0).get(0);
    }
    Bearers bearers = indexed(name);
    if (bearers.all().isEmpty()) {
      bearers = read(name);
    }
    return Optional.of(bearers.only(name));
  }

  private Bearers indexed(String name) {
    Collection<Node> proposed = index.bearers(name);
    return proposed.isEmpty()
        ? new Bearers(plain(name))
        : Bearers.of(plain(name), target.run(NAMES.among("entity", proposed)));
  }

  private Bearers read(String name) {
    CannedQuery search = QueryCatalogue.standard().get("search-by-name");
    return Bearers.of(plain(name), target.run(search.bind(Map.of("words", plain(name)))));
  }

  /** What bears a name, by IRI with its label. */
  private static final class Bearers {
    private final String wanted;
    private final SortedMap<String, String> preferably = new TreeMap<>();
    private final SortedMap<String, String> otherwise = new TreeMap<>();
    private final SortedMap<String, String> near = new TreeMap<>();

    Bearers(String wanted) {
      this.wanted = wanted;
    }

    /** From rows with {@code entity}, {@code entityName}, and its names in {@code matched}. */
    static Bearers of(String wanted, Answer answer) {
      Bearers bearers = new Bearers(wanted);
      int entity = answer.columns().indexOf("entity");
      int label = answer.columns().indexOf("entityName");
      int matched = answer.columns().indexOf("matched");
      for (List<Optional<Node>> row : answer.rows()) {
        row.get(entity)
            .filter(Node::isURI)
            .ifPresent(
                node ->
                    bearers.add(
                        node.getURI(),
                        text(row.get(label)),
                        List.of(text(row.get(matched)).split(" \\| "))));
      }
      return bearers;
    }

    private void add(String iri, String label, List<String> names) {
      near.putIfAbsent(iri, label);
      if (plain(label).equals(wanted)) {
        preferably.put(iri, label);
      } else if (names.stream().anyMatch(name -> plain(name).equals(wanted))) {
        otherwise.put(iri, label);
      }
    }

    SortedMap<String, String> all() {
      return preferably.isEmpty() ? otherwise : preferably;
    }

    Node only(String given) {
      if (all().size() == 1) {
        return NodeFactory.createURI(all().firstKey());
      }
      String shown = "'" + Shown.of(given) + "'";
      throw new QueryException.UnknownName(
          all().isEmpty()
              ? "nothing in the graph is called "
                  + shown
                  + (near.isEmpty() ? "" : "; near names: " + list(near))
              : shown
                  + " is the name of "
                  + all().size()
                  + " things; give the IRI of one: "
                  + list(all()));
    }
  }

  private static String text(Optional<Node> literal) {
    return literal.filter(Node::isLiteral).map(Node::getLiteralLexicalForm).orElse("");
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\u2010-\\u2015]", "-")
        .replaceAll("[\\u2018\\u2019]", "'")
        .strip()
        .replaceFirst("^the ", "");
  }

  private static String list(Map<String, String> candidates) {
    List<String> shown = new ArrayList<>();
    candidates.forEach((iri, name) -> shown.add(name + " <" + iri + ">"));
    return String.join(", ", shown.subList(0, Math.min(LISTED, shown.size())))
        + (shown.size() > LISTED ? ", …" : "");
  }
}
