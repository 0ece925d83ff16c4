/**
 * From what was read to RDF.
 *
 * <p>In: a {@link org.entente.link.LinkedExtraction}, or the gazetteer. Out: quads in the shape of
 * the vocabulary contract, sorted, written through RDF4J Rio. Neighbours: {@code link} before it;
 * {@code store} loads what it writes, and the two share the ontology's terms and nothing else.
 *
 * <p>Traps: a claim that is denied, planned, hypothetical or reported asserts no plain triple. IRIs
 * carry no counter, clock or random part: the same document gives the same bytes.
 */
package org.entente.rdf;
