package org.entente.link;

import java.util.List;
import java.util.Optional;
import org.entente.annotate.TimeValue;

/**
 * One happening, and every sentence of the document that tells of it.
 *
 * @param key the last part of its IRI: {@code event/suspension/2014-04-01/0f…}
 * @param type local name of the event class
 * @param name the entity whose name it bears ("the Korean War"), if it has a name of its own
 * @param time the most precise time that a telling gives
 * @param tellings in the order of the text, at least one
 */
public record LinkedEvent(
    String key,
    String type,
    Optional<Entity> name,
    Optional<TimeValue> time,
    List<Telling> tellings) {

  public LinkedEvent {
    tellings = List.copyOf(tellings);
  }

  /** Whether at least one sentence vouches for it. */
  public boolean asserted() {
    return tellings.stream().anyMatch(t -> t.frame().status().asserts());
  }
}
