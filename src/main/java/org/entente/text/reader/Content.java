package org.entente.text.reader;

import org.entente.text.Metadata;

/**
 * What a file holds.
 *
 * @param text as it is stored; offsets are code points of it
 * @param metadata what the file says of itself
 */
public record Content(String text, Metadata metadata) {}
