package org.entente.annotate.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tells participles from past tenses where the tagger does not: in "The treaty, signed in May,
 * ended the war" the word between the commas is no second verb of the sentence.
 */
final class ParticipleTags {
  private static final Set<String> STARTS = Set.of("IN", "TO", "RB");
  private static final Set<String> VERBS = Set.of("VBD", "VBZ", "VBP", "MD");

  private ParticipleTags() {}

  /** The tags of a sentence, with "VBN" where a past tense stands between noun, comma and comma. */
  static List<String> mend(List<String> forms, List<String> tags) {
    List<String> mended = new ArrayList<>(tags);
    for (int i = 2; i + 1 < tags.size(); i++) {
      if (tags.get(i).equals("VBD")
          && tags.get(i - 1).equals(",")
          && tags.get(i - 2).startsWith("NN")
          && !Set.of("was", "were", "had", "did").contains(forms.get(i))
          && STARTS.contains(tags.get(i + 1))
          && verbBehindComma(tags, i + 1)) {
        mended.set(i, "VBN");
      }
    }
    return List.copyOf(mended);
  }

  /** Whether the phrase that starts here has no verb and ends with a comma before a verb. */
  private static boolean verbBehindComma(List<String> tags, int from) {
    for (int i = from; i + 1 < tags.size(); i++) {
      String tag = tags.get(i);
      if (tag.startsWith("V") || tag.startsWith("W") || tag.equals("CC") || tag.equals("MD")) {
        return false;
      }
      String next = tags.get(i + 1);
      if (tag.equals(",") && (VERBS.contains(next) || next.equals("RB"))) {
        return VERBS.contains(next) || i + 2 < tags.size() && VERBS.contains(tags.get(i + 2));
      }
    }
    return false;
  }
}
