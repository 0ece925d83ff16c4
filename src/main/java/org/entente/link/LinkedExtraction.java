package org.entente.link;

import java.util.List;
import org.entente.annotate.AnnotatedDocument;

/**
 * What one document says, and of whom.
 *
 * @param entities all that events and relations speak of, sorted by id
 * @param events in the order of the text
 * @param relations in the order of the text
 */
public record LinkedExtraction(
    AnnotatedDocument document,
    List<Entity> entities,
    List<LinkedEvent> events,
    List<LinkedRelation> relations) {

  public LinkedExtraction {
    entities = List.copyOf(entities);
    events = List.copyOf(events);
    relations = List.copyOf(relations);
  }
}
