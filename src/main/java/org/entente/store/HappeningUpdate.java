package org.entente.store;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.store.EventReader.Bounds;

/**
 * Works out anew which events are one happening, for those events only that a change can bear on.
 *
 * <p>Whether two accounts agree depends on these two and on what is known of their agents; where an
 * account is put depends on those that agree with it, on those that agree with these, and so on. So
 * it is enough to take what changed, what agreed or may have agreed with it before, and everything
 * that hangs together with these now.
 */
final class HappeningUpdate {
  private final EventReader reader;
  private final BackgroundReader background;
  private final Map<Node, Optional<EventAccount>> accounts = new HashMap<>();
  private final Map<Node, Bounds> bounds = new HashMap<>();
  private final Map<String, Set<Node>> byTypeAndParticipant = new HashMap<>();

  /** On the state after the change. */
  HappeningUpdate(EventReader reader, BackgroundReader background) {
    this.reader = reader;
    this.background = background;
  }

  /**
   * @param changed events of which an account was added, changed or removed
   * @param before their accounts before the change
   * @param regarded events of whose agents or places something else is known now
   * @return event → the event that stands for its happening, for every event that may have another
   *     one now
   */
  SortedMap<String, String> representatives(
      Collection<Node> changed, Collection<EventAccount> before, Collection<Node> regarded) {
    Set<Node> met = new LinkedHashSet<>(changed);
    met.addAll(regarded);
    List<EventAccount> left = new ArrayList<>(before);
    regarded.forEach(event -> account(event).ifPresent(left::add));
    for (EventAccount account : left) {
      for (EventAccount other : candidates(account)) {
        if (Happenings.mayAgree(account, other)) {
          met.add(NodeFactory.createURI(other.event()));
        }
      }
    }
    Map<String, EventAccount> together = new TreeMap<>();
    Deque<Node> open = new ArrayDeque<>(met);
    while (!open.isEmpty()) {
      Optional<EventAccount> account = account(open.remove());
      if (account.isPresent() && together.put(account.get().event(), account.get()) == null) {
        List<EventAccount> others = candidates(account.get());
        Background known = background.of(Stream.concat(account.stream(), others.stream()).toList());
        for (EventAccount other : others) {
          if (!together.containsKey(other.event())
              && Happenings.agree(account.get(), other, known)) {
            open.add(NodeFactory.createURI(other.event()));
          }
        }
      }
    }
    return Happenings.representatives(together.values(), background.of(together.values()));
  }

  private Optional<EventAccount> account(Node event) {
    return accounts.computeIfAbsent(event, reader::account);
  }

  /** Accounts of the same type that share an object, or, where both are dated, all parties. */
  private List<EventAccount> candidates(EventAccount account) {
    Set<Node> events = new LinkedHashSet<>();
    for (String object : account.objects()) {
      events.addAll(events(account.type(), object));
    }
    if (account.time().isKnown()) {
      events.addAll(withTheSameParties(account));
    }
    List<EventAccount> out = new ArrayList<>();
    for (Node event : events) {
      if (!event.toString().equals(account.event()) && mayOverlap(account.time(), event)) {
        account(event).filter(other -> mayBeAtTheTime(account, other)).ifPresent(out::add);
      }
    }
    return out;
  }

  /** All that can have the same parties, and more: those in which the rarest of them takes part. */
  private Set<Node> withTheSameParties(EventAccount account) {
    if (account.participants().isEmpty()) {
      Set<Node> events = new HashSet<>();
      account.places().forEach(place -> events.addAll(events(account.type(), place)));
      return events;
    }
    return account.participants().stream()
        .map(participant -> events(account.type(), participant))
        .min(Comparator.comparingInt(Set::size))
        .orElseThrow();
  }

  /** A first look at the bounds alone: most of those who share a state did so at another time. */
  private boolean mayOverlap(EventTime time, Node event) {
    if (!time.isKnown()) {
      return true;
    }
    Bounds other = bounds.computeIfAbsent(event, reader::bounds);
    return !isBefore(time.latest(), other.earliest()) && !isBefore(other.latest(), time.earliest());
  }

  private static boolean isBefore(Optional<LocalDate> one, Optional<LocalDate> other) {
    return one.isPresent() && other.isPresent() && one.get().isBefore(other.get());
  }

  private static boolean mayBeAtTheTime(EventAccount one, EventAccount other) {
    return !one.time().isKnown() || !other.time().isKnown() || one.time().agrees(other.time());
  }

  /** Events of a type in which someone takes part in whatever role, the place's included. */
  private Set<Node> events(String type, String participant) {
    return byTypeAndParticipant.computeIfAbsent(
        type + " " + participant,
        key -> {
          Node node = NodeFactory.createURI(participant);
          Set<Node> events = new HashSet<>(reader.subjects(EventReader.AGENT, node));
          EventReader.OBJECTS.forEach(role -> events.addAll(reader.subjects(role, node)));
          events.addAll(reader.subjects(EventReader.PLACE, node));
          events.removeIf(event -> !reader.isOfType(event, type));
          return events;
        });
  }
}
