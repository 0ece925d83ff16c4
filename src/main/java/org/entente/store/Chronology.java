package org.entente.store;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.entente.ontology.Ent;

/**
 * Under which year a list in the order of time has a happening, and which years such a list has: so
 * that its first rows can be found without putting all happenings in order.
 */
final class Chronology {
  /** From the event that stands for a happening to its year. */
  static final Node LISTED_UNDER = NodeFactory.createURI(Ent.listedUnder);

  private static final Node EVENT = NodeFactory.createURI(Ent.Event);
  private static final Node LISTS = NodeFactory.createURI(Ent.lists);

  /** Comes after every year. */
  private static final String UNDATED = "~";

  private Chronology() {}

  /** That a happening is listed under the year in which it began, as far as is told. */
  static Triple listed(Node happening, EventTime time) {
    Optional<LocalDate> begins = time.earliest().or(time::latestStart);
    String year = begins.map(day -> day.toString().substring(0, 4)).orElse(UNDATED);
    return Triple.create(happening, LISTED_UNDER, NodeFactory.createLiteralString(year));
  }

  /** That something is listed under a year. */
  static Triple lists(Node year) {
    return Triple.create(EVENT, LISTS, year);
  }
}
