package org.entente.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.gazetteer.EntityClass;
import org.entente.gazetteer.Entry;
import org.entente.gazetteer.Gazetteer;

/**
 * Whose the gazetteer's things are: the state of a parliament or a ministry, sender and host of a
 * mission, the parties of an agreement.
 *
 * <p>An entry's links tell it, and its names: what is called "French National Assembly" or
 * "Parliament of Canada" somewhere is France's or Canada's, whichever of its names a text uses.
 */
final class Belongings {
  private static final Set<String> OWNING = Set.of("represents", "partOf", "seatOf");
  private static final Set<String> UPWARD =
      Set.of("represents", "partOf", "seatOf", "capitalOf", "locatedIn", "signatory");
  private static final int LONGEST_OWNER = 4;
  private static final int DEPTH = 3;
  private static final Pattern OF = Pattern.compile(" of (?:the )?(.+)$");
  private static final Pattern WITH = Pattern.compile(" with (?:the )?(.+)$");

  private final Gazetteer gazetteer;
  private final Map<String, List<String>> predecessors = new HashMap<>();
  private final Map<String, Set<String>> owners = new ConcurrentHashMap<>();

  Belongings(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    for (Entry e : gazetteer.entries()) {
      for (Entry.Link link : e.links()) {
        if (link.property().equals("replacedBy")) {
          predecessors.computeIfAbsent(link.target(), t -> new ArrayList<>()).add(e.id());
        }
      }
    }
  }

  /** Ids of the states and institutions whose a body, a force or a mission is. */
  Set<String> owners(Entry e) {
    return owners.computeIfAbsent(
        e.id(),
        id -> {
          Set<String> found = new TreeSet<>(targets(e, OWNING));
          names(e).forEach(name -> found.addAll(ownersIn(name)));
          found.remove(e.id());
          return found;
        });
  }

  /** Ids of the parties of an agreement, as far as they are known. */
  Set<String> parties(Entry e) {
    Set<String> found = new TreeSet<>(targets(e, Set.of("signatory")));
    for (String name : names(e)) {
      Matcher with = WITH.matcher(name);
      if (with.find()) {
        states(gazetteer.byName(with.group(1)), found);
      }
    }
    return found;
  }

  /** Ids of where a thing is. */
  Set<String> places(Entry e) {
    return targets(e, Set.of("locatedIn"));
  }

  /**
   * A thing with all that it lies in, belongs to or stands for, and what came before and after
   * those.
   */
  Set<String> around(String id) {
    Set<String> found = new LinkedHashSet<>(Set.of(id));
    List<String> level = List.of(id);
    for (int depth = 0; depth < DEPTH; depth++) {
      List<String> next = new ArrayList<>();
      for (String at : level) {
        gazetteer.entry(at).ifPresent(e -> next.addAll(targets(e, UPWARD)));
      }
      next.removeIf(n -> !found.add(n));
      level = next;
    }
    for (String at : List.copyOf(found)) {
      gazetteer.entry(at).ifPresent(e -> found.addAll(targets(e, Set.of("replacedBy"))));
      found.addAll(predecessors.getOrDefault(at, List.of()));
    }
    return found;
  }

  /** Whether one of the names of an owner stands in a name: "Soviet Embassy", "Bank of France". */
  boolean namesOwner(String name, Entry e) {
    return ownersIn(name).stream().anyMatch(owners(e)::contains);
  }

  private Set<String> ownersIn(String name) {
    Set<String> found = new TreeSet<>();
    String[] words = name.split(" ");
    for (int k = 1; k < words.length && k <= LONGEST_OWNER; k++) {
      String first = String.join(" ", Arrays.copyOf(words, k)).replaceFirst("['’]s?$", "");
      states(gazetteer.byAdjective(first), found);
      states(gazetteer.byName(first), found);
    }
    Matcher of = OF.matcher(name);
    if (of.find()) {
      states(gazetteer.byName(of.group(1)), found);
    }
    return found;
  }

  private static void states(List<Entry> entries, Set<String> found) {
    for (Entry e : entries) {
      if (e.type() == EntityClass.STATE
          || e.type().isA(EntityClass.ALLIANCE)
          || e.type().isA(EntityClass.INTERNATIONAL_ORGANIZATION)) {
        found.add(e.id());
      }
    }
  }

  private static Set<String> targets(Entry e, Set<String> properties) {
    Set<String> found = new TreeSet<>();
    for (Entry.Link link : e.links()) {
      if (properties.contains(link.property())) {
        found.add(link.target());
      }
    }
    return found;
  }

  private static List<String> names(Entry e) {
    List<String> names = new ArrayList<>(List.of(e.label()));
    names.addAll(e.aliases());
    return names;
  }
}
