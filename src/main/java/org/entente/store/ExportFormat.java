package org.entente.store;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.rdf4j.rio.RDFFormat;

/** The syntaxes that a store can be written in. */
public enum ExportFormat {
  NQUADS(RDFFormat.NQUADS, true, "nq", "nquads"),
  TRIG(RDFFormat.TRIG, true, "trig"),
  TRIX(RDFFormat.TRIX, true, "trix"),
  JSONLD(RDFFormat.JSONLD, true, "jsonld"),
  NTRIPLES(RDFFormat.NTRIPLES, false, "nt", "ntriples"),
  TURTLE(RDFFormat.TURTLE, false, "turtle", "ttl"),
  /**
   * Written as Turtle, which is N3: Rio's own N3 writer alters numbers whatever its settings say.
   */
  N3(RDFFormat.TURTLE, false, "n3"),
  RDFXML(RDFFormat.RDFXML, false, "rdfxml", "rdf"),
  RDFJSON(RDFFormat.RDFJSON, false, "rdfjson", "rj");

  private final RDFFormat rio;
  private final boolean graphs;
  private final List<String> names;

  ExportFormat(RDFFormat rio, boolean graphs, String... names) {
    this.rio = rio;
    this.graphs = graphs;
    this.names = List.of(names);
  }

  /**
   * The format with a name as people write it: {@code nq}, {@code trig}, {@code turtle}, {@code
   * ttl} …, in any case.
   *
   * @throws IllegalArgumentException if there is none; the message lists all
   */
  public static ExportFormat named(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> format.names.contains(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no format '" + name + "'; use one of " + String.join(", ", all())));
  }

  /** The first name of each format. */
  public static List<String> all() {
    return Arrays.stream(values()).map(format -> format.names.get(0)).toList();
  }

  /** Whether it keeps statements of different graphs apart; if not, their union is written. */
  public boolean keepsGraphs() {
    return graphs;
  }

  RDFFormat rio() {
    return rio;
  }
}
