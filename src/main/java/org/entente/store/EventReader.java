package org.entente.store;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.entente.ontology.Ent;

/** Reads from the graph what the comparison of events needs. Events without a type are left out. */
final class EventReader {
  private final DatasetGraph dataset;

  EventReader(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** Event → when it took place; only events of which that is told. */
  SortedMap<String, EventTime> times() {
    SortedMap<String, EventTime> times = new TreeMap<>();
    forEach(
        "event-times",
        row ->
            TimeSpan.of(row.get("value"))
                .ifPresent(
                    span ->
                        times.merge(
                            row.get("event").toString(),
                            time(row.get("property").getURI(), span),
                            EventReader::combine)));
    return times;
  }

  /** One account for each event of each of its types: a well-made graph gives every event one. */
  List<EventAccount> accounts(Map<String, EventTime> times) {
    Map<String, Map<String, SortedSet<String>>> roles = new TreeMap<>();
    forEach(
        "event-participants",
        row ->
            roles
                .computeIfAbsent(row.get("event").toString(), key -> new TreeMap<>())
                .computeIfAbsent(row.get("role").getURI(), key -> new TreeSet<>())
                .add(row.get("participant").getURI()));
    SortedMap<String, EventAccount> accounts = new TreeMap<>();
    forEach(
        "event-types",
        row -> {
          String event = row.get("event").toString();
          String type = row.get("type").getURI();
          Map<String, SortedSet<String>> told = roles.getOrDefault(event, Map.of());
          SortedSet<String> replaced = new TreeSet<>(role(told, Ent.predecessor));
          replaced.addAll(role(told, Ent.successor));
          EventAccount account =
              new EventAccount(
                  event,
                  type,
                  times.getOrDefault(event, EventTime.UNKNOWN),
                  role(told, Ent.agent),
                  role(told, Ent.target),
                  role(told, Ent.about),
                  replaced,
                  role(told, Ent.place));
          accounts.merge(event, account, (a, b) -> a.type().compareTo(b.type()) <= 0 ? a : b);
        });
    return List.copyOf(accounts.values());
  }

  /** What is known of participants and of event types. */
  Background background() {
    Map<String, SortedSet<String>> wholes = new TreeMap<>();
    forEach(
        "affiliations",
        row ->
            wholes
                .computeIfAbsent(row.get("part").getURI(), key -> new TreeSet<>())
                .add(row.get("whole").getURI()));
    Set<String> actors = new HashSet<>();
    forEach("actors", row -> actors.add(row.get("actor").toString()));
    Set<String> recurring = new HashSet<>();
    forEach("recurring-types", row -> recurring.add(row.get("type").getURI()));
    return new Background(wholes, actors, recurring);
  }

  private static SortedSet<String> role(Map<String, SortedSet<String>> roles, String role) {
    return roles.getOrDefault(role, new TreeSet<>());
  }

  private static EventTime time(String property, TimeSpan span) {
    Optional<TimeSpan> none = Optional.empty();
    return switch (property) {
      case Ent.date -> new EventTime(Optional.of(span), none, none);
      case Ent.startDate -> new EventTime(none, Optional.of(span), none);
      default -> new EventTime(none, none, Optional.of(span));
    };
  }

  private static EventTime combine(EventTime one, EventTime other) {
    return new EventTime(
        combine(one.point(), other.point()),
        combine(one.start(), other.start()),
        combine(one.end(), other.end()));
  }

  private static Optional<TimeSpan> combine(Optional<TimeSpan> one, Optional<TimeSpan> other) {
    return one.isPresent() && other.isPresent()
        ? Optional.of(one.get().reconcile(other.get()))
        : one.or(() -> other);
  }

  /** One row of a result. */
  private record Row(Binding binding) {
    Node get(String variable) {
      return binding.get(variable);
    }
  }

  private void forEach(String query, Consumer<Row> consumer) {
    try (QueryExec execution = QueryExec.dataset(dataset).query(Rule.query(query)).build()) {
      execution.select().forEachRemaining(binding -> consumer.accept(new Row(binding)));
    }
  }
}
