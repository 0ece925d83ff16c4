package org.entente.gazetteer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Gazetteers of any size: real entries, and as many invented ones as are wanted besides. Invented
 * names are made of the words of real names and of invented words, so that texts meet their
 * beginnings everywhere. The same seed gives the same entries.
 */
public final class SyntheticGazetteer {
  private static final String[] SYLLABLES = {
    "ba", "del", "gor", "ka", "lin", "mar", "no", "pol", "ri", "sa", "ten", "tu", "vel", "zo",
    "shi", "ran", "ost", "eck", "il", "um"
  };

  private static final EntityClass[] CLASSES = {
    EntityClass.PERSON,
    EntityClass.PERSON,
    EntityClass.PLACE,
    EntityClass.INSTITUTION,
    EntityClass.INTERNATIONAL_ORGANIZATION,
    EntityClass.TREATY,
    EntityClass.EVENT
  };

  private final Random random;
  private final List<String> words = new ArrayList<>();

  private SyntheticGazetteer(long seed, Collection<Entry> real) {
    this.random = new Random(seed);
    for (Entry e : real) {
      for (String word : e.label().split(" ")) {
        if (Character.isUpperCase(word.codePointAt(0)) && word.length() > 2) {
          words.add(word);
        }
      }
    }
  }

  /**
   * A gazetteer of a size.
   *
   * @param real entries that it has in any case; links that lead out of them are dropped
   * @param size how many entries it has; not fewer than {@code real}
   */
  public static Gazetteer of(Collection<Entry> real, int size, long seed) {
    SyntheticGazetteer synthetic = new SyntheticGazetteer(seed, real);
    Map<String, Entry> entries = new LinkedHashMap<>();
    real.forEach(e -> entries.put(e.id(), e));
    real.forEach(e -> entries.put(e.id(), closed(e, entries)));
    for (int i = 0; entries.size() < size; i++) {
      Entry entry = synthetic.entry(i);
      entries.put(entry.id(), entry);
    }
    return Gazetteer.of(entries.values());
  }

  private static Entry closed(Entry e, Map<String, Entry> entries) {
    return e.withLinks(e.links().stream().filter(l -> entries.containsKey(l.target())).toList());
  }

  private Entry entry(int number) {
    String label = name();
    String alias = random.nextInt(3) == 0 ? acronym(label) + number : name();
    int from = 1800 + random.nextInt(200);
    return new Entry(
        "synthetic-" + number,
        label,
        CLASSES[random.nextInt(CLASSES.length)],
        Optional.of("Q" + (1_000_000_000 + number)),
        alias.equals(label) ? List.of() : List.of(alias),
        List.of(),
        List.of(),
        Optional.of(from),
        Optional.of(from + random.nextInt(60)),
        List.of());
  }

  /** One invented word and one to three others, real or invented. */
  private String name() {
    List<String> name = new ArrayList<>();
    name.add(invented());
    int others = 1 + random.nextInt(3);
    for (int i = 0; i < others; i++) {
      String word = random.nextInt(3) == 0 ? invented() : words.get(random.nextInt(words.size()));
      name.add(random.nextInt(name.size() + 1), word);
    }
    return String.join(" ", name);
  }

  private String invented() {
    StringBuilder word = new StringBuilder();
    int syllables = 2 + random.nextInt(3);
    for (int i = 0; i < syllables; i++) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
    return word.toString();
  }

  private static String acronym(String name) {
    StringBuilder letters = new StringBuilder();
    for (String word : name.split(" ")) {
      letters.append(Character.toUpperCase(word.charAt(0)));
    }
    return letters.toString();
  }
}
