package org.entente.server.linked;

import org.entente.ontology.Ent;

/** The dataset as a whole. */
final class DatasetDescription {
  /** The dataset's IRI. */
  static final String IRI = Ent.BASE + "dataset";

  private DatasetDescription() {}
}
