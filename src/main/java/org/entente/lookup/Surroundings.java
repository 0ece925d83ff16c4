package org.entente.lookup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.entente.query.QueryTarget;

/**
 * What the sentences that speak of a thing name besides it.
 *
 * @param items Wikidata items of other things, with their labels
 * @param years of the dates that they give
 */
public record Surroundings(SortedMap<String, String> items, SortedSet<Integer> years) {
  private static final String WIKIDATA = "http://www.wikidata.org/entity/";
  private static final String FILE = "/lookup/context.rq";

  /** Nothing is known around a thing. */
  static Surroundings none() {
    return new Surroundings(new TreeMap<>(), new TreeSet<>());
  }

  /**
   * What a graph tells around things.
   *
   * @param target sees the union of all graphs
   * @param iris of the things
   * @return by IRI; a thing of which nothing is told is not there
   */
  public static Map<String, Surroundings> of(QueryTarget target, Collection<String> iris) {
    Query query = query();
    Var entity = Var.alloc("entity");
    query.setValuesDataBlock(
        List.of(entity),
        iris.stream()
            .distinct()
            .map(iri -> BindingFactory.binding(entity, NodeFactory.createURI(iri)))
            .toList());
    Map<String, Surroundings> found = new HashMap<>();
    for (List<Optional<Node>> row : target.run(query).rows()) {
      Surroundings of = found.computeIfAbsent(row.get(0).orElseThrow().getURI(), i -> none());
      row.get(1)
          .filter(item -> item.isURI() && item.getURI().startsWith(WIKIDATA))
          .ifPresent(
              item ->
                  of.items()
                      .putIfAbsent(
                          item.getURI().substring(WIKIDATA.length()),
                          row.get(2).map(Node::getLiteralLexicalForm).orElse("")));
      row.get(3)
          .filter(date -> date.isLiteral() && date.getLiteralLexicalForm().matches("\\d{4}.*"))
          .ifPresent(
              date ->
                  of.years().add(Integer.valueOf(date.getLiteralLexicalForm().substring(0, 4))));
    }
    return found;
  }

  private static Query query() {
    try (InputStream in = Surroundings.class.getResourceAsStream(FILE)) {
      return QueryFactory.create(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("class path " + FILE + " cannot be read", e);
    }
  }
}
