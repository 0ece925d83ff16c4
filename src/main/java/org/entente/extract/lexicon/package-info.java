/**
 * What the frame engine knows about words, as data.
 *
 * <p>In: the YAML files under {@code lexicon/} on the class path. Out: one checked, immutable
 * {@link org.entente.extract.lexicon.Lexicon}. Neighbours: {@code extract} interprets it.
 *
 * <p>Trap: a mistake in a file must be found here, with file and line, never while a text is read.
 */
package org.entente.extract.lexicon;
