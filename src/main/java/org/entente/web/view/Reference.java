package org.entente.web.view;

/**
 * A thing of the graph as a page names it.
 *
 * @param iri its IRI
 * @param name its label; where it has none, the last part of its IRI
 * @param href the address of its page
 */
public record Reference(String iri, String name, String href) {
  /** The thing of that IRI; a blank name is replaced by the last part of the IRI. */
  public static Reference of(String iri, String name) {
    return new Reference(iri, name.isBlank() ? Names.local(iri) : name, Addresses.page(iri));
  }
}
