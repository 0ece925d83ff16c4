/**
 * The pages for people, the doors for programs and the SPARQL endpoint: Fuseki over a built store,
 * as {@code fuseki-config/} describes it.
 *
 * <p>In: a store's folder. Out: HTTP. Neighbours: {@code store} tells where a store's parts lie;
 * {@code cli} starts and stops the server.
 *
 * <p>Traps: the server holds the store's lock while it runs; commands hand their changes over to it
 * ({@code server.handover}). The assemblers are the ones that a stock Fuseki runs; what they say of
 * the text index must equal what the store writes.
 */
package org.entente.server;
