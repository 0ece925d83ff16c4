package org.entente.server.reconcile;

import org.entente.ontology.Ent;

/** Between the IRIs of things and their identifiers in the service. */
final class Identifier {
  /** What identifiers are relative to. */
  static final String SPACE = Ent.ID;

  private Identifier() {}

  /** The identifier of a thing: {@code nato}. */
  static String of(String iri) {
    return iri.startsWith(SPACE) ? iri.substring(SPACE.length()) : iri;
  }

  /** The IRI that an identifier, or an IRI, stands for. */
  static String iri(String identifier) {
    return identifier.startsWith(SPACE) ? identifier : SPACE + identifier;
  }
}
