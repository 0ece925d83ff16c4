package org.entente.web.view;

import java.util.Locale;
import java.util.Optional;
import org.entente.ontology.Ent;

/** How a claim is meant, where it is not simply said to be so. */
public final class Status {
  private Status() {}

  /**
   * Denied, planned, hypothetical or reported, from the columns {@code polarity} and {@code
   * modality}; absent where the claim is affirmed and asserted.
   */
  public static Optional<String> of(Row row) {
    if (row.text("polarity").equals(Ent.Denied)) {
      return Optional.of("denied");
    }
    String modality = row.text("modality");
    return modality.equals(Ent.Asserted)
        ? Optional.empty()
        : Optional.of(Names.local(modality).toLowerCase(Locale.ROOT));
  }
}
