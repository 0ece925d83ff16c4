package org.entente.link;

import java.util.List;
import org.entente.text.Span;

/**
 * How one name is read in one document: whom it means there, how sure that is, and why.
 *
 * @param name as the document writes it
 * @param proper whether it is a name, and not a description ("Russian diplomats") or a topic
 * @param confidence 0…1: how sure it is that the name means this entity
 * @param reason why, in words for a reader
 * @param decided whether a curator's decision says so
 * @param candidates ids of the gazetteer entries between which there was a choice; empty if there
 *     was none
 * @param evidence where the document first uses the name so
 */
public record NameReading(
    String name,
    boolean proper,
    double confidence,
    String reason,
    boolean decided,
    List<String> candidates,
    Span evidence) {
  /** A reading that is surer than this needs nobody's second look. */
  public static final double SURE = 0.9;

  public NameReading {
    candidates = List.copyOf(candidates);
  }
}
