package org.entente.lookup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.entente.gazetteer.EntityClass;
import org.entente.gazetteer.dump.ImportProfile.Rule;
import org.entente.review.ReviewRow;
import org.entente.wikidata.Item;

/**
 * How well an item fits a name of the texts.
 *
 * @param item the candidate
 * @param score 0…1: what speaks for it less what speaks against it, see the constants
 * @param reason both, for a person
 */
record Weighing(Item item, double score, String reason) {
  /** The name is the item's label. */
  private static final double LABEL = 0.5;

  /** The name is one of its aliases. */
  private static final double ALIAS = 0.45;

  /** One of its names only begins like it. */
  private static final double SIMILAR = 0.15;

  private static final double FITTING_CLASS = 0.25;
  private static final double OTHER_CLASS = -0.45;
  private static final double IN_TIME = 0.1;
  private static final double OUT_OF_TIME = -0.3;

  /** It has to do with something that the same sentences name. */
  private static final double TIED = 0.15;

  /** A thing may be spoken of a little before and after its time. */
  private static final int YEARS_OF_GRACE = 3;

  /**
   * Weighs an item.
   *
   * @param rule what the item is, if that is known
   */
  static Weighing of(ReviewRow row, Item item, Optional<Rule> rule, Surroundings around) {
    List<String> reasons = new ArrayList<>();
    double score = name(row.name(), item, reasons);
    score += type(row.type(), rule, reasons);
    score += time(item, rule, around.years(), reasons);
    score += ties(item, around, reasons);
    double rounded = Math.round(Math.max(0, Math.min(1, score)) * 100) / 100.0;
    return new Weighing(item, rounded, String.join(", ", reasons));
  }

  private static double name(String name, Item item, List<String> reasons) {
    String plain = PlainName.of(name);
    if (plain.equals(PlainName.of(item.label()))) {
      reasons.add("its label");
      return LABEL;
    }
    if (item.aliases().stream().map(PlainName::of).anyMatch(plain::equals)) {
      reasons.add("one of its aliases");
      return ALIAS;
    }
    reasons.add("its name only begins like this");
    return SIMILAR;
  }

  private static double type(String term, Optional<Rule> rule, List<String> reasons) {
    Optional<EntityClass> wanted = EntityClass.of(term);
    if (rule.isEmpty() || wanted.isEmpty()) {
      reasons.add("of unknown class");
      return 0;
    }
    EntityClass type = rule.get().type();
    if (areAkin(type, wanted.get())) {
      reasons.add("of class " + type.term());
      return FITTING_CLASS;
    }
    reasons.add("but of class " + type.term() + ", not " + term);
    return OTHER_CLASS;
  }

  /** States are places as well, and what is called a group may be an institution. */
  private static boolean areAkin(EntityClass a, EntityClass b) {
    return a.isA(b)
        || b.isA(a)
        || is(a, b, EntityClass.STATE, EntityClass.PLACE)
        || is(a, b, EntityClass.INSTITUTION, EntityClass.GROUP)
        || a.isA(EntityClass.INSTITUTION) && b.isA(EntityClass.INSTITUTION)
        || a.isA(EntityClass.AGREEMENT) && b.isA(EntityClass.AGREEMENT);
  }

  private static boolean is(EntityClass a, EntityClass b, EntityClass one, EntityClass other) {
    return a.isA(one) && b.isA(other) || a.isA(other) && b.isA(one);
  }

  private static double time(
      Item item, Optional<Rule> rule, SortedSet<Integer> years, List<String> reasons) {
    if (rule.isEmpty() || years.isEmpty()) {
      return 0;
    }
    Optional<Integer> from = box(years(item, rule.get().from()).min());
    Optional<Integer> to = box(years(item, rule.get().to()).max());
    if (from.isEmpty() && to.isEmpty()) {
      return 0;
    }
    boolean inTime =
        years.stream()
            .anyMatch(
                y ->
                    from.map(f -> f - YEARS_OF_GRACE <= y).orElse(true)
                        && to.map(t -> y <= t + YEARS_OF_GRACE).orElse(true));
    String span = from.map(String::valueOf).orElse("") + "–" + to.map(String::valueOf).orElse("");
    reasons.add(
        (inTime ? "" : "but ") + span + (inTime ? " covers " : " does not cover ") + range(years));
    return inTime ? IN_TIME : OUT_OF_TIME;
  }

  private static IntStream years(Item item, List<Integer> properties) {
    return properties.stream()
        .flatMap(p -> item.years("P" + p).stream())
        .mapToInt(Integer::intValue);
  }

  private static Optional<Integer> box(java.util.OptionalInt year) {
    return year.isPresent() ? Optional.of(year.getAsInt()) : Optional.empty();
  }

  private static String range(SortedSet<Integer> years) {
    return years.size() == 1 ? String.valueOf(years.first()) : years.first() + "–" + years.last();
  }

  private static double ties(Item item, Surroundings around, List<String> reasons) {
    Optional<Map.Entry<String, String>> tie =
        around.items().entrySet().stream()
            .filter(
                e ->
                    item.items().values().stream()
                        .flatMap(Collection::stream)
                        .anyMatch(e.getKey()::equals))
            .findFirst();
    tie.ifPresent(e -> reasons.add("has to do with " + e.getValue() + ", named with it"));
    return tie.isPresent() ? TIED : 0;
  }
}
