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
 * @param confidence 0…1: how sure it is that the names mean this entity
 * @param reason why, in words for a reader
 * @param evidence where the document first names it
 */
public record Entity(
    String id,
    String label,
    EntityClass type,
    Optional<String> qid,
    List<String> names,
    double confidence,
    String reason,
    Span evidence)
    implements Value {

  public Entity {
    names = List.copyOf(names);
  }
}
