/**
 * Texts as they are stored.
 *
 * <p>In: files of a corpus folder with their sidecars, read by {@link org.entente.text.reader}.
 * Out: {@link org.entente.text.Document}s. Neighbours: everything before the RDF graph reads from
 * here; this package imports nothing of ours.
 *
 * <p>Trap: every offset is a code point of the stored text, not a {@code char}.
 */
package org.entente.text;
