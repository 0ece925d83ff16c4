/**
 * The doors for programs: canned queries, search and suggestions as JSON and the formats of SPARQL
 * results.
 *
 * <p>In: requests below {@code /api/}. Out: answers that name the graph's version (ETag), their
 * part of the whole (Link) and, where something is wrong, problem details. Neighbours: {@link
 * org.entente.server.api.Questions} turns arguments into answers for every door, {@code http} knows
 * HTTP, {@code query} knows the graph.
 *
 * <p>Traps: {@code limit} and {@code offset} are the doors' own parameters, so that no canned query
 * may have them. Doors let a query's exceptions through; {@link
 * org.entente.server.api.QueryProblems} says what they mean.
 */
package org.entente.server.api;
