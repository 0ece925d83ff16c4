package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.annotate.DependencyGraph.Edge;
import org.entente.extract.lexicon.Lexicon;

/**
 * Says which event was a response to which: "in response to", "following", "led to" within a
 * sentence; a sentence that begins with "In response," answers the last event of the one before.
 */
final class ResponseLinker {
  private final Lexicon lexicon;

  ResponseLinker(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** For each draft the indices of the drafts that it responds to. */
  List<List<Integer>> link(List<Draft> drafts) {
    List<List<Integer>> links = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      List<Integer> causes = new ArrayList<>();
      Draft effect = drafts.get(i);
      int first = i;
      while (first > 0 && drafts.get(first - 1).sentence == effect.sentence) {
        first--;
      }
      for (int j = first; j < drafts.size() && drafts.get(j).sentence == effect.sentence; j++) {
        if (i != j && responds(effect, drafts.get(j))) {
          causes.add(j);
        }
      }
      if (causes.isEmpty()) {
        acrossSentences(drafts, i).ifPresent(causes::add);
      }
      links.add(causes);
    }
    return links;
  }

  private boolean responds(Draft effect, Draft cause) {
    SentenceView s = effect.sentence;
    int at = cause.match.head();
    int effectClause = clause(s, effect.match.verb().orElse(effect.match.head()));
    for (int steps = 0; steps < 6; steps++) {
      Edge up = s.head(at).orElse(null);
      if (up == null || up.governor() < 0) {
        return false;
      }
      int colon = up.label().indexOf(':');
      String word = colon < 0 ? "" : up.label().substring(colon + 1);
      boolean outcome =
          cause.type().equals("Meeting")
              && lexicon.words("outcome-prepositions").contains(word)
              && !effect.type().equals("Meeting");
      if (outcome || lexicon.words("response-prepositions").contains(word)) {
        return clause(s, up.governor()) == effectClause
            || effect.match.tokens().contains(up.governor());
      }
      boolean subject = up.label().equals("nsubj") && s.isVerb(up.governor());
      if (subject && lexicon.words("causing-verbs").contains(s.lemma(up.governor()))) {
        int own = effect.match.verb().orElse(effect.match.head());
        return s.subtree(up.governor()).contains(own) && !s.subtree(at).contains(own);
      }
      at = up.governor();
    }
    return false;
  }

  /** The main verb over a word: conjuncts and complements count as one clause. */
  private static int clause(SentenceView s, int token) {
    int at = token;
    for (int steps = 0; steps < 12; steps++) {
      Edge up = s.head(at).orElse(null);
      boolean same =
          up != null
              && up.governor() >= 0
              && (up.label().equals("xcomp")
                  || up.label().startsWith("conj")
                  || up.label().equals("obj")
                  || up.label().startsWith("nsubj"));
      if (!same) {
        return at;
      }
      at = up.governor();
    }
    return at;
  }

  private java.util.Optional<Integer> acrossSentences(List<Draft> drafts, int i) {
    SentenceView s = drafts.get(i).sentence;
    StringBuilder opening = new StringBuilder();
    for (int t = 0; t < Math.min(3, s.size()); t++) {
      opening.append(t == 0 ? "" : " ").append(s.token(t).form().toLowerCase(Locale.ROOT));
    }
    Set<String> openings = lexicon.words("response-openings");
    if (openings.stream().noneMatch(o -> opening.toString().startsWith(o))) {
      return java.util.Optional.empty();
    }
    for (int j = i - 1; j >= 0; j--) {
      int distance = s.sentence().index() - drafts.get(j).sentence.sentence().index();
      if (distance == 1) {
        return java.util.Optional.of(j);
      }
      if (distance > 1) {
        break;
      }
    }
    return java.util.Optional.empty();
  }
}
