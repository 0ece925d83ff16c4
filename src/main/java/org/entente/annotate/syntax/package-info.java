/**
 * From a text to sentences, words and dependency graphs.
 *
 * <p>In: a {@link org.entente.text.Document}. Out: {@link org.entente.annotate.Sentence}s. The way:
 * {@link org.entente.annotate.syntax.Normaliser} → {@link
 * org.entente.annotate.syntax.SentenceSplitter} → {@link org.entente.annotate.syntax.Tokeniser} →
 * {@link org.entente.annotate.syntax.SyntaxParser} → {@code GraphBuilder}; {@link
 * org.entente.annotate.syntax.SyntaxAnnotator} walks it; tagging and parsing are done by {@code
 * linear}. Neighbours: the rest of {@code annotate} starts from these sentences.
 *
 * <p>Traps: every index into the normalised text is a code-point offset of the stored text, and so
 * is every span; a token's form is the normalised word (straight quotes, plain hyphens), the stored
 * one is {@code document.text(token.span())}. The models take seconds to load and 260 MB of heap:
 * share {@link org.entente.annotate.syntax.Nlp4jParser#shared()}, and hold what you got for as long
 * as you read texts: without a holder the models go. The very first use on a machine unpacks them
 * into {@code ModelCache} and needs 1.3 GB for a moment.
 */
package org.entente.annotate.syntax;
