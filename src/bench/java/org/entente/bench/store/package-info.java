/**
 * The same data in several stores: a large graph made of a small one, RDF4J's LMDB store as an
 * endpoint, and every canned query at several endpoints in turns.
 *
 * <p>In: an export of a store; addresses of endpoints. Out: tables. Trap: two processes cannot open
 * one TDB2 folder; a stock Fuseki beside ours needs a copy.
 */
package org.entente.bench.store;
