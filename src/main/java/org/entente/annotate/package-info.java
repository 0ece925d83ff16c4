/**
 * The language of a text: sentences, tokens, syntax, mentions of things, expressions of time, and
 * what refers to what.
 *
 * <p>In: a {@link org.entente.text.Document}. Out: an {@link
 * org.entente.annotate.AnnotatedDocument}. Neighbours: reads the gazetteer, feeds {@code extract}.
 *
 * <p>Trap: analysis works on a normalised copy of the text with exactly as many code points as the
 * original, so that every span indexes the stored text.
 */
package org.entente.annotate;
