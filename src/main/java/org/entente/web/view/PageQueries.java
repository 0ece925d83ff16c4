package org.entente.web.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.entente.query.Answer;
import org.entente.query.CannedQuery;
import org.entente.query.GraphAccess;
import org.entente.query.Kept;
import org.entente.query.QueryCatalogue;

/**
 * What pages ask of the graph: canned queries, and the pages' own in {@code web-queries/}, by name.
 *
 * <pre>{@code
 * for (Row row : queries.rows("relationship-by-year", Map.of("first", a, "second", b))) { … }
 * }</pre>
 */
public final class PageQueries {
  private static final QueryCatalogue OWN = QueryCatalogue.inFolder("web-queries");

  /** Answers that are kept; the least recently asked goes first. */
  private static final int KEPT = 200;

  private final GraphAccess graph;
  private final Kept<List<Row>> kept = new Kept<>(KEPT);

  /** Asks this graph. */
  public PageQueries(GraphAccess graph) {
    this.graph = graph;
  }

  /** What is asked. */
  public GraphAccess graph() {
    return graph;
  }

  /** The pages' own queries. */
  public static QueryCatalogue own() {
    return OWN;
  }

  /** The state of the graph that the next answer is made from. */
  public String version() {
    return graph.version().get();
  }

  /** The answer without arguments. */
  public List<Row> rows(String query) {
    return rows(query, Map.of());
  }

  /**
   * The answer's rows; the same list as before while the graph is known not to have changed.
   *
   * @param arguments parameter → argument, as {@link CannedQuery#bind} takes them
   * @throws org.entente.query.QueryException if there is no such query, or an argument is not of
   *     its parameter's type
   */
  public List<Row> rows(String query, Map<String, String> arguments) {
    return kept.get(version(), List.of(query, Map.copyOf(arguments)), () -> ask(query, arguments));
  }

  /**
   * The first rows of an answer without arguments, at the price of these where the query can be
   * asked in parts.
   *
   * @param most how many
   */
  public List<Row> first(String query, int most) {
    return kept.get(version(), List.of(query, most), () -> ask(query, Map.of(), most));
  }

  private List<Row> ask(String name, Map<String, String> arguments, int most) {
    CannedQuery query = OWN.has(name) ? OWN.get(name) : graph.catalogue().get(name);
    Query bound = query.bind(arguments, graph.entities());
    return rows(graph.target().run(query.part(bound, 0, most).orElse(bound)).part(0, most));
  }

  private List<Row> ask(String name, Map<String, String> arguments) {
    CannedQuery query = OWN.has(name) ? OWN.get(name) : graph.catalogue().get(name);
    return rows(graph.target().run(query.bind(arguments, graph.entities())));
  }

  /** The answer as rows. */
  public static List<Row> rows(Answer answer) {
    List<String> columns = answer.columns();
    List<Row> rows = new ArrayList<>();
    for (List<Optional<Node>> terms : answer.rows()) {
      Map<String, Node> row = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        String column = columns.get(i);
        terms.get(i).ifPresent(term -> row.put(column, term));
      }
      rows.add(new Row(row));
    }
    return List.copyOf(rows);
  }
}
