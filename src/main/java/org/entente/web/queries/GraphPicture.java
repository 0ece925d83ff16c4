package org.entente.web.queries;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.web.view.Addresses;
import org.entente.web.view.Names;

/**
 * A graph's things and what ties them, as {@code graph.js} draws it; the busiest thing comes first.
 */
final class GraphPicture {
  private final Model model;

  GraphPicture(Model model) {
    this.model = model;
  }

  /** Nodes and edges; types and labels are no edges. */
  Map<String, Object> data() {
    Map<String, Integer> ties = new TreeMap<>();
    List<Map<String, Object>> edges = new ArrayList<>();
    for (Statement statement : model.listStatements().toList()) {
      if (statement.getPredicate().equals(RDF.type) || !statement.getObject().isURIResource()) {
        continue;
      }
      String from = statement.getSubject().toString();
      String to = statement.getObject().toString();
      ties.merge(from, 1, Integer::sum);
      ties.merge(to, 1, Integer::sum);
      Map<String, Object> edge = new LinkedHashMap<>();
      edge.put("source", from);
      edge.put("target", to);
      edge.put("label", Names.spaced(statement.getPredicate().getURI()));
      edge.put("href", Addresses.page(from));
      edge.put("tone", "tone-none");
      edge.put("relation", true);
      edges.add(edge);
    }
    List<Map<String, Object>> nodes = new ArrayList<>();
    ties.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(e -> nodes.add(node(e.getKey(), nodes.isEmpty())));
    edges.sort(
        (a, b) ->
            (a.get("source") + " " + a.get("target"))
                .compareTo(b.get("source") + " " + b.get("target")));
    return Map.of("nodes", nodes, "edges", edges);
  }

  private Map<String, Object> node(String iri, boolean centre) {
    Resource thing = model.createResource(iri);
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("id", iri);
    node.put(
        "label",
        thing.hasProperty(RDFS.label)
            ? thing.getProperty(RDFS.label).getString()
            : Names.local(iri));
    node.put("href", Addresses.page(iri));
    node.put("kind", centre ? "centre" : "matter");
    return node;
  }
}
