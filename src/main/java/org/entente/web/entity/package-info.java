/**
 * The pages of entities and of events.
 *
 * <p>In: an IRI of the graph, as the address below {@code /page/id/}. Out: HTML. Neighbours: {@code
 * view}; {@code relationship} is where two actors are looked at together.
 *
 * <p>Traps: an event is a telling of a happening; its page shows the happening with all its
 * tellings. What no text tells (members, parts, representatives known beforehand) has no sentence.
 */
package org.entente.web.entity;
