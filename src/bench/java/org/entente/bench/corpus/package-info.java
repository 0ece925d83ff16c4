/**
 * Corpora of any size for benchmarks: sentence shapes ({@code bench/shapes.yaml}) and names of the
 * gazetteer go in, documents with their sidecars come out ({@link
 * org.entente.bench.corpus.CorpusGenerator}).
 *
 * <p>Trap: a document depends on seed, number and settings alone, never on the documents before it,
 * so that a corpus of 1,000 is the beginning of the corpus of 10,000 with the same seed.
 */
package org.entente.bench.corpus;
