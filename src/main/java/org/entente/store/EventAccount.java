package org.entente.store;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One event node: what some documents say of a happening. Entities are IRIs.
 *
 * @param event the node
 * @param type its one contract type
 * @param time when, as far as is told
 * @param agents who did it
 * @param targets to whom or what
 * @param topics {@code ent:about}: what it was about
 * @param replaced {@code ent:predecessor} and {@code ent:successor}
 * @param places where
 */
record EventAccount(
    String event,
    String type,
    EventTime time,
    SortedSet<String> agents,
    SortedSet<String> targets,
    SortedSet<String> topics,
    SortedSet<String> replaced,
    SortedSet<String> places) {

  EventAccount {
    agents = copy(agents);
    targets = copy(targets);
    topics = copy(topics);
    replaced = copy(replaced);
    places = copy(places);
  }

  /**
   * What an account says, whichever node says it: accounts that say the same agree with the same.
   */
  record Telling(
      EventTime time,
      Set<String> agents,
      Set<String> targets,
      Set<String> topics,
      Set<String> replaced,
      Set<String> places) {}

  /** What it says. */
  Telling telling() {
    return new Telling(time, agents, targets, topics, replaced, places);
  }

  private static SortedSet<String> copy(SortedSet<String> some) {
    return some.isEmpty()
        ? Collections.emptySortedSet()
        : Collections.unmodifiableSortedSet(new TreeSet<>(some));
  }

  /** What was acted upon: targets, topics, what replaced and was replaced. */
  Set<String> objects() {
    Set<String> objects = new TreeSet<>(targets);
    objects.addAll(topics);
    objects.addAll(replaced);
    return objects;
  }

  /** Everyone and everything that takes part, whatever the role; the place does not. */
  Set<String> participants() {
    Set<String> participants = objects();
    participants.addAll(agents);
    return participants;
  }
}
