package org.entente.extract.lexicon;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.gazetteer.EntityClass;

/**
 * Which fillers a slot accepts: any of the positive terms (or anything, if there are none) and none
 * of the negative ones.
 *
 * <p>Written {@code State|Institution}, {@code Agreement|$agreements}, {@code !Person}.
 *
 * @param terms in the order written
 */
public record Filter(List<Term> terms) {

  /** Accepts everything. */
  public static final Filter ANY = new Filter(List.of());

  public Filter {
    terms = List.copyOf(terms);
  }

  /**
   * One class or one set of lemmas.
   *
   * @param negated whether it excludes
   * @param type a class of the ontology; empty for a set of words
   * @param lemmas dictionary forms of the filler's head word; empty for a class
   */
  public record Term(boolean negated, Optional<EntityClass> type, Set<String> lemmas) {

    public Term {
      lemmas = Set.copyOf(lemmas);
    }

    boolean matches(EntityClass filler, Collection<String> words) {
      return type.map(filler::isA).orElseGet(() -> words.stream().anyMatch(lemmas::contains));
    }
  }

  /**
   * Whether a filler passes.
   *
   * @param filler its class
   * @param words its head's lemma, and for a name all its words
   */
  public boolean accepts(EntityClass filler, Collection<String> words) {
    boolean positive = false;
    boolean matched = false;
    for (Term term : terms) {
      if (term.negated()) {
        if (term.matches(filler, words)) {
          return false;
        }
      } else {
        positive = true;
        matched |= term.matches(filler, words);
      }
    }
    return matched || !positive;
  }

  /** Whether it names words rather than classes, and so says what is meant by itself. */
  public boolean lexical() {
    return terms.stream().anyMatch(t -> t.type().isEmpty() && !t.negated());
  }
}
