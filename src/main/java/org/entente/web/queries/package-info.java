/**
 * Pages of the canned queries: the catalogue, a form and an answer for each, and the SPARQL editor.
 *
 * <p>In: the catalogue and what a reader fills in. Out: HTML; other formats are the API's, at the
 * same arguments. Neighbours: {@code view} makes pages, {@code query} knows what each column holds.
 */
package org.entente.web.queries;
