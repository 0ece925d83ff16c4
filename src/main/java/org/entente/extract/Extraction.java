package org.entente.extract;

import java.util.List;
import org.entente.annotate.AnnotatedDocument;

/** What one document says: the output of the frame engine, before it is decided who is meant. */
public record Extraction(
    AnnotatedDocument document, List<EventFrame> events, List<RelationFrame> relations) {

  public Extraction {
    events = List.copyOf(events);
    relations = List.copyOf(relations);
  }
}
