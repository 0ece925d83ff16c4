package org.entente.extract;

import java.util.Optional;
import org.entente.annotate.Mention;

/**
 * Whether and how the text vouches for a statement.
 *
 * @param polarity affirmed or denied
 * @param modality asserted, planned, hypothetical or reported
 * @param attributedTo whose words they are, where the text reports someone's
 */
public record Status(Polarity polarity, Modality modality, Optional<Mention> attributedTo) {

  /** The text says so, and says that it is so. */
  public static final Status PLAIN =
      new Status(Polarity.AFFIRMED, Modality.ASSERTED, Optional.empty());

  /** Local names of the ontology's individuals are the constants' names in title case. */
  public enum Polarity {
    AFFIRMED,
    DENIED
  }

  /** Local names of the ontology's individuals are the constants' names in title case. */
  public enum Modality {
    ASSERTED,
    PLANNED,
    HYPOTHETICAL,
    REPORTED
  }

  /**
   * Whether the statement also holds as a plain triple: affirmed, and neither planned nor
   * hypothetical.
   */
  public boolean asserts() {
    return polarity == Polarity.AFFIRMED && modality == Modality.ASSERTED;
  }
}
