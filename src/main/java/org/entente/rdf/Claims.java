package org.entente.rdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;
import org.entente.extract.Status;
import org.entente.link.Entity;
import org.entente.ontology.Ent;
import org.entente.text.Span;

/**
 * The claims of one document. A claim that two rules make of the same sentence is one claim, with
 * the surer rule's name and confidence.
 */
final class Claims {

  /**
   * One statement as one passage makes it.
   *
   * @param confidence 0…1
   */
  record Claim(
      String iri,
      String subject,
      String predicate,
      Value object,
      Span passage,
      Status status,
      Optional<String> attributedTo,
      String rule,
      double confidence) {

    private boolean surerThan(Claim other) {
      return confidence != other.confidence
          ? confidence > other.confidence
          : rule.compareTo(other.rule) < 0;
    }
  }

  private final String documentName;
  private final Facts facts;
  private final Map<String, Claim> byIri = new TreeMap<>();

  Claims(String documentName, Facts facts) {
    this.documentName = documentName;
    this.facts = facts;
  }

  /**
   * Adds a claim.
   *
   * @param by what tells it apart from an equal claim of the same sentence; empty if nothing shall
   */
  Claim add(
      String subject,
      String predicate,
      Value object,
      Span passage,
      Status status,
      Optional<Entity> attributedTo,
      String rule,
      double confidence,
      String by) {
    Optional<String> speaker = attributedTo.map(e -> Iris.entity(e.id()));
    List<String> parts =
        new ArrayList<>(
            List.of(
                subject,
                predicate,
                NTriplesUtil.toNTriplesString(object),
                passage.toString(),
                status.polarity().name(),
                status.modality().name(),
                speaker.orElse("")));
    if (!by.isEmpty()) {
      parts.add(by);
    }
    String iri = Iris.claim(documentName, parts.toArray(String[]::new));
    Claim claim =
        new Claim(iri, subject, predicate, object, passage, status, speaker, rule, confidence);
    return byIri.merge(iri, claim, (old, now) -> now.surerThan(old) ? now : old);
  }

  /** Writes every claim, and the plain triple of those that assert one. */
  void write() {
    byIri.values().forEach(this::write);
  }

  private void write(Claim c) {
    facts.link(c.iri(), RDF.TYPE.stringValue(), Ent.Claim);
    facts.link(c.iri(), RDF.SUBJECT.stringValue(), c.subject());
    facts.link(c.iri(), RDF.PREDICATE.stringValue(), c.predicate());
    facts.add(c.iri(), RDF.OBJECT.stringValue(), c.object());
    facts.link(c.iri(), Ent.evidence, Iris.passage(documentName, c.passage()));
    facts.link(c.iri(), Ent.polarity, Ent.term(titleCase(c.status().polarity())));
    facts.link(c.iri(), Ent.modality, Ent.term(titleCase(c.status().modality())));
    c.attributedTo().ifPresent(a -> facts.link(c.iri(), Ent.attributedTo, a));
    facts.text(c.iri(), Ent.extractedBy, c.rule());
    facts.share(c.iri(), Ent.confidence, c.confidence());
    if (c.status().asserts()) {
      facts.add(c.subject(), c.predicate(), c.object());
    }
  }

  private static String titleCase(Enum<?> constant) {
    return constant.name().charAt(0) + constant.name().substring(1).toLowerCase(Locale.ROOT);
  }
}
