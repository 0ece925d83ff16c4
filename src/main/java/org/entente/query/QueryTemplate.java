package org.entente.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * A query of the program's own, asked with RDF terms in the place of some variables. Terms replace
 * variables of the parsed query; no term is ever read as SPARQL.
 *
 * <pre>{@code
 * QueryTemplate labels = QueryTemplate.of("SELECT ?node ?label { ?node rdfs:label ?label } ORDER BY ?node ?label");
 * Answer answer = target.run(labels.among("node", nodes));
 * }</pre>
 */
public final class QueryTemplate {
  private final Query query;

  private QueryTemplate(Query query) {
    this.query = query;
  }

  /**
   * Parses it. The prefixes of the canned queries and {@code text} are declared.
   *
   * @throws org.apache.jena.query.QueryParseException if it is not SPARQL 1.1
   */
  public static QueryTemplate of(String sparql) {
    StringBuilder text = new StringBuilder("PREFIX text: <http://jena.apache.org/text#>\n");
    Vocabulary.PREFIXES.forEach(
        (prefix, iri) ->
            text.append("PREFIX ").append(prefix).append(": <").append(iri).append(">\n"));
    return new QueryTemplate(QueryFactory.create(text + sparql));
  }

  /** The query with these terms in the place of these variables. */
  public Query with(Map<String, Node> terms) {
    return QueryTransformOps.replaceVars(query, substitution(terms));
  }

  /**
   * The query with one variable limited to these terms.
   *
   * @param terms at least one
   */
  public Query among(String variable, Collection<Node> terms) {
    return among(variable, terms, Map.of());
  }

  /**
   * The query with one variable limited to some terms, and others replaced.
   *
   * @param among at least one term
   */
  public Query among(String variable, Collection<Node> among, Map<String, Node> terms) {
    Var v = Var.alloc(variable);
    List<Binding> rows = new ArrayList<>();
    among.forEach(term -> rows.add(BindingFactory.binding(v, term)));
    Query bound = QueryTransformOps.replaceVars(query, substitution(terms));
    ElementGroup group = new ElementGroup();
    // First in the same group, or the group would be worked out as a whole before it is joined.
    group.addElement(new ElementData(new ArrayList<>(List.of(v)), rows));
    ((ElementGroup) bound.getQueryPattern()).getElements().forEach(group::addElement);
    bound.setQueryPattern(group);
    return bound;
  }

  private static Map<Var, Node> substitution(Map<String, Node> terms) {
    // Looked up by nodes of every kind, so not a sorted map.
    Map<Var, Node> substitution = new HashMap<>();
    terms.forEach((name, term) -> substitution.put(Var.alloc(name), term));
    return substitution;
  }
}
