package org.entente.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.ontology.Ent;

/** Finds the entity that a name stands for. */
@FunctionalInterface
public interface EntityLookup {
  /** Knows no name. */
  EntityLookup NONE = name -> Optional.empty();

  /**
   * The entity of that name.
   *
   * @return empty if this lookup does not know names at all
   * @throws QueryException.UnknownName if nothing bears the name, or several things do; lists the
   *     candidates
   */
  Optional<Node> find(String name);

  /**
   * Looks up short identifiers ({@code nato-russia-founding-act}), then names among the labels and
   * other names of the graph. Case, kinds of dash and quote, and a leading "the" make no difference
   * to a name; but what is preferably called so to the letter wins over the rest, and a preferred
   * name over another thing's other name.
   *
   * <pre>{@code
   * query.bind(Map.of("actor", "NATO"), EntityLookup.in(target));
   * }</pre>
   */
  static EntityLookup in(QueryTarget target) {
    CannedQuery search = QueryCatalogue.standard().get("search-by-name");
    Pattern identifier = Pattern.compile("[a-z0-9]+(?:[-/][a-z0-9]+)*");
    QueryTemplate called =
        QueryTemplate.of(
            """
            SELECT DISTINCT ?entity {
              ?entity rdfs:label ?name ; a ?type .
              FILTER(?type IN (ent:Actor, ent:Agreement, ent:Place, ent:Topic, ent:Event))
            }
            LIMIT 2
            """);
    QueryTemplate named = QueryTemplate.of("SELECT ?label { ?entity rdfs:label ?label } LIMIT 1");
    return name -> {
      if (ParameterType.parse("string").term(name).isEmpty() || name.isBlank()) {
        throw new QueryException.UnknownName("'" + Shown.of(name) + "' is no name");
      }
      if (identifier.matcher(name).matches()) {
        Node node = NodeFactory.createURI(Ent.ID + name);
        if (target.run(named.with(Map.of("entity", node))).size() > 0) {
          return Optional.of(node);
        }
      }
      Node literal = NodeFactory.createLiteralString(name.strip());
      List<List<Optional<Node>>> exact = target.run(called.with(Map.of("name", literal))).rows();
      if (exact.size() == 1) {
        return exact.get(0).get(0);
      }
      Answer answer = target.run(search.bind(Map.of("words", plain(name))));
      int entity = answer.columns().indexOf("entity");
      int label = answer.columns().indexOf("entityName");
      int matched = answer.columns().indexOf("matched");
      String wanted = plain(name);
      Map<String, String> preferred = new TreeMap<>();
      Map<String, String> other = new TreeMap<>();
      Map<String, String> near = new TreeMap<>();
      for (var row : answer.rows()) {
        Optional<Node> node = row.get(entity).filter(Node::isURI);
        if (node.isEmpty()) {
          continue;
        }
        String iri = node.get().getURI();
        String its = text(row.get(label));
        near.putIfAbsent(iri, its);
        if (plain(its).equals(wanted)) {
          preferred.put(iri, its);
        } else if (Arrays.stream(text(row.get(matched)).split(" \\| "))
            .anyMatch(form -> plain(form).equals(wanted))) {
          other.put(iri, its);
        }
      }
      Map<String, String> bearers = preferred.isEmpty() ? other : preferred;
      if (bearers.size() == 1) {
        return Optional.of(NodeFactory.createURI(bearers.keySet().iterator().next()));
      }
      throw new QueryException.UnknownName(
          bearers.isEmpty()
              ? "nothing in the graph is called '"
                  + Shown.of(name)
                  + "'"
                  + (near.isEmpty() ? "" : "; near names: " + list(near))
              : "'"
                  + Shown.of(name)
                  + "' is the name of "
                  + bearers.size()
                  + " things; give the IRI of one: "
                  + list(bearers));
    };
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
    return String.join(", ", shown.subList(0, Math.min(8, shown.size())))
        + (shown.size() > 8 ? ", …" : "");
  }
}
