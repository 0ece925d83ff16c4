package org.entente.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which entries of a gazetteer a text can speak of, found without reading the text's language: all
 * that can make a difference to what is extracted from it, and some more.
 *
 * <pre>{@code
 * NamesOfTexts names = new NamesOfTexts(gazetteer);
 * names.in(List.of("Kenya left the pact."));   // Kenya, what Kenya is linked to, Kenyan missions …
 * }</pre>
 *
 * <p>An entry counts if every word of one of its names stands somewhere in the text, in whatever
 * order and case; so does what such an entry is linked to, and a diplomatic mission whose name can
 * be put together from the text's words and the names of those entries ("the American legation at
 * Lima"). Trap: whoever looks a name up that is not made of a text's own words in this way makes a
 * build miss a changed entry; a test holds extractions against it.
 */
public final class NamesOfTexts {
  private static final int LONGEST_INITIALS = 6;

  private final Map<String, Entry> byId = new HashMap<>();
  private final Map<String, List<Name>> byRarestWord = new HashMap<>();

  /** The words of a name, and whose it is. */
  private record Name(List<String> words, Entry entry) {}

  /** Over a gazetteer; made once, used for any number of texts, by any number of threads. */
  public NamesOfTexts(Gazetteer gazetteer) {
    Map<String, Integer> frequency = new HashMap<>();
    List<Name> names = new ArrayList<>();
    for (Entry entry : gazetteer.entries()) {
      byId.put(entry.id(), entry);
      for (String name : namesOf(entry)) {
        Set<String> words = new HashSet<>();
        NameAtoms.ofWords(List.of(name)).addKeysTo(words);
        words.removeIf(NamesOfTexts::isMark);
        words.forEach(word -> frequency.merge(word, 1, Integer::sum));
        names.add(new Name(List.copyOf(words), entry));
      }
    }
    for (Name name : names) {
      name.words().stream()
          .min(
              (a, b) ->
                  frequency.get(a).equals(frequency.get(b))
                      ? a.compareTo(b)
                      : frequency.get(a) - frequency.get(b))
          .ifPresent(
              word -> byRarestWord.computeIfAbsent(word, key -> new ArrayList<>()).add(name));
    }
  }

  /** The entries that these texts, taken together, can speak of, sorted by their ids. */
  public List<Entry> in(List<String> texts) {
    Set<String> words = new HashSet<>();
    texts.forEach(text -> addWords(text, words));
    Map<String, Entry> found = new TreeMap<>();
    addNamed(words, false, found);
    for (Entry named : List.copyOf(found.values())) {
      for (Entry.Link link : named.links()) {
        Entry target = byId.get(link.target());
        if (target != null) {
          found.put(target.id(), target);
        }
      }
    }
    for (Entry entry : found.values()) {
      namesOf(entry).forEach(name -> addWords(name, words));
    }
    addNamed(words, true, found);
    return List.copyOf(found.values());
  }

  private void addNamed(Set<String> words, boolean missions, Map<String, Entry> found) {
    for (String word : words) {
      for (Name name : byRarestWord.getOrDefault(word, List.of())) {
        boolean counts = !missions || name.entry().type() == EntityClass.DIPLOMATIC_MISSION;
        if (counts && words.containsAll(name.words())) {
          found.put(name.entry().id(), name.entry());
        }
      }
    }
  }

  private static List<String> namesOf(Entry entry) {
    List<String> names = new ArrayList<>();
    names.add(entry.label());
    names.addAll(entry.aliases());
    names.addAll(entry.adjectives());
    names.addAll(entry.demonyms());
    return names;
  }

  /** However the text is split into words later on: initials may be taken together or not. */
  private static void addWords(String text, Set<String> words) {
    String[] split = text.split("\\s+");
    NameAtoms.ofWords(List.of(split)).addKeysTo(words);
    for (String part : text.split("[^\\p{L}\\p{N}]+")) {
      NameAtoms.ofWords(List.of(part)).addKeysTo(words);
    }
    List<String> initials = new ArrayList<>();
    for (String word : split) {
      Set<String> alone = new HashSet<>();
      NameAtoms.ofWords(List.of(word)).addKeysTo(alone);
      words.addAll(alone);
      if (word.indexOf('.') > 0 && alone.size() == 1 && initials.size() < LONGEST_INITIALS) {
        initials.add(alone.iterator().next());
        for (int from = 0; from < initials.size(); from++) {
          words.add(String.join("", initials.subList(from, initials.size())));
        }
      } else {
        initials.clear();
      }
    }
  }

  private static boolean isMark(String key) {
    return key.codePoints().noneMatch(Character::isLetterOrDigit);
  }
}
