/**
 * The frame engine: what a text says happened.
 *
 * <p>In: an {@link org.entente.annotate.AnnotatedDocument} and the lexicon ({@code
 * lexicon/*.yaml}). Out: an {@link org.entente.extract.Extraction} of events and relations over
 * mentions. Neighbours: {@code annotate} before it, {@code link} behind it.
 *
 * <p>Trap: knowledge of words belongs into the lexicon; Java here knows syntax and roles only.
 */
package org.entente.extract;
