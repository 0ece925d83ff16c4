/**
 * Canned queries: a SPARQL file with a header is a question that anyone can ask, with typed
 * parameters.
 *
 * <p>In: {@code queries/*.rq} on the class path, a caller's arguments as text, and something to ask
 * (a dataset, a model, a remote endpoint). Out: {@link org.entente.query.Answer}s, whose columns
 * {@link org.entente.query.Column} describes. Neighbours: {@code cli}, {@code server} and {@code
 * web} ask through here; the queries rely on the terms of {@code ontology} and on what {@code
 * store} derives ({@code ent:happening}, {@code ent:earliest}, {@code ent:latest}).
 *
 * <p>Traps: a parameter is the {@code VALUES} block of that name in the file, so that the file runs
 * as it stands in any SPARQL client; an argument replaces the block's term and never touches the
 * query's text. A {@code FILTER} inside braces does not see the {@code VALUES} outside them: a
 * parameter that is needed in two groups has a block in each.
 *
 * <p>So that an answer can be had in parts, a file names the sub-query that chooses what its rows
 * are about ({@code #+ rows: happening certainty begins}) and orders by its variables; see {@link
 * org.entente.query.AnswerPart}. Where these are in the order of time, or of documents, and few are
 * left out, {@code #+ window: years} or {@code documents} lets the first rows look at the first
 * years or documents only ({@link org.entente.query.RowWindow}); {@code unless} names parameters
 * that leave few. What open parameters make pointless is left out of the query before it is sent,
 * so {@code !BOUND(?from) || …} costs a file nothing.
 */
package org.entente.query;
