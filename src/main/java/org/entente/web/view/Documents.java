package org.entente.web.view;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The documents of the graph by their titles. */
public final class Documents {
  private final PageQueries queries;

  /** Asks these queries. */
  public Documents(PageQueries queries) {
    this.queries = queries;
  }

  /** Document IRI → title; its file name where it has none. */
  public Map<String, String> titles() {
    return queries.rows("documents").stream()
        .collect(
            Collectors.toMap(
                row -> row.text("document"),
                row -> row.optional("title").orElse(Names.local(row.text("document")))));
  }

  /** The documents of these sentences, each once, by title. */
  public List<Reference> of(Collection<Source> sources) {
    Map<String, String> titles = titles();
    return sources.stream()
        .map(Source::of)
        .map(d -> Reference.of(d.iri(), titles.getOrDefault(d.iri(), d.name())))
        .distinct()
        .sorted(Comparator.comparing(Reference::name))
        .toList();
  }
}
