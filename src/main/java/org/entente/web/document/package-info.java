/**
 * The documents: a list of them, and each one's text with what was read from its sentences.
 *
 * <p>In: a document's text and its claims. Out: pages and the addresses of sentences ({@link
 * org.entente.web.document.ReaderPage} is the door). Neighbours: every page that shows a fact links
 * here by {@link org.entente.web.view.Source}.
 *
 * <p>Trap: positions count code points, as everywhere in the graph; Java's strings do not.
 */
package org.entente.web.document;
