/**
 * The triple store: TDB2 with a named graph for each document, a Lucene index over names and
 * sentences, inference, validation, export.
 *
 * <p>In: N-Quads, N-Triples or Turtle, one source or more for each graph ({@link
 * org.entente.store.Changes}). Out: a folder that {@link org.entente.store.TripleStore} and a stock
 * Fuseki open; query results through read transactions; files in every RDF format.
 *
 * <p>Neighbours: {@code pipeline} writes, {@code query} and {@code server} read. This package knows
 * RDF and the vocabulary only, never texts or annotations.
 *
 * <p>Traps: one process at a time may open a store (TDB2's rule). A change that does not pass
 * validation is rolled back in both TDB2 and Lucene. Blank nodes are relabelled from the graph's
 * name and their place in the source, so that two loads of one file are equal byte for byte.
 */
package org.entente.store;
