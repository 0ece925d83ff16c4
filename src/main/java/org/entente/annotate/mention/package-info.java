/**
 * Where a text names someone or something, or speaks of them by a noun or pronoun.
 *
 * <p>In: a document's {@link org.entente.annotate.Sentence}s (tokens and parts of speech suffice,
 * no parse is needed), the {@link org.entente.gazetteer.Gazetteer}, and the word lists of {@code
 * lexicon/names.yaml} and {@code lexicon/reference.yaml}. Out: {@link
 * org.entente.annotate.Mention}s. Neighbours: {@code reference} gives them their antecedents.
 *
 * <p>How: each sentence is cut into {@link org.entente.annotate.mention.Piece}s, finer than tokens,
 * so that "U.S.-Soviet" is two names; then one grammar after the other claims pieces: known names,
 * names by their head noun, persons with their offices, groups, definite nouns, pronouns.
 *
 * <p>Trap: a later grammar sees what the earlier ones claimed; their order in {@link
 * org.entente.annotate.mention.MentionRecogniser} is part of the grammar.
 */
package org.entente.annotate.mention;
