/**
 * How commands change a store that a server has open: the server takes their work over.
 *
 * <p>In: a server's store. Out: {@code STORE/server.json}, readable by the store's owner alone,
 * which names process, port and a random token; behind that port, on the loopback address only,
 * what {@link org.entente.store.BuildTarget} offers. {@link
 * org.entente.server.handover.RunningStore} is the other end. Readers go on with the state that
 * they began with.
 *
 * <p>Neighbours: {@code server} starts and stops it, {@code cli} asks for it where a store is in
 * use.
 *
 * <p>Traps: files are handed over by name, and only those in the store's folder of unfinished work
 * are read, so that the token gives no more than the folder does. Both ends must be of one program
 * version.
 */
package org.entente.server.handover;
