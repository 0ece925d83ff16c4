package org.entente.link;

import java.util.List;
import java.util.Optional;
import org.entente.gazetteer.EntityClass;
import org.entente.text.Span;

/**
 * Someone or something that a document speaks of.
 *
 * @param id the last part of its IRI: the gazetteer's own id ({@code nato}), or class and
 *     normalised name of what is not in the gazetteer ({@code person/jane-roe})
 * @param label the preferred name
 * @param type its class
 * @param qid its Wikidata item, if it is linked to one
 * @param names the other names by which this document calls it, sorted
 * @param readings how each name that stands for it is read, the surest first; never empty
 */
public record Entity(
    String id,
    String label,
    EntityClass type,
    Optional<String> qid,
    List<String> names,
    List<NameReading> readings)
    implements Value {

  public Entity {
    names = List.copyOf(names);
    readings = List.copyOf(readings);
  }

  /** How sure it is that the surest name means this entity, 0…1. */
  public double confidence() {
    return readings.get(0).confidence();
  }

  /** Why, in words for a reader. */
  public String reason() {
    return readings.get(0).reason();
  }

  /** Where the document first uses the surest name. */
  public Span evidence() {
    return readings.get(0).evidence();
  }
}
