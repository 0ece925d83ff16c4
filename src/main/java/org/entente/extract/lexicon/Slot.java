package org.entente.extract.lexicon;

import java.util.List;

/**
 * A way through the syntax from a trigger to fillers, and what may be found there.
 *
 * <p>Written {@code subject}, {@code object>with:State|Institution}, {@code to:!Place}: steps
 * joined by {@code >}, then a {@link Filter} behind a colon.
 *
 * @param path names of grammatical functions, see {@link #FUNCTIONS}; any preposition is one too
 * @param filter what is accepted at the end
 * @param source as written, for explanations
 */
public record Slot(List<String> path, Filter filter, String source) {

  /** The functions that are no prepositions. */
  public static final List<String> FUNCTIONS =
      List.of(
          "self",
          "name",
          "verb",
          "subject",
          "object",
          "recipient",
          "possessor",
          "modifier",
          "compound",
          "parties",
          "apposition",
          "predicate",
          "infinitive",
          "clause",
          "complement",
          "matter",
          "bearer",
          "setting",
          "scene",
          "occasion",
          "purpose",
          "supporter",
          "host");

  /** The prepositions that may stand as a function. */
  public static final List<String> PREPOSITIONS =
      List.of(
          "of",
          "by",
          "with",
          "between",
          "among",
          "from",
          "to",
          "into",
          "in",
          "at",
          "on",
          "upon",
          "over",
          "under",
          "against",
          "for",
          "about",
          "regarding",
          "concerning",
          "toward",
          "towards",
          "through",
          "throughout",
          "across",
          "near",
          "outside",
          "within",
          "as",
          "around",
          "behind",
          "without",
          "via",
          "during",
          "after",
          "before",
          "until",
          "since",
          "including",
          "like",
          "such_as",
          "along_with",
          "together_with",
          "as_part_of",
          "on_behalf_of",
          "out_of",
          "because_of",
          "due_to",
          "in_response_to",
          "away_from",
          "onto",
          "off",
          "above",
          "below",
          "along",
          "alongside",
          "despite",
          "except",
          "following",
          "beyond",
          "amid",
          "amongst",
          "as_member_of",
          "as_successor_to",
          "in_place_of",
          "in_favor_of",
          "in_support_of",
          "in_cooperation_with",
          "in_opposition_to",
          "in_exchange_for",
          "under_auspices_of");

  public Slot {
    path = List.copyOf(path);
  }

  @Override
  public String toString() {
    return source;
  }
}
