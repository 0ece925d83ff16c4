package org.entente.extract.lexicon;

import java.util.Set;

/**
 * A piece of the lexicon with the words that bring it into play: one trigger of a sense with all
 * that the sense says, one word of an operator, one word of a list.
 *
 * <p>If a text holds the words of the same parts of two lexicons, in the same order, it says the
 * same with both.
 *
 * @param entry what the lexicon's authors call it: {@code Suspension/sever}, {@code status/plan},
 *     {@code words/talks}
 * @param words forms or dictionary forms, in lower case; it bears on those texts only in which all
 *     of them occur, so on every text if there are none
 * @param trigger how it is brought into play, in some notation of its own
 * @param content what it says then, in some notation of its own; parts of one sense share it
 */
public record Part(String entry, Set<String> words, String trigger, String content) {
  public Part {
    words = Set.copyOf(words);
  }
}
