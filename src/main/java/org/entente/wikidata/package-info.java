/**
 * Wikidata's web API as a client: search by name, then the data of items.
 *
 * <p>In: names and items' ids. Out: {@link org.entente.wikidata.SearchHit}s and {@link
 * org.entente.wikidata.Item}s. Neighbours: {@code lookup} weighs what is found. It keeps to
 * Wikimedia's rules for clients: one request at a time, a User-Agent that says who is asking, at
 * most 50 items a request, gzip, {@code maxlag}, and waiting as long as the server asks ({@code
 * Retry-After}) or else twice as long each time.
 *
 * <p>Why not Wikidata Toolkit ({@code wdtk-wikibaseapi} 0.16): it sends everything by POST, has no
 * setting for the User-Agent, and neither waits and tries again, nor keeps answers, nor knows a
 * limit for the whole of a task. All that would have to be built around OkHttp, which it brings
 * with the Kotlin library; the two calls that are left over are what is here, with the JDK's HTTP
 * client and Jackson.
 *
 * <p>Traps: an item that was merged comes under the id that was asked for, but calls itself by the
 * other; an item that is gone is {@code missing}, not an error; an error comes with status 200.
 */
package org.entente.wikidata;
