package org.entente.gazetteer.dump;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.entente.gazetteer.Entry;
import org.entente.gazetteer.Entry.Link;
import org.entente.gazetteer.dump.ClassHierarchy.Claim;
import org.entente.gazetteer.dump.ImportProfile.Rule;

/** The facts about one item, on their way into a row. */
final class ItemDraft {
  private final ImportProfile profile;
  private final List<Fact> facts = new ArrayList<>();

  ItemDraft(ImportProfile profile) {
    this.profile = profile;
  }

  /** Number of the item; facts of one item only may be added. */
  int item() {
    return facts.get(0).item();
  }

  void add(Fact fact) {
    facts.add(fact);
  }

  /** Id of the entry that an item becomes. */
  static String id(int item) {
    return "q" + item;
  }

  /** Whether first and last year contradict each other; such an entry has neither. */
  boolean isContradictory() {
    Optional<Integer> from = first();
    Optional<Integer> to = last();
    return from.isPresent() && to.isPresent() && from.get() > to.get();
  }

  /**
   * The entry, if the item has a name.
   *
   * @param hasEntry says of the number of an item whether a link may lead there
   */
  Optional<Entry> entry(IntPredicate hasEntry) {
    Set<String> names = new LinkedHashSet<>();
    facts.stream().filter(f -> f.kind() == Fact.Kind.LABEL).forEach(f -> names.add(f.value()));
    if (names.isEmpty()) {
      return Optional.empty();
    }
    String label = names.iterator().next();
    facts.stream().filter(f -> f.kind() == Fact.Kind.ALIAS).forEach(f -> names.add(f.value()));
    names.remove(label);
    List<String> demonyms = values(Fact.Kind.DEMONYM);
    boolean years = !isContradictory();
    return Optional.of(
        new Entry(
            id(item()),
            label,
            rule().type(),
            Optional.of("Q" + item()),
            List.copyOf(names),
            demonyms,
            demonyms,
            years ? first() : Optional.empty(),
            years ? last() : Optional.empty(),
            links(hasEntry)));
  }

  private Rule rule() {
    int best =
        facts.stream()
            .filter(f -> f.kind() == Fact.Kind.WANTED_AS)
            .mapToInt(Fact::number)
            .min()
            .orElseThrow();
    return profile.rules().get(Claim.rule(best));
  }

  private List<String> values(Fact.Kind kind) {
    return facts.stream().filter(f -> f.kind() == kind).map(Fact::value).distinct().toList();
  }

  private Optional<Integer> first() {
    return box(years(rule().from()).min());
  }

  private Optional<Integer> last() {
    return box(years(rule().to()).max());
  }

  private static Optional<Integer> box(java.util.OptionalInt year) {
    return year.isPresent() ? Optional.of(year.getAsInt()) : Optional.empty();
  }

  private IntStream years(List<Integer> properties) {
    return facts.stream()
        .filter(f -> f.kind() == Fact.Kind.YEAR && properties.contains(f.number()))
        .mapToInt(f -> Integer.parseInt(f.value()));
  }

  private List<Link> links(IntPredicate hasEntry) {
    Set<Link> links = new LinkedHashSet<>();
    for (Map.Entry<String, List<Integer>> e : profile.links().entrySet()) {
      for (Fact f : facts) {
        if (f.kind() == Fact.Kind.LINK && e.getValue().contains(f.number())) {
          int target = Integer.parseInt(f.value());
          if (target != item() && hasEntry.test(target)) {
            links.add(new Link(e.getKey(), id(target)));
          }
        }
      }
    }
    return List.copyOf(links);
  }
}
