package org.entente.annotate.reference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.entente.gazetteer.EntityClass;
import org.entente.gazetteer.Entry;
import org.entente.gazetteer.Gazetteer;

/**
 * The gazetteer's diplomatic missions by their parts, however a text puts them together: "the
 * American legation at Lima" is also "U.S. Legation in Lima" and "Legation of the United States,
 * Lima".
 */
public final class MissionNames {
  private final Gazetteer gazetteer;

  /** Missions of this gazetteer. */
  public MissionNames(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * The missions of that name in the gazetteer.
   *
   * @param sender the state or institution whose mission it is
   * @param noun in title case: "Interests Section"
   * @param preposition "in", "at" or "to"
   * @param hosts what stands behind the preposition: all that the name there can mean
   * @return without repetition; empty where none is known
   */
  public List<Entry> known(Entry sender, String noun, String preposition, List<Entry> hosts) {
    Set<Entry> found = new LinkedHashSet<>();
    List<String> senders = new ArrayList<>(sender.adjectives());
    senders.add(sender.label());
    senders.addAll(sender.aliases());
    Set<String> prepositions = new LinkedHashSet<>(List.of(preposition));
    if (!preposition.equals("to")) {
      prepositions.addAll(List.of("in", "at"));
    }
    for (Entry host : hosts) {
      for (String name : senders) {
        for (String p : prepositions) {
          gazetteer.byName(name + " " + noun + " " + p + " " + host.label()).stream()
              .filter(e -> e.type() == EntityClass.DIPLOMATIC_MISSION)
              .forEach(found::add);
        }
      }
      gazetteer.byName(noun + " of the " + sender.label() + ", " + host.label()).stream()
          .filter(e -> e.type() == EntityClass.DIPLOMATIC_MISSION)
          .forEach(found::add);
    }
    return List.copyOf(found);
  }

  /** The same for a host by its name. */
  public List<Entry> known(Entry sender, String noun, String preposition, String host) {
    return known(sender, noun, preposition, gazetteer.byName(host));
  }
}
