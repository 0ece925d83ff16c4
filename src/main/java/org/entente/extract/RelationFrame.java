package org.entente.extract;

import org.entente.text.Span;

/**
 * A standing relation as one sentence tells it: who is a member, whom someone represents.
 *
 * @param property local name of the ontology's property, as {@code memberOf}
 * @param sentence the sentence's span: the evidence
 * @param rule the lexicon entry that made it, as {@code represents/title-apposition}
 * @param confidence 0…1
 */
public record RelationFrame(
    String property,
    Filler subject,
    Filler object,
    Span sentence,
    Status status,
    String rule,
    double confidence) {}
