package org.entente.extract;

import java.util.OptionalInt;
import java.util.Set;

/**
 * What a negation word denies: mostly the verb that it stands at, but not in "not only signed", in
 * "works with A, and not against B", or in "did not recognize A until 1933".
 */
final class Negations {
  private static final Set<String> FOCUS =
      Set.of("only", "just", "merely", "simply", "solely", "necessarily", "least");

  private final SentenceView s;

  Negations(SentenceView sentence) {
    this.s = sentence;
  }

  /** Whether a negation denies the verb that it depends on. */
  boolean denies(int negation, int verb) {
    return !emphatic(negation) && !contrasting(negation, verb) && !delayed(verb);
  }

  /** Whether the verb is denied by any of its negations. */
  boolean denied(int verb) {
    return s.dependents(verb, "neg").stream().anyMatch(n -> denies(n, verb));
  }

  /**
   * "… with A, and not against B": the negation right before a part of the sentence that denies
   * this part only, wherever the parser hangs it.
   */
  OptionalInt before(int part) {
    int not = s.subtree(part).get(0) - 1;
    boolean contrast =
        not >= 0
            && s.lemma(not).equals("not")
            && s.head(not).filter(e -> contrasting(not, e.governor())).isPresent()
            && !emphatic(not);
    return contrast ? OptionalInt.of(not) : OptionalInt.empty();
  }

  private boolean emphatic(int negation) {
    return negation + 1 < s.size() && FOCUS.contains(s.lemma(negation + 1));
  }

  private boolean contrasting(int negation, int verb) {
    return negation > verb + 1
        && (s.pos(negation - 1).equals("CC") || s.token(negation - 1).form().equals(","));
  }

  /** "did not leave until May": it left then. */
  private boolean delayed(int verb) {
    boolean modal = s.dependents(verb, "aux").stream().anyMatch(a -> s.pos(a).equals("MD"));
    return !modal && s.has(verb, "obl:until", "advcl:until", "obl:till", "advcl:till");
  }
}
