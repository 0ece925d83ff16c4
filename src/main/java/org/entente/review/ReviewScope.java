package org.entente.review;

/** Which names a review list holds. */
public enum ReviewScope {
  /** Names that are linked to no Wikidata item and that nobody has decided on. */
  UNLINKED,
  /** Names whose link is less sure than 0.9 and that nobody has decided on. */
  UNCERTAIN,
  /** Every name that the graph tells the reading of, decided ones included. */
  ALL;

  private static final double SURE = 0.9;

  boolean holds(ReviewRow row, boolean decided) {
    return switch (this) {
      case UNLINKED -> row.link().isEmpty() && !decided;
      case UNCERTAIN -> row.link().isPresent() && row.confidence() < SURE && !decided;
      case ALL -> true;
    };
  }
}
