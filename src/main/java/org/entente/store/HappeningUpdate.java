package org.entente.store;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.entente.store.EventReader.Bounds;

/**
 * Works out anew which events are one happening, for those events only that a change can bear on.
 *
 * <p>Whether two accounts agree depends on these two and on what is known of their agents; where an
 * account is put depends on those that agree with it, on those that agree with these, and so on. So
 * it is enough to take what changed, what agreed or may have agreed with it before, and everything
 * that hangs together with these now.
 *
 * <p>Events that hang together are mostly of one type, on the same things and at few times: what
 * the graph says of these is read once.
 */
final class HappeningUpdate {
  private final EventReader reader;
  private final BackgroundReader background;
  private final int oneByOne;
  private final Map<Node, Optional<EventAccount>> accounts = new HashMap<>();
  private final Map<Node, Bounds> bounds = new HashMap<>();
  private final Map<String, OfType> types = new HashMap<>();
  private final Map<String, Told> told = new HashMap<>();
  private final Map<String, Collection<Node>> alike = new HashMap<>();
  private final Map<LocalDate, List<Node>> beginning = new HashMap<>();
  private final Map<LocalDate, List<Node>> ending = new HashMap<>();

  /**
   * On the state after the change.
   *
   * @param oneByOne how many events of a type are looked up one by one before all of them are read
   */
  HappeningUpdate(EventReader reader, BackgroundReader background, int oneByOne) {
    this.reader = reader;
    this.background = background;
    this.oneByOne = oneByOne;
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
      for (EventAccount other : candidates(account, met)) {
        if (Happenings.mayAgree(account, other)) {
          met.add(NodeFactory.createURI(other.event()));
        }
      }
    }
    Map<String, EventAccount> together = new TreeMap<>();
    Deque<Node> open = new ArrayDeque<>(met);
    while (!open.isEmpty()) {
      Optional<EventAccount> account = account(open.remove());
      if (account.isPresent()) {
        together.put(account.get().event(), account.get());
        EventAccount one = account.get();
        List<EventAccount> others =
            candidates(one, met).stream().filter(other -> Happenings.mayAgree(one, other)).toList();
        Background known = background.of(Stream.concat(Stream.of(one), others.stream()).toList());
        for (EventAccount other : others) {
          if (Happenings.agree(one, other, known)) {
            Node event = NodeFactory.createURI(other.event());
            met.add(event);
            open.add(event);
          }
        }
      }
    }
    return Happenings.representatives(together.values(), background.of(together.values()));
  }

  private Optional<EventAccount> account(Node event) {
    return accounts.computeIfAbsent(event, reader::account);
  }

  /**
   * Accounts of the same type that can agree: those at a time that can be the same, and those that
   * are told alike where one of the two has no date.
   *
   * <p>Of a type that recurs, two without a date are joined by one with a date only; so they hang
   * together by that one, and need not be held against each other.
   *
   * @param met those that are taken already
   */
  private List<EventAccount> candidates(EventAccount account, Set<Node> met) {
    Set<Node> events = new LinkedHashSet<>();
    boolean dated = account.time().isKnown();
    for (Told told : toldAlike(account)) {
      if (!dated) {
        events.addAll(told.dated);
      }
      if (dated || !background.recurs(account.type())) {
        events.addAll(told.undated);
      }
    }
    if (dated) {
      events.addAll(atTheSameTime(account));
    }
    List<EventAccount> out = new ArrayList<>();
    for (Node event : events) {
      if (!met.contains(event) && !event.toString().equals(account.event())) {
        account(event).filter(other -> mayBeAtTheTime(account, other)).ifPresent(out::add);
      }
    }
    return out;
  }

  /** Events of a type that acted upon something. */
  private record Told(List<Node> dated, List<Node> undated) {}

  private List<Told> toldAlike(EventAccount account) {
    List<Told> alike = new ArrayList<>();
    for (String thing : CommonGround.toldAlike(account, background.recurs(account.type()))) {
      alike.add(
          told.computeIfAbsent(account.type() + " " + thing, key -> of(account.type(), thing)));
    }
    return alike;
  }

  private Told of(String type, String object) {
    Set<Node> events = new LinkedHashSet<>();
    for (Node role : EventReader.OBJECTS) {
      reader.subjects(role, NodeFactory.createURI(object)).forEachRemaining(events::add);
    }
    Told all = new Told(new ArrayList<>(), new ArrayList<>());
    for (Node event : events) {
      if (isOfType(event, type)) {
        (isUndated(event) ? all.undated : all.dated).add(event);
      }
    }
    return all;
  }

  /** Events of the same type at a time that can be the same, with the same things or more. */
  private List<Node> atTheSameTime(EventAccount account) {
    OfType ofType = types.computeIfAbsent(account.type(), OfType::new);
    if (ofType.isRead()) {
      return ofType.overlapping(account.time());
    }
    Set<String> things = things(account);
    String key = account.type() + " " + things;
    Collection<Node> some = alike.get(key);
    if (some == null) {
      Iterator<Node> sameThings = withTheSameThings(things);
      some = fewest(sameThings, atTheSameTime(account.time()));
      some.removeIf(event -> !isOfType(event, account.type()));
      if (!sameThings.hasNext()) {
        alike.put(key, some);
      }
    }
    return some.stream().filter(event -> mayOverlap(account.time(), event)).toList();
  }

  /** What was acted upon; where nothing was, those who acted, and where nobody did, the places. */
  private static Set<String> things(EventAccount account) {
    return Stream.of(account.objects(), account.agents(), account.places())
        .filter(some -> !some.isEmpty())
        .findFirst()
        .orElse(Set.of());
  }

  /** Everything in which some of these take part in whatever role. */
  private Iterator<Node> withTheSameThings(Set<String> things) {
    return Iter.flatMap(
        things.iterator(),
        thing ->
            Iter.flatMap(
                EventReader.ROLES.iterator(),
                role -> reader.subjects(role, NodeFactory.createURI(thing))));
  }

  /** Every event with a time that can be the same, and more. */
  private Iterator<Node> atTheSameTime(EventTime time) {
    TimeSpan anchor = time.anchor();
    boolean fromTheEnd = time.earliest().isEmpty();
    Set<LocalDate> days = new LinkedHashSet<>();
    days.add(fromTheEnd ? anchor.last() : anchor.first());
    if (anchor.isDate()) {
      anchor.first().datesUntil(anchor.last().plusDays(1)).forEach(days::add);
      days.addAll(fromTheEnd ? anchor.lastDays() : anchor.firstDays());
    }
    return Iter.flatMap(days.iterator(), day -> boundedBy(fromTheEnd, day).iterator());
  }

  private List<Node> boundedBy(boolean theEnd, LocalDate day) {
    return (theEnd ? ending : beginning)
        .computeIfAbsent(
            day,
            key -> {
              List<Node> events = new ArrayList<>();
              reader.boundedBy(theEnd, day).forEachRemaining(events::add);
              return events;
            });
  }

  /** What the one gives that ends first; both are asked in turn. */
  private static Set<Node> fewest(Iterator<Node> one, Iterator<Node> other) {
    Set<Node> ofOne = new LinkedHashSet<>();
    Set<Node> ofOther = new LinkedHashSet<>();
    while (one.hasNext() && other.hasNext()) {
      ofOne.add(one.next());
      ofOther.add(other.next());
    }
    return one.hasNext() ? ofOther : ofOne;
  }

  private boolean isOfType(Node event, String type) {
    return types.computeIfAbsent(type, OfType::new).contains(event);
  }

  /** The events of a type: looked up one by one, and all read when that would take longer. */
  private final class OfType {
    private final Node type;
    private final Map<Node, Boolean> some = new HashMap<>();
    private final List<Days> dated = new ArrayList<>();
    private Set<Node> all;

    OfType(String type) {
      this.type = NodeFactory.createURI(type);
    }

    boolean contains(Node event) {
      if (isRead()) {
        return all.contains(event);
      }
      return some.computeIfAbsent(event, key -> reader.isOfType(event, type.getURI()));
    }

    boolean isRead() {
      if (all == null && some.size() > oneByOne) {
        all = new LinkedHashSet<>();
        reader.subjects(RDF.Nodes.type, type).forEachRemaining(all::add);
        some.clear();
        for (Node event : all) {
          if (!isUndated(event)) {
            Bounds of = bounds(event);
            dated.add(new Days(event, first(of.earliest()), last(of.latest())));
          }
        }
      }
      return all != null;
    }

    /** Once all are read. */
    List<Node> overlapping(EventTime time) {
      long first = first(time.earliest());
      long last = last(time.latest());
      List<Node> overlapping = new ArrayList<>();
      for (Days event : dated) {
        if (event.first <= last && first <= event.last) {
          overlapping.add(event.event);
        }
      }
      return overlapping;
    }
  }

  /** An event with a date, and the days between which it lies, as days since 1970. */
  private record Days(Node event, long first, long last) {}

  private static long first(Optional<LocalDate> day) {
    return day.map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
  }

  private static long last(Optional<LocalDate> day) {
    return day.map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
  }

  private boolean isUndated(Node event) {
    Bounds known = bounds(event);
    return known.earliest().isEmpty() && known.latest().isEmpty();
  }

  private Bounds bounds(Node event) {
    return bounds.computeIfAbsent(event, reader::bounds);
  }

  /** A first look at the bounds alone: most of those who share a state did so at another time. */
  private boolean mayOverlap(EventTime time, Node event) {
    Bounds other = bounds(event);
    return !isBefore(time.latest(), other.earliest()) && !isBefore(other.latest(), time.earliest());
  }

  private static boolean isBefore(Optional<LocalDate> one, Optional<LocalDate> other) {
    return one.isPresent() && other.isPresent() && one.get().isBefore(other.get());
  }

  private static boolean mayBeAtTheTime(EventAccount one, EventAccount other) {
    return !one.time().isKnown() || !other.time().isKnown() || one.time().agrees(other.time());
  }
}
