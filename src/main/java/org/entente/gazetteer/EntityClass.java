package org.entente.gazetteer;

import java.util.Arrays;
import java.util.Optional;

/** The ontology's classes of things that have names, with their place in its hierarchy. */
public enum EntityClass {
  ACTOR("Actor", null),
  STATE("State", ACTOR),
  INSTITUTION("Institution", ACTOR),
  ALLIANCE("Alliance", INSTITUTION),
  INTERNATIONAL_ORGANIZATION("InternationalOrganization", INSTITUTION),
  COUNCIL("Council", INSTITUTION),
  PROGRAMME("Programme", INSTITUTION),
  ARMED_FORCE("ArmedForce", INSTITUTION),
  DIPLOMATIC_MISSION("DiplomaticMission", INSTITUTION),
  GOVERNMENT_BODY("GovernmentBody", INSTITUTION),
  PERSON("Person", ACTOR),
  GROUP("Group", ACTOR),
  AGREEMENT("Agreement", null),
  TREATY("Treaty", AGREEMENT),
  DECLARATION("Declaration", AGREEMENT),
  MEMORANDUM("Memorandum", AGREEMENT),
  RESOLUTION("Resolution", AGREEMENT),
  PLACE("Place", null),
  TOPIC("Topic", null),
  EVENT("Event", null);

  private final String term;
  private final EntityClass parent;

  EntityClass(String term, EntityClass parent) {
    this.term = term;
    this.parent = parent;
  }

  /** The class's local name in the ontology, as {@code DiplomaticMission}. */
  public String term() {
    return term;
  }

  /** The class directly above, empty at the top. */
  public Optional<EntityClass> parent() {
    return Optional.ofNullable(parent);
  }

  /** Whether this is {@code other} or lies below it. */
  public boolean isA(EntityClass other) {
    for (EntityClass c = this; c != null; c = c.parent) {
      if (c == other) {
        return true;
      }
    }
    return false;
  }

  /** The class with this local name in the ontology, if it has one. */
  public static Optional<EntityClass> of(String term) {
    return Arrays.stream(values()).filter(c -> c.term.equals(term)).findFirst();
  }
}
