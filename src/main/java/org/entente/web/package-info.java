/**
 * Pages for people over query results.
 *
 * <p>In: a graph that can be asked. Out: HTML, style sheets, scripts. Neighbours: {@code server}
 * opens {@link org.entente.web.Pages} as one door; {@code view} holds what every page is made with
 * (start there), each other package one kind of page.
 *
 * <p>Traps: every page works without scripts; a script only makes it handier. What pages ask beyond
 * the canned queries is a file in {@code web-queries/}.
 */
package org.entente.web;
