package org.entente.query;

import java.util.Arrays;
import java.util.Locale;

/** How an answer can be written. Rows and graphs each have those that make sense for them. */
public enum AnswerFormat {
  /** Columns aligned for a terminal; rows or a graph's triples. */
  TABLE("text/plain; charset=utf-8", true, true),
  /** SPARQL 1.1 results as CSV. */
  CSV("text/csv; charset=utf-8", true, false),
  /** SPARQL 1.1 results as TSV. */
  TSV("text/tab-separated-values; charset=utf-8", true, false),
  /** SPARQL 1.1 results as JSON. */
  JSON("application/sparql-results+json", true, false),
  /** SPARQL results as XML. */
  XML("application/sparql-results+xml", true, false),
  /** A graph as Turtle. */
  TURTLE("text/turtle; charset=utf-8", false, true),
  /** A graph as N-Triples. */
  NTRIPLES("application/n-triples", false, true),
  /** A graph as JSON-LD. */
  JSONLD("application/ld+json", false, true),
  /** A graph as RDF/XML. */
  RDFXML("application/rdf+xml", false, true);

  private final String mediaType;
  private final boolean rows;
  private final boolean graphs;

  AnswerFormat(String mediaType, boolean rows, boolean graphs) {
    this.mediaType = mediaType;
    this.rows = rows;
    this.graphs = graphs;
  }

  /** Its media type for HTTP. */
  public String mediaType() {
    return mediaType;
  }

  /** Whether rows, and the yes or no of an ASK query, can be written so. */
  public boolean takesRows() {
    return rows;
  }

  /** Whether a graph can be written so. */
  public boolean takesGraphs() {
    return graphs;
  }

  /**
   * By its name in lower case: {@code csv}.
   *
   * @throws QueryException.NoSuchFormat if there is none; lists all
   */
  public static AnswerFormat of(String name) {
    return Arrays.stream(values())
        .filter(f -> f.toString().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new QueryException.NoSuchFormat(
                    "unknown format '"
                        + Shown.of(name)
                        + "'; expected "
                        + String.join(
                            ", ", Arrays.stream(values()).map(AnswerFormat::toString).toList())));
  }

  /** Its name in lower case. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
