package org.entente.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.annotate.AnnotatedDocument;
import org.entente.annotate.DependencyGraph;
import org.entente.annotate.Mention;
import org.entente.annotate.Mention.Form;
import org.entente.annotate.Sentence;
import org.entente.annotate.TimeExpression;
import org.entente.annotate.TimeValue;
import org.entente.annotate.Token;
import org.entente.extract.EventFrame;
import org.entente.extract.Extraction;
import org.entente.extract.Filler;
import org.entente.extract.RelationFrame;
import org.entente.extract.Role;
import org.entente.extract.Status;
import org.entente.gazetteer.EntityClass;
import org.entente.gazetteer.Entry;
import org.entente.text.Document;
import org.entente.text.Metadata;
import org.entente.text.Span;

/**
 * An extraction made by hand, sentence by sentence.
 *
 * <pre>{@code
 * Sketch s = new Sketch("note.txt", "Ruritania left the Baltic League in 1931.");
 * s.event("Withdrawal", 0, "left", "1931",
 *     s.agent(s.name("Ruritania", EntityClass.STATE)));
 * Extraction e = s.extraction();
 * }</pre>
 */
public final class Sketch {
  private final Document document;
  private final List<Sentence> sentences = new ArrayList<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final List<TimeExpression> times = new ArrayList<>();
  private final List<EventFrame> events = new ArrayList<>();
  private final List<RelationFrame> relations = new ArrayList<>();
  private int searchFrom;

  /** A document of these sentences, joined by blanks. */
  public Sketch(String id, String... texts) {
    this(id, Metadata.NONE, texts);
  }

  /** The same with a sidecar. */
  public Sketch(String id, Metadata metadata, String... texts) {
    document = new Document(id, String.join(" ", texts), metadata);
    int at = 0;
    for (String text : texts) {
      int length = text.codePointCount(0, text.length());
      sentences.add(
          new Sentence(
              sentences.size(),
              new Span(at, at + length),
              List.<Token>of(),
              new DependencyGraph(0, List.of()),
              false));
      at += length + 1;
    }
  }

  /** An entry without names of its own beyond these. */
  public static Entry entry(
      String id, String label, EntityClass type, String qid, String... aliases) {
    return new Entry(
        id,
        label,
        type,
        Optional.ofNullable(qid),
        Arrays.asList(aliases),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /** The same entry with years. */
  public static Entry valid(Entry e, Integer from, Integer to) {
    return new Entry(
        e.id(),
        e.label(),
        e.type(),
        e.qid(),
        e.aliases(),
        e.adjectives(),
        e.demonyms(),
        Optional.ofNullable(from),
        Optional.ofNullable(to),
        e.links());
  }

  /** The same entry with one more standing fact. */
  public static Entry linked(Entry e, String property, String target) {
    List<Entry.Link> links = new ArrayList<>(e.links());
    links.add(new Entry.Link(property, target));
    return e.withLinks(links);
  }

  /** Makes a sentence a heading. */
  public Sketch heading(int sentence) {
    Sentence s = sentences.get(sentence);
    sentences.set(sentence, new Sentence(s.index(), s.span(), s.tokens(), s.graph(), true));
    return this;
  }

  /** From here on, words are looked for from the beginning of this sentence. */
  public Sketch in(int sentence) {
    searchFrom = sentences.get(sentence).span().start();
    return this;
  }

  /** A name at its next occurrence. */
  public Mention name(String text, EntityClass type, Entry... candidates) {
    return mention(Form.NAME, text, type, List.of(candidates), List.of());
  }

  /** An expression that stands for other mentions. */
  public Mention reference(Form form, String text, EntityClass type, Mention... antecedents) {
    return mention(form, text, type, List.of(), List.of(antecedents));
  }

  /** Any mention at its next occurrence. */
  public Mention mention(
      Form form, String text, EntityClass type, List<Entry> candidates, List<Mention> antecedents) {
    Span span = find(text);
    Mention m =
        new Mention(
            span,
            sentenceOf(span).index(),
            0,
            form,
            text,
            type,
            candidates,
            antecedents,
            false,
            List.of());
    mentions.add(m);
    return m;
  }

  /** A time expression at its next occurrence. */
  public Sketch time(String text, TimeValue value) {
    Span span = find(text);
    times.add(new TimeExpression(span, sentenceOf(span).index(), 0, Optional.of(value), false));
    return this;
  }

  public EventFrame.Argument arg(Role role, Mention m) {
    return new EventFrame.Argument(role, new Filler.Named(m), 0.9);
  }

  /** A topic in the text's words. */
  public EventFrame.Argument topic(String text) {
    return new EventFrame.Argument(Role.ABOUT, new Filler.Topic(text, find(text)), 0.8);
  }

  /** A plain event; {@code iso} may be null. */
  public Sketch event(
      String type, int sentence, String trigger, String iso, EventFrame.Argument... args) {
    return event(
        type,
        sentence,
        trigger,
        iso == null ? null : TimeValue.point(iso),
        Status.PLAIN,
        List.of(),
        args);
  }

  /** An event with everything. */
  public Sketch event(
      String type,
      int sentence,
      String trigger,
      TimeValue time,
      Status status,
      List<Integer> inResponseTo,
      EventFrame.Argument... args) {
    in(sentence);
    events.add(
        new EventFrame(
            type,
            sentences.get(sentence).span(),
            find(trigger),
            List.of(args),
            Optional.ofNullable(time),
            status,
            type + "/" + trigger.split(" ")[0] + ".v",
            0.85,
            inResponseTo));
    return this;
  }

  /** A plain relation. */
  public Sketch relation(String property, int sentence, Filler subject, Filler object) {
    relations.add(
        new RelationFrame(
            property,
            subject,
            object,
            sentences.get(sentence).span(),
            Status.PLAIN,
            property + "/apposition",
            0.7));
    return this;
  }

  /** The place of words at or after the point from which they are looked for. */
  public Span find(String text) {
    String whole = document.text();
    int from = whole.offsetByCodePoints(0, searchFrom);
    int at = whole.indexOf(text, from);
    if (at < 0) {
      throw new IllegalArgumentException("\"" + text + "\" is not in " + whole.substring(from));
    }
    int start = whole.codePointCount(0, at);
    return new Span(start, start + text.codePointCount(0, text.length()));
  }

  private Sentence sentenceOf(Span span) {
    return sentences.stream().filter(s -> s.span().contains(span)).findFirst().orElseThrow();
  }

  /** All of it. */
  public Extraction extraction() {
    return new Extraction(
        new AnnotatedDocument(
            document,
            sentences,
            mentions.stream().sorted(Comparator.comparing(Mention::span)).toList(),
            times),
        events,
        relations);
  }
}
