package org.entente.annotate;

import java.util.List;
import org.entente.text.Span;

/**
 * An office or rank that the words beside a person's name give: in "Soviet Foreign Minister Eduard
 * Shevardnadze" the office "Foreign Minister", held for the mention "Soviet".
 *
 * @param title the office's name alone, without nationality: "Foreign Minister", "Chief of the
 *     General Staff"
 * @param span where the title stands
 * @param heldFor the states and institutions that the words name as the ones whose office it is;
 *     empty where they do not say ("President Clinton")
 * @param former whether the text says that it is over ("former", "ex-", "late")
 */
public record Office(String title, Span span, List<Mention> heldFor, boolean former) {

  public Office {
    heldFor = List.copyOf(heldFor);
  }
}
