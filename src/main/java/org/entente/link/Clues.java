package org.entente.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.entente.annotate.AnnotatedDocument;
import org.entente.annotate.Mention;
import org.entente.annotate.TimeExpression;
import org.entente.annotate.Token;
import org.entente.gazetteer.EntityClass;
import org.entente.gazetteer.Entry;
import org.entente.text.Span;

/**
 * What a document tells about which reading of a name is meant: the years that it speaks of, and
 * the entries that it names beyond doubt.
 */
final class Clues {
  /** A thing is spoken of some years before and after the years in which it bore its name. */
  static final int YEARS_OF_GRACE = 3;

  /** No words between two names of a list are longer, in code points. */
  private static final int LONGEST_GAP = 12;

  private static final Pattern LISTED =
      Pattern.compile(",?[\\s\\u00A0]+(?:(?:and|or)[\\s\\u00A0]+)?(?:the[\\s\\u00A0]+)?");

  private final List<Set<Integer>> yearsBySentence;
  private final Set<Integer> years;
  private final Set<String> certain;
  private final Set<String> pointedTo;
  private final Set<Sibling> siblings;
  private final Map<String, Set<String>> namesUsed;
  private final Map<Span, Set<Sibling>> listedWith;

  /** What makes two entries siblings: the same class and the same relation to the same third. */
  private record Sibling(EntityClass type, Entry.Link link) {}

  private Clues(
      List<Set<Integer>> yearsBySentence,
      Collection<Entry> certain,
      Map<String, Set<String>> namesUsed,
      Map<Span, Set<Sibling>> listedWith) {
    this.namesUsed = namesUsed;
    this.listedWith = listedWith;
    this.yearsBySentence = yearsBySentence;
    this.years = new TreeSet<>();
    yearsBySentence.forEach(years::addAll);
    this.certain = new HashSet<>();
    this.pointedTo = new HashSet<>();
    this.siblings = new HashSet<>();
    for (Entry e : certain) {
      this.certain.add(e.id());
      boolean capital = isCapital(e);
      for (Entry.Link link : e.links()) {
        pointedTo.add(link.target());
        if (!capital) {
          siblings.add(new Sibling(e.type(), link));
        }
      }
    }
  }

  static Clues of(AnnotatedDocument document) {
    List<Set<Integer>> bySentence = new ArrayList<>();
    for (int i = 0; i < document.sentences().size(); i++) {
      bySentence.add(new TreeSet<>());
    }
    for (TimeExpression t : document.times()) {
      if (datesNoun(document, t)) {
        continue;
      }
      t.value()
          .ifPresent(
              v -> {
                year(v.start()).ifPresent(bySentence.get(t.sentence())::add);
                year(v.end()).ifPresent(bySentence.get(t.sentence())::add);
              });
    }
    Map<String, Entry> certain = new LinkedHashMap<>();
    Map<String, Set<String>> names = new HashMap<>();
    for (Mention m : document.mentions()) {
      if (isCertain(m) && m.antecedents().isEmpty()) {
        Entry e = m.candidates().get(0);
        if (isValid(e, yearsAround(bySentence, m.sentence()), YEARS_OF_GRACE)) {
          certain.put(e.id(), e);
          names.computeIfAbsent(e.id(), k -> new HashSet<>()).add(m.text());
        }
      }
    }
    return new Clues(bySentence, certain.values(), names, listedWith(document));
  }

  /** By the place of each mention, what the names beside it in a list are. */
  private static Map<Span, Set<Sibling>> listedWith(AnnotatedDocument document) {
    Map<Span, Set<Sibling>> listed = new HashMap<>();
    List<Mention> mentions = document.mentions();
    for (int i = 1; i < mentions.size(); i++) {
      Mention a = mentions.get(i - 1);
      Mention b = mentions.get(i);
      if (a.span().end() < b.span().start()
          && b.span().start() - a.span().end() <= LONGEST_GAP
          && LISTED
              .matcher(document.document().text(new Span(a.span().end(), b.span().start())))
              .matches()) {
        listed.computeIfAbsent(a.span(), s -> new HashSet<>()).addAll(siblings(b));
        listed.computeIfAbsent(b.span(), s -> new HashSet<>()).addAll(siblings(a));
      }
    }
    return listed;
  }

  private static List<Sibling> siblings(Mention m) {
    return m.candidates().size() == 1 && !isCapital(m.candidates().get(0))
        ? m.candidates().get(0).links().stream()
            .map(l -> new Sibling(m.candidates().get(0).type(), l))
            .toList()
        : List.of();
  }

  private static boolean isCapital(Entry e) {
    return e.links().stream().anyMatch(l -> l.property().equals("capitalOf"));
  }

  /** Whether a name has one bearer; a capital that is a place here does not stand for its state. */
  private static boolean isCertain(Mention m) {
    if (m.candidates().size() < 2 || m.type() != EntityClass.PLACE) {
      return m.candidates().size() == 1;
    }
    Entry place = m.candidates().get(0);
    return place.type() == EntityClass.PLACE
        && m.candidates().stream()
            .skip(1)
            .allMatch(e -> place.links().stream().anyMatch(l -> l.target().equals(e.id())));
  }

  /** "the treaties of 1778": when the noun's thing was, which says nothing of the sentence. */
  private static boolean datesNoun(AnnotatedDocument document, TimeExpression t) {
    List<Token> tokens = document.sentences().get(t.sentence()).tokens();
    for (int i = 1; i + 1 < tokens.size(); i++) {
      if (tokens.get(i + 1).span().start() == t.span().start()) {
        return tokens.get(i).lemma().equals("of") && tokens.get(i - 1).pos().startsWith("NN");
      }
    }
    return false;
  }

  private static Optional<Integer> year(Optional<String> iso) {
    return iso.map(s -> Integer.valueOf(s.substring(0, 4)));
  }

  /** The years of the sentence, or else of the nearest sentence before it that names one. */
  Set<Integer> yearsAround(int sentence) {
    Set<Integer> near = yearsAround(yearsBySentence, sentence);
    return near.isEmpty() ? years : near;
  }

  /** Every year that the document names. */
  Set<Integer> years() {
    return years;
  }

  private static Set<Integer> yearsAround(List<Set<Integer>> yearsBySentence, int sentence) {
    for (int i = sentence; i >= 0; i--) {
      if (!yearsBySentence.get(i).isEmpty()) {
        return yearsBySentence.get(i);
      }
    }
    return Set.of();
  }

  /** Whether the entry bore its name in one of these years, give or take some; true of no years. */
  static boolean isValid(Entry entry, Set<Integer> years, int grace) {
    return years.isEmpty()
        || years.stream()
            .anyMatch(
                y -> entry.from().orElse(y) - grace <= y && y <= entry.to().orElse(y) + grace);
  }

  /**
   * Whether the document names what belongs to this entry (its capital, its president), or others
   * of its kind that belong where it belongs (another state of the same union).
   */
  boolean supports(Entry entry) {
    return pointedTo.contains(entry.id())
        || entry.links().stream().anyMatch(l -> siblings.contains(new Sibling(entry.type(), l)));
  }

  /** Whether the mention stands in a list beside others that belong where this entry belongs. */
  boolean isListedWithItsKind(Mention mention, Entry entry) {
    Set<Sibling> beside = listedWith.getOrDefault(mention.span(), Set.of());
    return entry.links().stream().anyMatch(l -> beside.contains(new Sibling(entry.type(), l)));
  }

  /** Whether the document names this very entry beyond doubt somewhere. */
  boolean names(Entry entry) {
    return certain.contains(entry.id());
  }

  /** Whether the document also calls this entry by another name than this one. */
  boolean namesOtherwise(Entry entry, String name) {
    return namesUsed.getOrDefault(entry.id(), Set.of()).stream().anyMatch(n -> !n.equals(name));
  }
}
