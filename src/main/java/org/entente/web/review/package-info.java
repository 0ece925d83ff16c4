/**
 * What people should look at: where sentences disagree, and names whose meaning is open.
 *
 * <p>In: the canned queries {@code disagreements} and {@code unlinked-entities}. Out: pages that
 * put sentence beside sentence, and say how to decide. Neighbours: {@code document} shows the
 * sentences.
 */
package org.entente.web.review;
