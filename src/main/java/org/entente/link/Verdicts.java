package org.entente.link;

import java.util.Optional;
import org.entente.gazetteer.EntityClass;
import org.entente.gazetteer.Entry;
import org.entente.gazetteer.Gazetteer;

/** What the curators' decisions make of the names of one document. */
final class Verdicts {
  /** The reason of a reading that someone decided on. */
  static final String REASON = "curator's decision";

  /**
   * What a name means by decision.
   *
   * @param qid the Wikidata item, where the decision gives one
   */
  record Meaning(String id, EntityClass type, Optional<Entry> entry, Optional<String> qid) {
    static Meaning of(Entry e) {
      return new Meaning(e.id(), e.type(), Optional.of(e), e.qid());
    }

    static Meaning unknown(EntityClass type, String slug, Optional<String> qid) {
      return new Meaning(EntityIds.of(type, slug), type, Optional.empty(), qid);
    }
  }

  private final Decisions decisions;
  private final Gazetteer gazetteer;
  private final String document;

  /**
   * @param decisions those that concern the document
   * @param document its file name
   */
  Verdicts(Decisions decisions, Gazetteer gazetteer, String document) {
    this.decisions = decisions;
    this.gazetteer = gazetteer;
    this.document = document;
  }

  /** Whether nobody has decided on any name of the document. */
  boolean isEmpty() {
    return decisions.isEmpty();
  }

  /**
   * What a name means if someone decided on it.
   *
   * @param slug its normal form
   * @param type of what the rules read it as
   * @param entry the entry that the rules chose, if they did
   */
  Optional<Meaning> on(String slug, EntityClass type, Optional<Entry> entry) {
    return decisions
        .on(slug, type, document)
        .map(
            d -> {
              if (d.verdict() instanceof Decision.Item item) {
                return item(item.qid(), slug, type, entry);
              }
              if (d.verdict() instanceof Decision.Same same) {
                return same(same.id());
              }
              return entry
                  .filter(e -> e.qid().isEmpty())
                  .map(Meaning::of)
                  .orElseGet(() -> Meaning.unknown(type, slug, Optional.empty()));
            });
  }

  private Meaning item(String qid, String slug, EntityClass type, Optional<Entry> entry) {
    Optional<Entry> known = gazetteer.byQid(qid);
    if (known.isPresent()) {
      return Meaning.of(known.get());
    }
    return entry
        .filter(e -> e.qid().isEmpty())
        .map(e -> new Meaning(e.id(), e.type(), entry, Optional.of(qid)))
        .orElseGet(() -> Meaning.unknown(type, slug, Optional.of(qid)));
  }

  private Meaning same(String id) {
    Optional<Entry> entry = gazetteer.entry(id);
    if (entry.isPresent()) {
      return Meaning.of(entry.get());
    }
    EntityClass type = EntityIds.type(id).orElseThrow();
    String slug = EntityIds.slug(id);
    Optional<Decision> next = decisions.on(slug, type, document);
    boolean itself =
        next.isPresent()
            && next.get().verdict() instanceof Decision.Same same
            && same.id().equals(id);
    return itself
        ? Meaning.unknown(type, slug, Optional.empty())
        : on(slug, type, Optional.empty())
            .orElseGet(() -> Meaning.unknown(type, slug, Optional.empty()));
  }
}
