package org.entente.review;

/**
 * Something that a name could mean.
 *
 * @param reference the IRI of a thing of the graph, or the QID of a Wikidata item: what the
 *     decision column takes
 * @param description what a person needs to choose: label, class, years
 */
public record Candidate(String reference, String description) {

  /** As {@code Q974 Democratic Republic of the Congo}. */
  @Override
  public String toString() {
    return reference + " " + description.replace('|', '/').replaceAll("\\s+", " ").strip();
  }
}
