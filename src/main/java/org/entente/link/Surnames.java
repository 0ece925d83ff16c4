package org.entente.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.gazetteer.EntityClass;
import org.entente.gazetteer.Entry;
import org.entente.gazetteer.Gazetteer;

/** The gazetteer's persons by the last word of their names. */
final class Surnames {
  private final Map<String, List<Entry>> bySurname = new HashMap<>();

  Surnames(Gazetteer gazetteer) {
    for (Entry e : gazetteer.entries()) {
      if (e.type() == EntityClass.PERSON) {
        bySurname.computeIfAbsent(surname(e.label()), s -> new ArrayList<>()).add(e);
      }
    }
  }

  /** The persons of that surname who were in public life in one of these years. */
  List<Entry> active(String surname, Set<Integer> years) {
    return bySurname.getOrDefault(Slug.of(surname), List.of()).stream()
        .filter(e -> e.from().isPresent() && Clues.isValid(e, years, 0))
        .toList();
  }

  private static String surname(String name) {
    return Slug.of(name.substring(name.lastIndexOf(' ') + 1));
  }
}
