package org.entente.query;

import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;

/**
 * A part of a canned query's answer.
 *
 * <pre>{@code
 * Query bound = canned.bind(Map.of("type", "Signing"));
 * AnswerPart first = AnswerPart.of(target, canned, bound, 0, 100);
 * }</pre>
 *
 * @param answer its rows; a graph is never parted
 * @param total how many rows there are in all; triples where the answer is a graph
 */
public record AnswerPart(Answer answer, int total) {

  /**
   * Asks. Where the query says what its rows are about ({@link CannedQuery#part}), only this part
   * is worked out, and counted only if there may be more.
   *
   * @param bound the canned query with its arguments
   * @param offset how many rows to leave out, from 0
   * @param limit how many rows to give at most
   */
  public static AnswerPart of(
      QueryTarget target, CannedQuery canned, Query bound, int offset, int limit) {
    if (canned.part(bound, offset, limit).isEmpty()) {
      Answer whole = target.run(bound);
      return new AnswerPart(whole.part(offset, limit), whole.size());
    }
    Answer rows = target.run(canned.part(bound, offset, limit).get());
    if (rows.size() == 0) {
      // A graph that an older program derived has no years to look along.
      rows = canned.partOfAll(bound, offset, limit).map(target::run).orElse(rows);
    }
    boolean seen = rows.size() < limit && (rows.size() > 0 || offset == 0);
    return new AnswerPart(
        rows, seen ? offset + rows.size() : number(target.run(canned.count(bound))));
  }

  private static int number(Answer count) {
    Node total = count.rows().get(0).get(0).orElseThrow();
    return ((Number) total.getLiteralValue()).intValue();
  }
}
