package org.entente.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.annotate.AnnotatedDocument;
import org.entente.annotate.Mention;
import org.entente.annotate.TimeExpression;
import org.entente.gazetteer.Entry;

/**
 * What a document tells about which reading of a name is meant: the years that it speaks of, and
 * the entries that it names beyond doubt.
 */
final class Clues {
  private final List<Set<Integer>> yearsBySentence;
  private final Set<Integer> years;
  private final Set<String> certain;

  private Clues(List<Set<Integer>> yearsBySentence, Set<Integer> years, Set<String> certain) {
    this.yearsBySentence = yearsBySentence;
    this.years = years;
    this.certain = certain;
  }

  static Clues of(AnnotatedDocument document) {
    List<Set<Integer>> bySentence = new ArrayList<>();
    for (int i = 0; i < document.sentences().size(); i++) {
      bySentence.add(new TreeSet<>());
    }
    Set<Integer> years = new TreeSet<>();
    for (TimeExpression t : document.times()) {
      t.value()
          .ifPresent(
              v -> {
                year(v.start()).ifPresent(bySentence.get(t.sentence())::add);
                year(v.end()).ifPresent(bySentence.get(t.sentence())::add);
              });
    }
    bySentence.forEach(years::addAll);
    Set<String> certain = new HashSet<>();
    for (Mention m : document.mentions()) {
      if (m.candidates().size() == 1 && m.antecedents().isEmpty()) {
        certain.add(m.candidates().get(0).id());
      }
    }
    return new Clues(bySentence, years, Collections.unmodifiableSet(certain));
  }

  private static Optional<Integer> year(Optional<String> iso) {
    return iso.map(s -> Integer.valueOf(s.substring(0, 4)));
  }

  /** The years of the sentence, or else of the nearest sentence before it that names one. */
  Set<Integer> yearsAround(int sentence) {
    for (int i = sentence; i >= 0; i--) {
      if (!yearsBySentence.get(i).isEmpty()) {
        return yearsBySentence.get(i);
      }
    }
    return years;
  }

  /** Whether an entry that this one is tied to, in either direction, is named in the document. */
  boolean supports(Entry entry) {
    return entry.links().stream().anyMatch(l -> certain.contains(l.target()));
  }

  /** Whether the document names this very entry beyond doubt somewhere. */
  boolean names(Entry entry) {
    return certain.contains(entry.id());
  }
}
