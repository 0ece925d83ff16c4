/**
 * What pronouns, definite nouns and short forms refer to within their document.
 *
 * <p>In: a document, its sentences and their {@link org.entente.annotate.Mention}s in order. Out:
 * the same mentions, with antecedents where the text makes them plain. Neighbours: {@code mention}
 * finds the mentions; {@code extract} lets a mention with antecedents stand for them.
 *
 * <p>Trap: an antecedent stands for itself, so chains are always one step long; where the text
 * leaves it open, there is no antecedent, and that is no error.
 */
package org.entente.annotate.reference;
