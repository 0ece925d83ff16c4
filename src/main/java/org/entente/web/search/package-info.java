/**
 * What a search finds, and where a thing's page is asked for by its IRI.
 *
 * <p>In: words, a class, an IRI. Out: {@code /search}, {@code /entity}. Neighbours: {@code view};
 * {@code query.search} finds.
 *
 * <p>Traps: highlights count code points.
 */
package org.entente.web.search;
