package org.entente.pipeline;

import java.io.OutputStream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.entente.query.CatalogueGraph;
import org.entente.query.QueryCatalogue;

/** The canned queries as the examples that a store holds for SPARQL editors. */
final class QuerySource {
  private static final Model GRAPH = CatalogueGraph.of(QueryCatalogue.standard());
  private static final String VERSION = CatalogueGraph.version(GRAPH);

  private QuerySource() {}

  /** What tells this catalogue from another. */
  static String version() {
    return VERSION;
  }

  /** Writes the statements of the graph as N-Triples. */
  static void writeTo(OutputStream out) {
    RDFDataMgr.write(out, GRAPH, Lang.NTRIPLES);
  }
}
