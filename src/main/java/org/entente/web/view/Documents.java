package org.entente.web.view;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.query.QueryTemplate;

/** The documents of the graph by their titles. */
public final class Documents {
  private static final QueryTemplate TITLES =
      QueryTemplate.of(
          "SELECT ?document ?title { ?document dcterms:title ?title } ORDER BY ?document ?title");

  private final PageQueries queries;

  /** Asks these queries. */
  public Documents(PageQueries queries) {
    this.queries = queries;
  }

  /** Document IRI → title, of those of these documents that have one. */
  private Map<String, String> titles(Collection<String> documents) {
    if (documents.isEmpty()) {
      return Map.of();
    }
    List<Node> nodes = documents.stream().map(NodeFactory::createURI).toList();
    return PageQueries.rows(queries.graph().target().run(TITLES.among("document", nodes))).stream()
        .collect(
            Collectors.toMap(row -> row.text("document"), row -> row.text("title"), (a, b) -> a));
  }

  /** The documents of these sentences, each once, by title. */
  public List<Reference> of(Collection<Source> sources) {
    Map<String, String> titles =
        titles(sources.stream().map(source -> source.of().iri()).distinct().toList());
    return sources.stream()
        .map(Source::of)
        .map(d -> Reference.of(d.iri(), titles.getOrDefault(d.iri(), d.name())))
        .distinct()
        .sorted(Comparator.comparing(Reference::name))
        .toList();
  }
}
