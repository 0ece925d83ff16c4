package org.entente.web.view;

import java.util.List;

/**
 * How to cite a page, and what it rests on.
 *
 * @param title what is cited
 * @param address its permanent address: an IRI, or a path of this site
 * @param sources the documents that it was read from
 */
public record Citation(String title, String address, List<Reference> sources) {

  /** Whether the address is a permanent IRI and not one of this site alone. */
  public boolean permanent() {
    return address.contains("://");
  }
}
