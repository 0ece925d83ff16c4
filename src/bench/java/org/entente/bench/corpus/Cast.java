package org.entente.bench.corpus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.entente.gazetteer.EntityClass;
import org.entente.gazetteer.Entry;

/**
 * Who and what one document is about, and how its slots are filled: three states with their people
 * throughout, other names of which half come back.
 */
final class Cast {
  private static final List<String> SMALL_NUMBERS =
      List.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve");

  private static final Map<String, List<EntityClass>> CLASSES =
      Map.ofEntries(
          Map.entry("treaty", List.of(EntityClass.TREATY)),
          Map.entry("agreement", List.of(EntityClass.AGREEMENT, EntityClass.MEMORANDUM)),
          Map.entry("declaration", List.of(EntityClass.DECLARATION)),
          Map.entry("resolution", List.of(EntityClass.RESOLUTION)),
          Map.entry(
              "institution", List.of(EntityClass.INTERNATIONAL_ORGANIZATION, EntityClass.ALLIANCE)),
          Map.entry("council", List.of(EntityClass.COUNCIL)),
          Map.entry("programme", List.of(EntityClass.PROGRAMME)),
          Map.entry("force", List.of(EntityClass.ARMED_FORCE)),
          Map.entry("person", List.of(EntityClass.PERSON)),
          Map.entry("place", List.of(EntityClass.PLACE)),
          Map.entry("group", List.of(EntityClass.GROUP)),
          Map.entry("event", List.of(EntityClass.EVENT)));
  private static final Set<String> STATES = Set.of("A", "B", "C");

  private final Names names;
  private final Map<String, List<String>> words;
  private final Random random;
  private final NarrativeDates dates;
  private final Map<String, Entry> principals = new HashMap<>();
  private final Map<String, List<Entry>> met = new HashMap<>();
  private final Map<Slot, Entry> ofShape = new HashMap<>();

  Cast(Names names, Map<String, List<String>> words, Random random, NarrativeDates dates) {
    this.names = names;
    this.words = words;
    this.random = random;
    this.dates = dates;
    for (String slot : List.of("A", "B", "C")) {
      Entry state = names.principal(random, dates.year(), principals.values());
      principals.put(slot, state);
      for (String person : List.of(".person", ".other")) {
        principals.put(
            slot + person, names.person(state, random, dates.year(), principals.values()));
      }
    }
  }

  /** Whether a slot can be filled at all. */
  static boolean knows(Slot slot, Set<String> words) {
    return STATES.contains(slot.name())
        ? Set.of("", "adj", "people", "capital", "person", "other").contains(slot.field())
        : CLASSES.containsKey(slot.name())
            || words.contains(slot.name())
            || Set.of("n", "count").contains(slot.name())
            || Set.of(
                    "day",
                    "month",
                    "monthday",
                    "year",
                    "season",
                    "decade",
                    "later",
                    "years",
                    "from",
                    "between")
                .contains(slot.name());
  }

  /** One shape with names and dates. */
  String fill(Template shape) {
    ofShape.clear();
    dates.nextShape();
    return shape.fill(this::fill);
  }

  /** A tail with names and dates, which are others than those of the shape before it. */
  String fillOn(Template tail) {
    return tail.fill(this::fill);
  }

  private String fill(Slot slot) {
    if (STATES.contains(slot.name())) {
      return state(slot);
    }
    if (words.containsKey(slot.name())) {
      List<String> list = words.get(slot.name());
      return list.get(random.nextInt(list.size()));
    }
    List<EntityClass> classes = CLASSES.get(slot.name());
    if (classes != null) {
      Entry entry = entry(new Slot(slot.name(), "", slot.label()), classes);
      return slot.field().equals("bare") ? Names.name(entry) : Names.withArticle(entry);
    }
    return switch (slot.name()) {
      case "n" -> SMALL_NUMBERS.get(random.nextInt(SMALL_NUMBERS.size()));
      case "count" -> String.valueOf(20 + 10 * random.nextInt(90));
      default ->
          dates
              .fill(slot.name())
              .orElseThrow(() -> new IllegalArgumentException("no such slot: " + slot));
    };
  }

  private String state(Slot slot) {
    Entry state = principals.get(slot.name());
    return switch (slot.field()) {
      case "" -> Names.withArticle(state);
      case "adj" -> state.adjectives().get(0);
      case "people" -> state.demonyms().get(0);
      case "capital" -> Names.name(names.capital(state));
      default -> Names.name(principals.get(slot.name() + "." + slot.field()));
    };
  }

  private Entry entry(Slot slot, List<EntityClass> classes) {
    Entry known = ofShape.get(slot);
    if (known == null) {
      List<Entry> before = met.computeIfAbsent(slot.name(), n -> new ArrayList<>());
      known =
          !before.isEmpty() && random.nextBoolean()
              ? before.get(random.nextInt(before.size()))
              : null;
      Collection<Entry> taken = new ArrayList<>(ofShape.values());
      taken.addAll(principals.values());
      if (known == null || taken.contains(known)) {
        known = names.of(classes, random, dates.year(), taken);
        before.add(known);
      }
      ofShape.put(slot, known);
    }
    return known;
  }
}
