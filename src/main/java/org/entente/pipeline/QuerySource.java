package org.entente.pipeline;

import java.io.StringWriter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.entente.query.CatalogueGraph;
import org.entente.query.QueryCatalogue;
import org.entente.store.RdfSource;

/** The canned queries as the examples that a store holds for SPARQL editors. */
final class QuerySource {
  private static final Model GRAPH = CatalogueGraph.of(QueryCatalogue.standard());
  private static final String VERSION = CatalogueGraph.version(GRAPH);

  private QuerySource() {}

  /** What tells this catalogue from another. */
  static String version() {
    return VERSION;
  }

  /** The statements of the graph. */
  static RdfSource graph() {
    StringWriter out = new StringWriter();
    RDFDataMgr.write(out, GRAPH, Lang.NTRIPLES);
    return RdfSource.of("queries.nt", out.toString());
  }
}
