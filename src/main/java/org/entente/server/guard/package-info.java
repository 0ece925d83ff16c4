/**
 * What keeps the SPARQL endpoint standing whatever it is sent: limits of time, rows, size and
 * number, functions and patterns that can do no harm, response headers, and a log of requests.
 *
 * <p>In: requests on their way to Fuseki. Out: the same requests, or a refusal that says what to
 * do. Neighbours: {@code server} puts these parts around Fuseki; nothing here knows the graph.
 *
 * <p>Traps: ARQ looks for an abort between two solutions only, so whatever may take long within one
 * step must be made unable to: regular expressions run on RE2/J, whose time is linear in the text.
 */
package org.entente.server.guard;
