/**
 * A reconciliation service over the graph's own things, as the Reconciliation Service API 0.2 of
 * the W3C Community Group has it: OpenRefine and other clients match the names in a table with
 * things of the graph, and fetch columns from it.
 *
 * <p>In: batches of queries, requests for property values, beginnings of names; JSON in form
 * parameters. Out: JSON, and small HTML previews. Neighbours: {@code query} searches the text index
 * and asks the graph; {@code ontology} names types and properties.
 *
 * <p>Traps: an identifier is what follows {@code https://w3id.org/entente/id/} in a thing's IRI,
 * with its percent-encoding, and may hold slashes; therefore it travels in query strings, never in
 * paths. A candidate is marked as a match only where no other thing bears the name.
 */
package org.entente.server.reconcile;
