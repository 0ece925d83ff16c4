package org.entente.web.home;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.web.view.Addresses;
import org.entente.web.view.Reference;
import org.entente.web.view.Row;
import org.entente.web.view.Tone;

/**
 * The chief actors against each other.
 *
 * @param actors columns and lines, chief first
 * @param lines one for each actor
 */
record Matrix(List<Reference> actors, List<Line> lines) {

  /** One actor's cells, in the order of the actors. */
  record Line(Reference actor, List<Cell> cells) {}

  /**
   * Two actors.
   *
   * @param balance sum of the happenings' weights
   */
  record Cell(Reference actor, Reference partner, int events, double balance) {
    boolean self() {
      return actor.equals(partner);
    }

    String tone() {
      return Tone.of(mean()).style();
    }

    String word() {
      return Tone.of(mean()).words();
    }

    String href() {
      return Addresses.relationship(actor.iri(), partner.iri());
    }

    private double mean() {
      return events == 0 ? 0 : balance / events;
    }
  }

  /** From the rows of {@code home-pairs}. */
  static Matrix of(List<Row> rows) {
    Map<String, Reference> actors = new LinkedHashMap<>();
    Map<List<String>, Row> pairs = new LinkedHashMap<>();
    for (Row row : rows) {
      Reference actor = row.reference("actor");
      actors.put(actor.iri(), actor);
      pairs.put(List.of(actor.iri(), row.text("partner")), row);
    }
    List<Line> lines = new ArrayList<>();
    for (Reference actor : actors.values()) {
      List<Cell> cells = new ArrayList<>();
      for (Reference partner : actors.values()) {
        Row row = pairs.get(List.of(actor.iri(), partner.iri()));
        cells.add(
            row == null
                ? new Cell(actor, partner, 0, 0)
                : new Cell(actor, partner, row.count("events"), row.number("balance")));
      }
      lines.add(new Line(actor, cells));
    }
    return new Matrix(List.copyOf(actors.values()), lines);
  }
}
