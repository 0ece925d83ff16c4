package org.entente.annotate;

import org.entente.text.Span;

/**
 * One word or mark of a sentence.
 *
 * @param index place in its sentence, from 0
 * @param span where it stands in the document
 * @param form the word, with plain hyphens, straight quotes and no invisible characters; the stored
 *     one is {@code document.text(span)}
 * @param lemma its dictionary form in lower case; of numbers and names the form itself in lower
 *     case, of plural names (NNPS) the singular
 * @param pos Penn Treebank part of speech
 */
public record Token(int index, Span span, String form, String lemma, String pos) {}
