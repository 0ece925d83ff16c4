package org.entente.query.search;

/**
 * A part of a text.
 *
 * @param start code points before it
 * @param end code points before what follows it
 */
public record Range(int start, int end) {}
