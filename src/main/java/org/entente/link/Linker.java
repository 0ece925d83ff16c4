package org.entente.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.annotate.AnnotatedDocument;
import org.entente.annotate.Mention;
import org.entente.annotate.Sentence;
import org.entente.extract.EventFrame;
import org.entente.extract.Extraction;
import org.entente.extract.Filler;
import org.entente.extract.RelationFrame;
import org.entente.extract.Status;
import org.entente.gazetteer.EntityClass;
import org.entente.gazetteer.Gazetteer;
import org.entente.text.Document;
import org.entente.text.Span;

/**
 * Decides who and what is meant in one document.
 *
 * <pre>{@code
 * Linker linker = new Linker(gazetteer);
 * LinkedExtraction linked = linker.link(extraction);
 * linked.entities().get(0).qid();   // Q7184, or empty where nothing is sure enough
 * }</pre>
 *
 * What it decides depends on the document, the gazetteer and the curators' decisions only. It holds
 * no state of a document and may be shared by threads.
 */
public final class Linker {
  private final Gazetteer gazetteer;
  private final Disambiguator disambiguator;
  private final Decisions decisions;

  /** A linker that knows these entries. */
  public Linker(Gazetteer gazetteer) {
    this(gazetteer, Decisions.NONE);
  }

  /**
   * A linker that knows these entries and keeps to these decisions.
   *
   * @throws DecisionException if a decision cannot be carried out; says which and why
   */
  public Linker(Gazetteer gazetteer, Decisions decisions) {
    for (Decision d : decisions.all()) {
      decisions
          .problem(d, gazetteer)
          .ifPresent(
              p -> {
                throw new DecisionException("the decision on \"" + d.name() + "\": " + p);
              });
    }
    this.gazetteer = gazetteer;
    this.disambiguator = new Disambiguator(gazetteer);
    this.decisions = decisions;
  }

  /** The same events and relations over entities, frames of one happening joined. */
  public LinkedExtraction link(Extraction extraction) {
    Document document = extraction.document().document();
    Decisions concerning = decisions.concerning(document);
    Verdicts verdicts = new Verdicts(concerning, gazetteer, document.id());
    return new Pass(extraction, new MentionLinker(extraction, disambiguator, verdicts)).run();
  }

  /** The work on one document. */
  private static final class Pass {
    private final Extraction extraction;
    private final AnnotatedDocument document;
    private final MentionLinker mentions;
    private final Map<String, Entity> used = new TreeMap<>();
    private final TreeMap<Integer, Sentence> headings = new TreeMap<>();

    /** Names of events by the sentences that they stand in. */
    private final Map<Span, List<Mention>> eventNames = new HashMap<>();

    Pass(Extraction extraction, MentionLinker mentions) {
      this.extraction = extraction;
      this.document = extraction.document();
      this.mentions = mentions;
      document.sentences().stream()
          .filter(Sentence::heading)
          .forEach(s -> headings.put(s.span().start(), s));
      document.mentions().stream()
          .filter(m -> m.type() == EntityClass.EVENT && m.form() == Mention.Form.NAME)
          .forEach(
              m ->
                  eventNames
                      .computeIfAbsent(
                          document.sentences().get(m.sentence()).span(), s -> new ArrayList<>())
                      .add(m));
    }

    LinkedExtraction run() {
      List<Happenings.Draft> drafts = new ArrayList<>();
      for (EventFrame frame : extraction.events()) {
        drafts.add(
            new Happenings.Draft(
                frame,
                participants(frame),
                nameOf(frame),
                attributedTo(frame.status()),
                section(frame)));
      }
      List<LinkedEvent> events = Happenings.of(document.document().id(), drafts);
      List<LinkedRelation> relations = new ArrayList<>();
      for (RelationFrame frame : extraction.relations()) {
        relations.addAll(relations(frame));
      }
      return new LinkedExtraction(document, List.copyOf(used.values()), events, relations);
    }

    /** The last heading up to the sentence that tells it. */
    private Optional<Sentence> section(EventFrame frame) {
      return Optional.ofNullable(headings.floorEntry(frame.sentence().start()))
          .map(Map.Entry::getValue);
    }

    private List<Participant> participants(EventFrame frame) {
      Map<List<Object>, Participant> out = new LinkedHashMap<>();
      for (EventFrame.Argument a : frame.arguments()) {
        for (Value v : values(a.filler())) {
          out.merge(
              List.of(a.role(), v),
              new Participant(a.role(), v, a.confidence()),
              (x, y) -> x.confidence() >= y.confidence() ? x : y);
        }
      }
      return List.copyOf(out.values());
    }

    private List<LinkedRelation> relations(RelationFrame frame) {
      List<LinkedRelation> out = new ArrayList<>();
      for (Value s : values(frame.subject())) {
        for (Value o : values(frame.object())) {
          if (s instanceof Entity subject && !s.equals(o)) {
            out.add(new LinkedRelation(frame, subject, o, attributedTo(frame.status())));
          }
        }
      }
      return out;
    }

    private List<? extends Value> values(Filler filler) {
      if (filler instanceof Filler.Text t) {
        return List.of(new Value.Text(t.value()));
      }
      return use(mentions.entities(filler));
    }

    private Optional<Entity> attributedTo(Status status) {
      return status.attributedTo().flatMap(m -> use(mentions.entities(m)).stream().findFirst());
    }

    private List<Entity> use(List<Entity> entities) {
      entities.forEach(e -> used.put(e.id(), e));
      return entities;
    }

    /** The named event that the frame's trigger is or belongs to, as in "the Korean War". */
    private Optional<Entity> nameOf(EventFrame frame) {
      return eventNames.getOrDefault(frame.sentence(), List.of()).stream()
          .filter(m -> m.span().contains(frame.trigger()))
          .findFirst()
          .flatMap(m -> mentions.entities(m).stream().findFirst());
    }
  }
}
