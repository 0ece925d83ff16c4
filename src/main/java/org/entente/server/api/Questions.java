package org.entente.server.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.query.Answer;
import org.entente.query.AnswerPart;
import org.entente.query.CannedQuery;
import org.entente.query.EntityLookup;
import org.entente.query.GraphAccess;

/**
 * Turns a canned query's name and its arguments into an answer, for every door alike.
 *
 * <pre>{@code
 * Part part = new Questions(graph).ask("events-of-an-actor", Map.of("actor", "nato"), 0, 20);
 * part.answer().write(out, AnswerFormat.CSV);
 * }</pre>
 */
public final class Questions {
  private final GraphAccess graph;
  private final EntityLookup entities;

  /** About one graph. */
  public Questions(GraphAccess graph) {
    this.graph = graph;
    this.entities = graph.entities();
  }

  /**
   * A part of an answer.
   *
   * @param query what was asked
   * @param answer the rows of this part; a graph is never parted
   * @param total how many rows there are in all; triples where the answer is a graph
   */
  public record Part(CannedQuery query, Answer answer, int total) {
    /** As {@link Questions#plain}. */
    public Map<String, Object> plain() {
      return Questions.plain(answer, total);
    }
  }

  /**
   * Total, columns and rows as plain JSON, ready for Jackson; of a graph, its triples.
   *
   * @param total how many rows there are in all
   */
  public static Map<String, Object> plain(Answer answer, int total) {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("total", total);
    plain.put("columns", answer.columns());
    plain.put("rows", PlainRows.of(answer));
    return plain;
  }

  /**
   * Asks.
   *
   * @param arguments parameter name → argument as text; entities by IRI, short identifier or name
   * @param offset how many rows to leave out
   * @param limit how many rows to give at most
   * @throws org.entente.query.QueryException if there is no such query, or an argument is unknown,
   *     missing or not of its type
   */
  public Part ask(String name, Map<String, String> arguments, int offset, int limit) {
    CannedQuery query = graph.catalogue().get(name);
    AnswerPart part =
        AnswerPart.of(graph.target(), query, query.bind(arguments, entities), offset, limit);
    return new Part(query, part.answer(), part.total());
  }
}
