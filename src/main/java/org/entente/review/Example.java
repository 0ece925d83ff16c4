package org.entente.review;

/**
 * A sentence in which a name is used.
 *
 * @param document file name of the document
 * @param start of the sentence in its text, in code points
 * @param end exclusive
 * @param sentence its words
 */
public record Example(String document, int start, int end, String sentence) {}
