package org.entente.extract;

/** The roles of an event, named as the ontology's properties. */
public enum Role {
  AGENT("agent"),
  TARGET("target"),
  ABOUT("about"),
  PREDECESSOR("predecessor"),
  SUCCESSOR("successor"),
  PLACE("place");

  private final String term;

  Role(String term) {
    this.term = term;
  }

  /** Local name of the ontology's property. */
  public String term() {
    return term;
  }
}
