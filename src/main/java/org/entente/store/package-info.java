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
 * <p>A change of a few documents costs these documents: {@code Difference} finds which quads
 * differ, {@link org.entente.store.InferenceUpdate} what follows from that, {@link
 * org.entente.store.Validation} looks at what it bears on. A change of many, of the ontology or of
 * the rules works out everything anew, to the same bytes. For that
 *
 * <ul>
 *   <li>a rule ({@code inference/*.rq} that {@code rules.txt} lists) may only conclude more from
 *       more: triple patterns, {@code p+}, {@code (p|q)+}, {@code UNION}, {@code FILTER}, {@code
 *       BIND}, {@code VALUES}, plain {@code SELECT}s within; {@code GRAPH} for the ontology's graph
 *       alone. {@link org.entente.store.DeltaQuery} refuses others, and a test names them;
 *   <li>a check ({@code ontology/checks/*.rq}) says with lines {@code # changed graphs: ?graph} and
 *       {@code # changed nodes: ?node} where it can be held to a change;
 *   <li>a shape may look at a node's statements and at those of its values, not further.
 * </ul>
 *
 * <p>Traps: one process at a time may open a store (TDB2's rule). A change that does not pass
 * validation is rolled back in both TDB2 and Lucene. Blank nodes are relabelled from the graph's
 * name and their place in the source, so that two loads of one file are equal byte for byte.
 */
package org.entente.store;
