package org.entente.link;

import java.util.Optional;
import org.entente.gazetteer.EntityClass;

/**
 * What a curator decided that a name means.
 *
 * @param name as documents write it; compared in its {@link Slug normal form}
 * @param type of what the name is read as, or empty for all of that name; a class also holds for
 *     those below and above it
 * @param document file name of the one document that it holds for; empty: all
 * @param verdict whom the name means
 * @param note the curator's own words; may be empty
 */
public record Decision(
    String name,
    Optional<EntityClass> type,
    Optional<String> document,
    Verdict verdict,
    String note) {

  /** Whom a name means. */
  public sealed interface Verdict permits Item, Nothing, Same {}

  /**
   * An item of Wikidata: the gazetteer's entry with that item, or else a link on what the name
   * stands for.
   *
   * @param qid as {@code Q7184}
   */
  public record Item(String qid) implements Verdict {
    @Override
    public String toString() {
      return qid;
    }
  }

  /** Nothing that Wikidata has: no link. */
  public record Nothing() implements Verdict {
    @Override
    public String toString() {
      return "NIL";
    }
  }

  /**
   * The same as another thing of the graph.
   *
   * @param id the last part of its IRI: a gazetteer id, or class and name ({@code person/jane-roe})
   */
  public record Same(String id) implements Verdict {
    @Override
    public String toString() {
      return "id:" + id;
    }
  }

  /** What one can decide on once. */
  record Key(String slug, String type, String document) implements Comparable<Key> {
    @Override
    public int compareTo(Key o) {
      int byName = slug.compareTo(o.slug);
      int byClass = type.compareTo(o.type);
      return byName != 0 ? byName : byClass != 0 ? byClass : document.compareTo(o.document);
    }
  }

  Key key() {
    return new Key(Slug.of(name), type.map(EntityClass::term).orElse(""), document.orElse(""));
  }

  /** Whether it can hold for a name that is read as something of this class. */
  boolean isAbout(EntityClass other) {
    return type.isEmpty() || other.isA(type.get()) || type.get().isA(other);
  }
}
