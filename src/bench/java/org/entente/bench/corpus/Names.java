package org.entente.bench.corpus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.entente.gazetteer.EntityClass;
import org.entente.gazetteer.Entry;
import org.entente.gazetteer.Gazetteer;

/**
 * The gazetteer's names by class, drawn as unevenly as texts use them: the second most frequent
 * half as often as the first, the third a third as often (Zipf's law). How frequent a name is, is
 * read off the gazetteer: how many entries point to it, and how many names it has.
 */
final class Names {
  private static final int TRIES = 12;
  private static final int YEARS_AFTER = 40;
  private static final int YEARS_BEFORE = 5;
  private static final Pattern STATE_WITH_ARTICLE =
      Pattern.compile(
          "(United|Soviet|Netherlands|Philippines|Holy|Central African|Dominican|German Dem|Federal|Papal|Ottoman|Two)"
              + "\\b.*|.*(Union|Empire|Republic|Kingdom|Islands|Emirates|States|Confederation|Caliphate|Federation)");
  private static final Pattern WITHOUT_ARTICLE =
      Pattern.compile("[\\p{Lu}\\p{N}&./-]+|\\P{Lu}.*|[^ ]+|(World War|Operation|Project|Plan) .*");

  private final Map<EntityClass, List<Entry>> byClass = new EnumMap<>(EntityClass.class);
  private final Map<String, List<Entry>> persons = new HashMap<>();
  private final Map<String, Entry> capitals = new HashMap<>();
  private final List<Entry> principals;

  Names(Gazetteer gazetteer) {
    Map<String, Integer> weight = new HashMap<>();
    for (Entry entry : gazetteer.entries()) {
      weight.merge(entry.id(), entry.aliases().size(), Integer::sum);
      entry.links().forEach(link -> weight.merge(link.target(), 2, Integer::sum));
    }
    Comparator<Entry> byFrequency =
        Comparator.<Entry>comparingInt(e -> -weight.get(e.id())).thenComparing(Entry::id);
    for (Entry entry : gazetteer.entries().stream().sorted(byFrequency).toList()) {
      byClass.computeIfAbsent(entry.type(), c -> new ArrayList<>()).add(entry);
      for (Entry.Link link : entry.links()) {
        if (link.property().equals("capitalOf")) {
          capitals.putIfAbsent(link.target(), entry);
        }
        if (link.property().equals("represents") && entry.type() == EntityClass.PERSON) {
          persons.computeIfAbsent(link.target(), c -> new ArrayList<>()).add(entry);
        }
      }
    }
    principals =
        byClass.get(EntityClass.STATE).stream()
            .filter(s -> !s.adjectives().isEmpty() && !s.demonyms().isEmpty())
            .filter(s -> capitals.containsKey(s.id()))
            .toList();
  }

  /** A state with adjective, people and capital. */
  Entry principal(Random random, int year, Collection<Entry> besides) {
    return draw(principals, random, e -> existed(e, year) && !besides.contains(e));
  }

  /** Something of one of the classes, if possible of that time and none of {@code besides}. */
  Entry of(List<EntityClass> classes, Random random, int year, Collection<Entry> besides) {
    List<Entry> entries = byClass.get(classes.get(random.nextInt(classes.size())));
    return draw(entries, random, e -> existed(e, year) && !besides.contains(e));
  }

  /** Someone who represented the state, if possible at that time; else anyone. */
  Entry person(Entry state, Random random, int year, Collection<Entry> besides) {
    List<Entry> own = persons.getOrDefault(state.id(), List.of());
    return own.isEmpty()
        ? of(List.of(EntityClass.PERSON), random, year, besides)
        : draw(own, random, e -> existed(e, year) && !besides.contains(e));
  }

  /** The capital of a {@linkplain #principal principal} state. */
  Entry capital(Entry state) {
    return capitals.get(state.id());
  }

  /** The name as it stands in a sentence, with the article that it takes. */
  static String withArticle(Entry entry) {
    String name = name(entry);
    boolean article =
        switch (entry.type()) {
          case PERSON, PLACE, GROUP, TOPIC -> false;
          case STATE -> STATE_WITH_ARTICLE.matcher(name).matches();
          default -> !WITHOUT_ARTICLE.matcher(name).matches();
        };
    return article && !name.startsWith("The ") ? "the " + name : name;
  }

  /** The preferred name; without the year in brackets that tells it from others. */
  static String name(Entry entry) {
    int bracket = entry.label().indexOf(" (");
    return bracket < 0 ? entry.label() : entry.label().substring(0, bracket);
  }

  private static Entry draw(List<Entry> ranked, Random random, Predicate<Entry> suits) {
    Entry drawn = ranked.get(rank(ranked.size(), random));
    for (int i = 0; i < TRIES && !suits.test(drawn); i++) {
      drawn = ranked.get(rank(ranked.size(), random));
    }
    return drawn;
  }

  /** A rank from 0, with a probability that falls as 1 / (rank + 1). */
  private static int rank(int size, Random random) {
    return (int) StrictMath.exp(random.nextDouble() * StrictMath.log(size + 1.0)) - 1;
  }

  private static boolean existed(Entry entry, int year) {
    return entry.from().orElse(year) <= year + YEARS_BEFORE
        && entry.to().orElse(year) >= year - YEARS_AFTER;
  }
}
