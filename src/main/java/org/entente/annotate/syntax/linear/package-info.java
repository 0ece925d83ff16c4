/**
 * Decodes NLP4J's linear models: part-of-speech tagging and dependency parsing without NLP4J's
 * decoders, with the same results.
 *
 * <p>In: a {@link org.entente.annotate.syntax.linear.LinearModel}, made once of the model that
 * NLP4J ships, and a sentence's {@link org.entente.annotate.syntax.linear.Word}s. Out: tags, or
 * heads and labels. {@link org.entente.annotate.syntax.linear.Tagger} and {@link
 * org.entente.annotate.syntax.linear.ArcParser} are the doors; neighbours: {@code Nlp4jParser}
 * calls them.
 *
 * <p>Why not NLP4J's own decoders: they write the name of every feature as a string, some hundred
 * at each step, and look each up before the next one is made, so that every look-up waits for
 * memory alone. Here a feature's fingerprint is worked out from those of its parts, all of a step
 * are looked up together, and the processor waits for many at once. Measured: docs/BENCHMARKS.md.
 *
 * <p>Traps: weights are added in NLP4J's order, feature by feature, so that sums are the same to
 * the bit; keep it. Node 0 is the root of the tree, words count from 1.
 */
package org.entente.annotate.syntax.linear;
