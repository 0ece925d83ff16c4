/**
 * What Entente is, and what its terms mean.
 *
 * <p>In: the OWL modules, the graph's totals. Out: {@code /about}, with an anchor for each term.
 * Neighbours: {@code ontology} holds the modules; the addresses of terms and graphs lead here.
 */
package org.entente.web.about;
