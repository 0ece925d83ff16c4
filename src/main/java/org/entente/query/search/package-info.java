/**
 * Search by words: things by their names, sentences by what they say.
 *
 * <p>In: what someone typed, and a {@link org.entente.query.QueryTarget}: with the text index of
 * {@code store}, or without one (an endpoint elsewhere). Out: {@link org.entente.query.search.Hits}
 * with the places to highlight. Neighbours: {@code server} and {@code web} search through here.
 *
 * <p>Traps: a target that says it has a text index and has none finds nothing. Ranges are code
 * points, which differ from the characters of Java and JavaScript strings outside the basic plane.
 */
package org.entente.query.search;
