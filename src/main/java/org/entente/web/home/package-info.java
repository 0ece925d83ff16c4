/**
 * The first page.
 *
 * <p>In: the {@code home-*} queries. Out: {@code /}. Neighbours: {@code view}.
 *
 * <p>Traps: it sums up the whole graph; its answers are kept until the graph changes.
 */
package org.entente.web.home;
