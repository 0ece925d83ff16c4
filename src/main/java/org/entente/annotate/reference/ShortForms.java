package org.entente.annotate.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.entente.annotate.Mention;
import org.entente.annotate.Mention.Form;
import org.entente.gazetteer.EntityClass;
import org.entente.gazetteer.Entry;

/**
 * Names that repeat an earlier one in a shorter form: a surname, "the Founding Act" for
 * "NATO–Russia Founding Act".
 */
final class ShortForms {
  private static final NavigableSet<Integer> NONE = Collections.emptyNavigableSet();
  private static final Set<String> JOINTS = Set.of("of", "on", "for", "in", "between", "with");

  /** In the order in which they were first named. */
  private final List<Name> names = new ArrayList<>();

  /** Their places in {@link #names}: by what tells them apart, by each word, by what they mean. */
  private final Map<String, Integer> places = new HashMap<>();

  private final Map<String, NavigableSet<Integer>> byWord = new HashMap<>();
  private final Map<String, NavigableSet<Integer>> byEntry = new HashMap<>();

  private record Name(Mention mention, List<String> words) {}

  /** Remembers a name that stands for itself. */
  void add(Mention m) {
    if (m.form() != Form.NAME || !m.antecedents().isEmpty()) {
      return;
    }
    int place = places.computeIfAbsent(Discourse.key(m), key -> names.size());
    Name name = new Name(m, words(m));
    if (place == names.size()) {
      names.add(name);
    } else if (names.get(place).mention().offices().isEmpty() && !m.offices().isEmpty()) {
      names.set(place, name);
    } else {
      return;
    }
    name.words().forEach(word -> note(byWord, word, place));
    m.entry().ifPresent(entry -> note(byEntry, entry.id(), place));
  }

  private static void note(Map<String, NavigableSet<Integer>> places, String key, int place) {
    places.computeIfAbsent(key, unknown -> new TreeSet<>()).add(place);
  }

  /** Of several entries the name could mean, puts one first that the document named before. */
  Mention sameAsBefore(Mention m) {
    if (m.candidates().size() < 2) {
      return m;
    }
    NavigableSet<Integer> earlier = new TreeSet<>();
    for (Entry candidate : m.candidates()) {
      earlier.addAll(byEntry.getOrDefault(candidate.id(), NONE));
    }
    for (int place : earlier.descendingSet()) {
      Name name = names.get(place);
      Mention e = name.mention();
      Optional<Entry> same =
          e.entry().filter(x -> m.candidates().contains(x) && x.type() == m.type());
      if (same.isPresent() && name.words().size() > words(m).size() && officesAgree(e, m)) {
        List<Entry> order = new ArrayList<>(m.candidates());
        order.remove(same.get());
        order.add(0, same.get());
        return new Mention(
            m.span(),
            m.sentence(),
            m.head(),
            m.form(),
            m.text(),
            m.type(),
            order,
            m.antecedents(),
            m.adjective(),
            m.offices());
      }
    }
    return m;
  }

  /** The earlier, longer name that this one shortens. */
  Optional<Mention> longForm(Mention m) {
    List<String> shorter = words(m);
    boolean single = m.type() == EntityClass.PERSON && shorter.size() == 1;
    if (!m.candidates().isEmpty() && !single) {
      return Optional.empty();
    }
    Mention best = null;
    for (int place : withRarestWordOf(shorter)) {
      Mention e = names.get(place).mention();
      List<String> longer = names.get(place).words();
      boolean compatible =
          e.type().isA(m.type())
              || m.type().isA(e.type())
              || e.type().isA(EntityClass.AGREEMENT) && m.type().isA(EntityClass.AGREEMENT);
      boolean contained =
          m.type() == EntityClass.PERSON
              ? person(longer, shorter)
              : shorter.size() > 1 && shortens(longer, shorter);
      boolean sameEntry =
          m.candidates().isEmpty()
              || e.entry()
                  .map(x -> m.candidates().contains(x))
                  .orElse(m.type() == EntityClass.PERSON);
      if (compatible && contained && sameEntry && officesAgree(e, m)) {
        best = e;
      }
    }
    if (best != null && best.entry().isPresent() && best.entry().equals(m.entry())) {
      return Optional.empty();
    }
    return Optional.ofNullable(best);
  }

  /** Places of names among which all are that have these words, joints aside. */
  private Iterable<Integer> withRarestWordOf(List<String> words) {
    return words.stream()
        .filter(word -> !JOINTS.contains(word))
        .map(word -> byWord.getOrDefault(word, NONE))
        .min(Comparator.comparingInt(Set::size))
        .<Iterable<Integer>>map(places -> places)
        .orElseGet(() -> IntStream.range(0, names.size())::iterator);
  }

  /** The surname stands last, or first where names are so ordered. */
  private static boolean person(List<String> longer, List<String> shorter) {
    int last = longer.size() - 1;
    boolean surname = longer.get(last).equals(shorter.get(shorter.size() - 1));
    boolean first = shorter.size() == 1 && longer.get(0).equals(shorter.get(0));
    return last >= shorter.size() && longer.containsAll(shorter) && (surname || first);
  }

  /** "Treaty of Berne" and "Berne Treaty" have the same words of weight. */
  private static Set<String> content(List<String> words) {
    Set<String> content = new HashSet<>(words);
    content.removeAll(JOINTS);
    return content;
  }

  /** "Founding Act" of "NATO-Russia Founding Act" and of "Founding Act on Mutual Relations". */
  private static boolean shortens(List<String> longer, List<String> shorter) {
    if (content(longer).equals(content(shorter))) {
      return true;
    }
    int at = Collections.indexOfSubList(longer, shorter);
    int end = at + shorter.size();
    return at >= 0
        && longer.size() > shorter.size()
        && (end == longer.size() || JOINTS.contains(longer.get(end)));
  }

  /** Two persons of the same surname are told apart by their offices. */
  private static boolean officesAgree(Mention a, Mention b) {
    if (a.offices().isEmpty() || b.offices().isEmpty()) {
      return true;
    }
    return a.offices().stream()
        .anyMatch(x -> b.offices().stream().anyMatch(y -> overlap(x.title(), y.title())));
  }

  private static boolean overlap(String a, String b) {
    String x = a.toLowerCase(Locale.ROOT);
    String y = b.toLowerCase(Locale.ROOT);
    return x.contains(y) || y.contains(x);
  }

  static List<String> words(Mention m) {
    List<String> words = new ArrayList<>();
    for (String w : m.text().toLowerCase(Locale.ROOT).split("[\\s\\-–—/]+")) {
      if (!w.equals("the") && !w.isEmpty()) {
        words.add(w.replaceAll("['’]s?$", ""));
      }
    }
    return words;
  }
}
