/**
 * What a curator should look at: the names that documents use, whom they are held to mean, how sure
 * that is, and why.
 *
 * <p>In: the graph, asked through {@code query}. Out: {@link org.entente.review.ReviewRow rows}
 * that a person fills in, as CSV, JSON or a table. Neighbours: {@code link} reads the filled column
 * back ({@code DecisionTable}); {@code cli} prints and applies.
 *
 * <p>Traps: rows are about names, not entities: one name may mean different things in different
 * documents, and then each document has a row of its own.
 */
package org.entente.review;
