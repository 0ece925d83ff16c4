package org.entente.annotate;

import java.util.Optional;
import org.entente.text.Span;

/**
 * A place in the text that says when.
 *
 * @param span the whole phrase without its preposition: "27 May 1997", "later that year"
 * @param sentence index of its sentence
 * @param head index of its head token in that sentence
 * @param value what it means, if it can be said; empty where it is vague ("in recent years")
 * @param anchored whether the value was worked out from another date ("two years later")
 */
public record TimeExpression(
    Span span, int sentence, int head, Optional<TimeValue> value, boolean anchored) {}
