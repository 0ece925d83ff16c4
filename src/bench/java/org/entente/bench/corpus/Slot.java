package org.entente.bench.corpus;

/**
 * A gap in a shape, as {@code {A.adj}} or {@code {treaty:2}}.
 *
 * @param name what fills it
 * @param field which of its names; empty for the ordinary one
 * @param label tells several slots of one name apart; empty for the first
 */
record Slot(String name, String field, String label) {

  /** Reads what stands between the braces. */
  static Slot parse(String text) {
    int colon = text.indexOf(':');
    String label = colon < 0 ? "" : text.substring(colon + 1);
    String rest = colon < 0 ? text : text.substring(0, colon);
    int dot = rest.indexOf('.');
    return dot < 0
        ? new Slot(rest, "", label)
        : new Slot(rest.substring(0, dot), rest.substring(dot + 1), label);
  }
}
