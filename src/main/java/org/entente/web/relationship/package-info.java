/**
 * The page of two actors: how they dealt with each other over time.
 *
 * <p>In: two actors and, at will, a span of years and a day, all in the address. Out: {@code
 * /relationship}. Neighbours: {@code view}; the {@code relationship-*} queries count, so that
 * figures here equal those of the programs' interface.
 *
 * <p>The chart is SVG from a template and not drawn by a library: each column is a link with a name
 * of its own, so that keyboards, screen readers and browsers without scripts reach what a mouse
 * does, its colours follow the style sheet's light and dark, and it prints. Libraries that draw on
 * a canvas, or write SVG on the server, give none of this.
 *
 * <p>Traps: a year without a told event has no balance, which is not a balance of zero.
 */
package org.entente.web.relationship;
