/**
 * Which items of Wikidata unlinked names may mean: candidates for a curator, weighed.
 *
 * <p>In: rows of the review list, what the graph says around them, and a {@link
 * org.entente.wikidata.WikidataClient}. Out: the same rows with candidates, each with a score and
 * what it is made of, and with a proposal where one candidate is clearly the best. Neighbours:
 * {@code review} makes and prints the rows, {@code cli} starts it.
 *
 * <p>Trap: nothing here links a name. A proposal becomes a decision only above a threshold that the
 * user gives, and a decision only counts once it is applied.
 */
package org.entente.lookup;
