/**
 * The build: every step from a corpus folder to a store, in order.
 *
 * <p>In: a corpus folder and the folder of a store. Out: a {@link org.entente.pipeline.BuildReport}
 * and a changed store. Neighbours: it calls every stage from {@code text} to {@code store}, puts
 * the catalogue of {@code query} into the store, and is called by {@code cli}.
 *
 * <p>A build compares ({@code BuildPlan}), extracts on all threads into the store's folder of
 * unfinished work ({@code Extractions}, {@code WorkFolder}), and hands over to a {@link
 * org.entente.store.BuildTarget}. It holds names and hashes of all documents, texts only of those
 * under way.
 *
 * <p>What a document depends on is worked out from its text alone, without parsing it ({@code
 * Knowledge}, {@code KnownLexicon}), so it is the same whichever way a store came about. {@code
 * CorpusIndex} remembers it for files that are as they were.
 *
 * <p>The two halves also run apart, for one machine's extraction and another's store: {@code
 * Extract} writes gzipped N-Quads in parts ({@code PartPlan}, {@code PartExtractor}), {@code Load}
 * takes such parts in, wherever they were made.
 *
 * <p>Trap: the extractor is loaded only when a document has to be extracted, for its language
 * models take seconds; do not touch it earlier.
 */
package org.entente.pipeline;
