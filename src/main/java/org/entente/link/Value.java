package org.entente.link;

/** What fills a role or stands at an end of a relation, once it is decided who is meant. */
public sealed interface Value permits Entity, Value.Text {

  /**
   * A word that is itself the value: the title of a {@code position}.
   *
   * @param text as it is to be shown
   */
  record Text(String text) implements Value {}
}
