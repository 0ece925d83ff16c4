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
 */
package org.entente.query;
