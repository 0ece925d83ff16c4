package org.entente.web.entity;

import java.util.List;
import java.util.Optional;
import org.entente.web.view.Reference;
import org.entente.web.view.Source;

/**
 * One value of a relation.
 *
 * @param value the other thing; absent where the value is text
 * @param text what is read: its name, or the text
 * @param years when the other thing was there, as {@code 2009–2014}; empty where that is not known,
 *     or where years of a life would be taken for those of an office
 * @param sources the sentences that tell it; none where it is known beforehand
 */
record Fact(Optional<Reference> value, String text, String years, List<Source> sources) {}
