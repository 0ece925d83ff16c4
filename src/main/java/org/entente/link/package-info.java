/**
 * Who and what is meant: from mentions to entities, and from frames to happenings.
 *
 * <p>In: an {@link org.entente.extract.Extraction}, the gazetteer and the {@link
 * org.entente.link.Decisions} of curators, which no rule overrules. Out: a {@link
 * org.entente.link.LinkedExtraction}, in which every role is filled by an {@link
 * org.entente.link.Entity} and frames that tell of one happening share an event. Neighbours: {@code
 * extract} before it, {@code rdf} behind it.
 *
 * <p>Traps: a document stands alone, so nothing may be carried from one document to the next. Where
 * two readings remain, none is chosen: a wrong link is worse than none.
 */
package org.entente.link;
