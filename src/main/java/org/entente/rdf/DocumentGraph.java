package org.entente.rdf;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.entente.annotate.Sentence;
import org.entente.annotate.TimeValue;
import org.entente.extract.Role;
import org.entente.extract.Status;
import org.entente.link.Entity;
import org.entente.link.Hash;
import org.entente.link.LinkedEvent;
import org.entente.link.LinkedExtraction;
import org.entente.link.LinkedRelation;
import org.entente.link.NameReading;
import org.entente.link.Participant;
import org.entente.link.Telling;
import org.entente.ontology.Ent;
import org.entente.text.Document;
import org.entente.text.Metadata;
import org.entente.text.Span;

/**
 * The named graph of one document: the document itself, its sentences, the entities and events that
 * it speaks of, each statement as a claim with its sentence, and what the document vouches for as
 * plain triples.
 *
 * <pre>{@code
 * Collection<Statement> quads = DocumentGraph.of(linked, version);
 * }</pre>
 */
public final class DocumentGraph {
  private static final String TYPE = RDF.TYPE.stringValue();
  private static final String LABEL = RDFS.LABEL.stringValue();
  private static final String ALT_LABEL = SKOS.ALT_LABEL.stringValue();
  private static final String EXACT_MATCH = SKOS.EXACT_MATCH.stringValue();
  private static final String LINK_RULE = "link/gazetteer";
  private static final String DECISION_RULE = "link/decision";
  private static final int LABELLED_PARTICIPANTS = 4;
  private static final List<Role> LABEL_ORDER =
      List.of(Role.AGENT, Role.PREDECESSOR, Role.SUCCESSOR, Role.TARGET, Role.ABOUT, Role.PLACE);

  private final LinkedExtraction linked;
  private final Document document;
  private final Facts facts;
  private final Claims claims;

  private DocumentGraph(LinkedExtraction linked) {
    this.linked = linked;
    this.document = linked.document().document();
    this.facts = new Facts(Iris.documentGraph(document.id()));
    this.claims = new Claims(document.id(), facts);
  }

  /**
   * The statements of a document's graph, sorted, each once.
   *
   * @param extractorVersion what made the extraction, see {@link ExtractorVersion}
   */
  public static Collection<Statement> of(LinkedExtraction linked, String extractorVersion) {
    DocumentGraph graph = new DocumentGraph(linked);
    graph.describeDocument(extractorVersion);
    graph.addPassages();
    linked.entities().forEach(graph::addEntity);
    linked.events().forEach(graph::addEvent);
    linked.relations().forEach(graph::addRelation);
    graph.claims.write();
    return graph.facts.sorted();
  }

  /**
   * The hash by which a changed document is told from an unchanged one, over its text and what its
   * sidecar says: {@code sha256:…}.
   */
  public static String contentHash(Document document) {
    Metadata m = document.metadata();
    String content =
        Stream.of(m.title(), m.source(), m.publisher(), m.date(), m.license(), m.language())
                .map(value -> value.orElse("") + "\n")
                .collect(Collectors.joining())
            + m.author().map(author -> "author: " + author + "\n").orElse("")
            + document.text();
    return "sha256:"
        + HexFormat.of().formatHex(Hash.sha256().digest(content.getBytes(StandardCharsets.UTF_8)));
  }

  private void describeDocument(String extractorVersion) {
    String iri = Iris.document(document.id());
    facts.link(iri, TYPE, Ent.Document);
    facts.text(iri, DCTERMS.IDENTIFIER.stringValue(), document.id());
    Metadata m = document.metadata();
    m.title().ifPresent(t -> facts.text(iri, DCTERMS.TITLE.stringValue(), t));
    m.source().ifPresent(v -> facts.add(iri, DCTERMS.SOURCE.stringValue(), Facts.iriOrText(v)));
    m.author().ifPresent(a -> facts.text(iri, DCTERMS.CREATOR.stringValue(), a));
    m.publisher().ifPresent(p -> facts.text(iri, DCTERMS.PUBLISHER.stringValue(), p));
    m.date().ifPresent(d -> facts.add(iri, DCTERMS.DATE.stringValue(), dateOrText(d)));
    m.license().ifPresent(v -> facts.add(iri, DCTERMS.LICENSE.stringValue(), Facts.iriOrText(v)));
    m.language().ifPresent(v -> facts.text(iri, DCTERMS.LANGUAGE.stringValue(), v));
    facts.text(iri, Ent.text, document.text());
    facts.text(iri, Ent.contentHash, contentHash(document));
    facts.text(iri, Ent.extractorVersion, extractorVersion);
  }

  /** Every sentence is a passage, so that search finds those that yielded nothing as well. */
  private void addPassages() {
    TreeSet<Span> spans = new TreeSet<>();
    linked.document().sentences().forEach(s -> spans.add(s.span()));
    linked.events().stream()
        .flatMap(e -> e.tellings().stream())
        .forEach(t -> spans.add(t.frame().sentence()));
    linked.relations().forEach(r -> spans.add(r.frame().sentence()));
    spans.forEach(this::addPassage);
  }

  private void addPassage(Span span) {
    String passage = Iris.passage(document.id(), span);
    String selector = Iris.selector(document.id(), span);
    facts.link(passage, TYPE, Ent.Passage);
    facts.link(passage, WebAnnotation.HAS_SOURCE, Iris.document(document.id()));
    facts.link(passage, WebAnnotation.HAS_SELECTOR, selector);
    facts.link(selector, TYPE, WebAnnotation.TEXT_POSITION_SELECTOR);
    facts.link(selector, TYPE, WebAnnotation.TEXT_QUOTE_SELECTOR);
    facts.add(selector, WebAnnotation.START, Facts.count(span.start()));
    facts.add(selector, WebAnnotation.END, Facts.count(span.end()));
    facts.text(selector, WebAnnotation.EXACT, document.text(span));
  }

  private void addEntity(Entity entity) {
    String iri = Iris.entity(entity.id());
    facts.link(iri, TYPE, Ent.term(entity.type().term()));
    name(iri, entity.label(), entity.names());
    addLinks(iri, entity);
  }

  private void name(String iri, String label, List<String> names) {
    facts.text(iri, LABEL, label);
    names.forEach(n -> facts.text(iri, ALT_LABEL, n));
  }

  /** The link by the surest name, and every further name that someone may want to look at. */
  private void addLinks(String iri, Entity entity) {
    for (int i = 0; i < entity.readings().size(); i++) {
      NameReading reading = entity.readings().get(i);
      boolean noteworthy =
          reading.proper() && (reading.decided() || reading.confidence() < NameReading.SURE);
      if (entity.qid().isPresent() && (i == 0 || noteworthy)) {
        claimLink(iri, entity.qid().get(), reading, i == 0);
      } else if (entity.qid().isEmpty() && reading.proper()) {
        leaveOpen(iri, reading);
      }
    }
  }

  private void claimLink(String iri, String qid, NameReading reading, boolean first) {
    Claims.Claim claim =
        claims.add(
            iri,
            EXACT_MATCH,
            Facts.VALUES.createIRI(Iris.wikidata(qid)),
            passageOf(reading.evidence()),
            Status.PLAIN,
            Optional.empty(),
            reading.decided() ? DECISION_RULE : LINK_RULE,
            reading.confidence(),
            first ? "" : reading.name());
    describe(claim.iri(), reading);
  }

  private void leaveOpen(String iri, NameReading reading) {
    String link = Iris.openLink(document.id(), iri, reading.name());
    facts.link(link, TYPE, Ent.OpenLink);
    facts.link(link, Ent.linkOf, iri);
    facts.link(link, Ent.evidence, Iris.passage(document.id(), passageOf(reading.evidence())));
    describe(link, reading);
  }

  private void describe(String link, NameReading reading) {
    facts.text(link, Ent.linkName, reading.name());
    facts.share(link, Ent.linkConfidence, reading.confidence());
    facts.text(link, Ent.linkReason, reading.reason());
    reading.candidates().forEach(c -> facts.link(link, Ent.linkCandidate, Iris.entity(c)));
  }

  /** The sentence in which a mention stands. */
  private Span passageOf(Span mention) {
    return linked.document().sentences().stream()
        .map(Sentence::span)
        .filter(s -> s.start() <= mention.start() && mention.start() < s.end())
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no sentence of " + document.id() + " holds the mention at " + mention));
  }

  private void addEvent(LinkedEvent event) {
    String iri = Iris.entity(event.key());
    if (event.name().isPresent()) {
      Entity name = event.name().get();
      name(iri, name.label(), name.names());
      addLinks(iri, name);
    } else {
      facts.text(iri, LABEL, label(event));
    }
    if (!event.asserted()) {
      facts.link(iri, Ent.statedType, Ent.term(event.type()));
    }
    event.tellings().forEach(t -> addTelling(iri, t));
  }

  private void addTelling(String event, Telling telling) {
    claim(
        event, TYPE, iri(Ent.term(telling.frame().type())), telling, telling.frame().confidence());
    for (Participant p : telling.participants()) {
      claim(event, Ent.term(p.role().term()), value(p.value()), telling, p.confidence());
    }
    telling.frame().time().ifPresent(t -> claimTime(event, t, telling));
    for (String cause : telling.inResponseTo()) {
      claim(
          event, Ent.inResponseTo, iri(Iris.entity(cause)), telling, telling.frame().confidence());
    }
  }

  private void claimTime(String event, TimeValue time, Telling telling) {
    double confidence = telling.frame().confidence();
    String first = time.interval() ? Ent.startDate : Ent.date;
    time.start().ifPresent(d -> claim(event, first, date(d), telling, confidence));
    time.end().ifPresent(d -> claim(event, Ent.endDate, date(d), telling, confidence));
  }

  private void claim(String s, String p, Value o, Telling telling, double confidence) {
    claims.add(
        s,
        p,
        o,
        telling.frame().sentence(),
        telling.frame().status(),
        telling.attributedTo(),
        telling.frame().rule(),
        confidence,
        "");
  }

  private void addRelation(LinkedRelation relation) {
    claims.add(
        Iris.entity(relation.subject().id()),
        Ent.term(relation.frame().property()),
        value(relation.object()),
        relation.frame().sentence(),
        relation.frame().status(),
        relation.attributedTo(),
        relation.frame().rule(),
        relation.frame().confidence(),
        "");
  }

  /** What a sidecar gives as a date is kept even where it is none. */
  private static Value dateOrText(String value) {
    return IsoDate.literal(value).orElseGet(() -> Facts.VALUES.createLiteral(value));
  }

  private Value date(String iso) {
    return IsoDate.literal(iso)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    document.id()
                        + ": \""
                        + iso
                        + "\" is no date of the form yyyy, yyyy-mm or yyyy-mm-dd; mend the time"
                        + " recogniser"));
  }

  private static Value value(org.entente.link.Value value) {
    return value instanceof Entity e
        ? iri(Iris.entity(e.id()))
        : Facts.VALUES.createLiteral(((org.entente.link.Value.Text) value).text());
  }

  private static Value iri(String iri) {
    return Facts.VALUES.createIRI(iri);
  }

  /** As {@code Suspension: NATO, Russia, practical cooperation (2014-04-01)}. */
  private static String label(LinkedEvent event) {
    Stream<String> participants =
        LABEL_ORDER.stream()
            .flatMap(
                role ->
                    event.tellings().stream()
                        .flatMap(t -> t.participants().stream())
                        .filter(p -> p.role() == role))
            .map(Participant::value)
            .filter(Entity.class::isInstance)
            .map(v -> ((Entity) v).label())
            .distinct()
            .limit(LABELLED_PARTICIPANTS);
    String who = participants.collect(Collectors.joining(", "));
    String when =
        event
            .time()
            .map(
                t ->
                    t.interval()
                        ? " (" + t.start().orElse("") + "–" + t.end().orElse("") + ")"
                        : " (" + t.start().orElse("") + ")")
            .orElse("");
    return event.type() + (who.isEmpty() ? "" : ": " + who) + when;
  }
}
