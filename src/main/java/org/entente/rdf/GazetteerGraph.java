package org.entente.rdf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.entente.gazetteer.Entry;
import org.entente.ontology.Ent;

/**
 * The named graph of what is known beforehand: every entry's names, class, Wikidata item, years and
 * standing facts. It carries no claims, for no text is its evidence.
 *
 * <pre>{@code
 * quads.write(GazetteerGraph.of(gazetteer.entries()));
 * }</pre>
 */
public final class GazetteerGraph {
  private GazetteerGraph() {}

  /** The statements of the whole gazetteer, sorted, each once. */
  public static Collection<Statement> of(Collection<Entry> entries) {
    Facts facts = new Facts(Ent.GAZETTEER_GRAPH);
    entries.forEach(e -> add(e, facts));
    return facts.sorted();
  }

  private static void add(Entry entry, Facts facts) {
    String iri = Iris.entity(entry.id());
    facts.link(iri, RDF.TYPE.stringValue(), Ent.term(entry.type().term()));
    facts.text(iri, RDFS.LABEL.stringValue(), entry.label());
    List<String> names = new ArrayList<>(entry.aliases());
    names.remove(entry.label());
    names.forEach(n -> facts.text(iri, SKOS.ALT_LABEL.stringValue(), n));
    entry.qid().ifPresent(q -> facts.link(iri, SKOS.EXACT_MATCH.stringValue(), Iris.wikidata(q)));
    entry.from().flatMap(GazetteerGraph::year).ifPresent(y -> facts.add(iri, Ent.validFrom, y));
    entry.to().flatMap(GazetteerGraph::year).ifPresent(y -> facts.add(iri, Ent.validUntil, y));
    for (Entry.Link link : entry.links()) {
      facts.link(iri, Ent.term(link.property()), Iris.entity(link.target()));
    }
  }

  private static Optional<Literal> year(int year) {
    return IsoDate.literal(String.format(Locale.ROOT, "%04d", year));
  }
}
