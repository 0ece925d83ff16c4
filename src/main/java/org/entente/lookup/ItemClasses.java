package org.entente.lookup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.gazetteer.dump.ImportProfile;
import org.entente.gazetteer.dump.ImportProfile.Rule;
import org.entente.wikidata.Item;
import org.entente.wikidata.WikidataClient;

/**
 * What items are in terms of the ontology: from what Wikidata says that they are instances of, up
 * the hierarchy of classes to one that the profile lists, asking for as many classes at once as
 * Wikidata allows.
 */
final class ItemClasses {
  /** Further up classes are too general to tell anything. */
  private static final int STEPS = 6;

  private static final String INSTANCE_OF = "P31";
  private static final String SUBCLASS_OF = "P279";

  private final WikidataClient wikidata;
  private final ImportProfile profile;
  private final Map<String, List<String>> parents = new HashMap<>();

  ItemClasses(WikidataClient wikidata, ImportProfile profile) {
    this.wikidata = wikidata;
    this.profile = profile;
  }

  /** Makes sure that what is above the classes of these items is known. */
  void learn(Collection<Item> items) {
    Set<String> level =
        items.stream()
            .flatMap(i -> i.items(INSTANCE_OF).stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    for (int step = 0; step < STEPS && !level.isEmpty(); step++) {
      List<String> unknown =
          level.stream().filter(c -> !parents.containsKey(c) && !isListed(c)).toList();
      Map<String, Item> found = wikidata.items(unknown);
      unknown.forEach(
          c ->
              parents.put(
                  c,
                  Optional.ofNullable(found.get(c))
                      .map(i -> i.items(SUBCLASS_OF))
                      .orElse(List.of())));
      level =
          level.stream()
              .flatMap(c -> parents.getOrDefault(c, List.of()).stream())
              .collect(Collectors.toCollection(LinkedHashSet::new));
    }
  }

  /** Whether an item is one of those that the profile leaves out. */
  boolean isExcluded(Item item) {
    Set<Integer> excluded = profile.excluded();
    return levels(item).stream().flatMap(Set::stream).anyMatch(c -> excluded.contains(number(c)));
  }

  /** The rule that says what an item is: the nearest one up the hierarchy, of equals the first. */
  Optional<Rule> rule(Item item) {
    for (Set<String> level : levels(item)) {
      for (Rule rule : profile.rules()) {
        if (level.stream().anyMatch(c -> rule.items().contains(number(c)))) {
          return Optional.of(rule);
        }
      }
    }
    return Optional.empty();
  }

  /** The classes of an item, then those directly above them, and so on, each class once. */
  private List<Set<String>> levels(Item item) {
    List<Set<String>> levels = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    Set<String> level = new LinkedHashSet<>(item.items(INSTANCE_OF));
    for (int step = 0; step <= STEPS && !level.isEmpty(); step++) {
      levels.add(level);
      seen.addAll(level);
      level =
          level.stream()
              .flatMap(c -> parents.getOrDefault(c, List.of()).stream())
              .filter(c -> !seen.contains(c))
              .collect(Collectors.toCollection(LinkedHashSet::new));
    }
    return levels;
  }

  private boolean isListed(String qid) {
    int number = number(qid);
    return profile.excluded().contains(number)
        || profile.rules().stream().anyMatch(r -> r.items().contains(number));
  }

  private static int number(String qid) {
    return qid.matches("Q\\d{1,9}") ? Integer.parseInt(qid.substring(1)) : -1;
  }
}
