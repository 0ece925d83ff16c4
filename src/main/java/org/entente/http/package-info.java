/**
 * What every HTTP door of the program shares: routes beside Fuseki's, choice of a representation,
 * conditional requests, and one shape of error (RFC 9457).
 *
 * <p>In: requests that Fuseki's own services do not take. Out: responses by the {@link
 * org.entente.http.Door doors} that {@code web} and {@code server} open. Neighbours: none of ours;
 * Javalin routes, Jena's {@code AcceptList} reads the Accept header.
 *
 * <p>Traps: Javalin runs as one servlet inside Fuseki's Jetty, so its own server, static files and
 * web sockets are not there. A door answers from one state of the graph by naming its version in
 * {@link org.entente.http.Freshness} before it asks.
 */
package org.entente.http;
