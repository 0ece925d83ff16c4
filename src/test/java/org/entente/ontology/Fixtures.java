package org.entente.ontology;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.core.Quad;

/** Small stores from the test resources, and what is expected to be found in them. */
final class Fixtures {
  private static final Pattern SHOULD_TRIGGER = Pattern.compile("(?i)[#/]should-?trigger[^/#]*$");

  private Fixtures() {}

  /** A fixture's graphs beside the ontology's; the default graph is the union of them all. */
  static Dataset store(String path) {
    Dataset dataset = DatasetFactory.create();
    dataset.addNamedModel(Ent.ONTOLOGY_GRAPH, OntologyModules.model());
    RDFDataMgr.read(dataset, Fixtures.class.getResource(path).toString());
    DatasetGraph named = dataset.asDatasetGraph();
    return DatasetFactory.wrap(
        DynamicDatasets.dynamicDataset(
            List.of(Quad.unionGraph), Iter.toList(named.listGraphNodes()), named, true));
  }

  /** The IRIs of a store whose last part begins with should-trigger. */
  static Set<String> shouldTrigger(Dataset store) {
    Set<String> found = new TreeSet<>();
    store
        .asDatasetGraph()
        .find(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(
            quad -> {
              for (Node node : List.of(quad.getSubject(), quad.getPredicate(), quad.getObject())) {
                if (node.isURI() && SHOULD_TRIGGER.matcher(node.getURI()).find()) {
                  found.add(node.getURI());
                }
              }
            });
    return found;
  }

  static Query query(Check check) {
    return QueryFactory.create(check.query());
  }

  static List<QuerySolution> rows(Check check, Dataset store) {
    return rows(check.query(), store);
  }

  static List<QuerySolution> rows(String query, Dataset store) {
    try (QueryExecution execution = QueryExecution.create(query, store)) {
      return ResultSetFormatter.toList(execution.execSelect());
    }
  }
}
