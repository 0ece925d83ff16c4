package org.entente.web.entity;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.vocabulary.RDF;
import org.entente.ontology.Ent;
import org.entente.web.view.Addresses;
import org.entente.web.view.Citation;
import org.entente.web.view.Documents;
import org.entente.web.view.Link;
import org.entente.web.view.Names;
import org.entente.web.view.Page;
import org.entente.web.view.PageQueries;
import org.entente.web.view.PageWriter;
import org.entente.web.view.Reference;
import org.entente.web.view.Row;
import org.entente.web.view.Source;
import org.entente.web.view.Status;
import org.entente.web.view.Tone;
import org.entente.web.view.Weights;

/** A happening: its type, time and roles over all tellings, and what each sentence says. */
final class EventPage {
  private static final List<Part> PARTS =
      List.of(
          new Part("When", "of", Set.of(Ent.date, Ent.startDate, Ent.endDate)),
          new Part("Who", "of", Set.of(Ent.agent)),
          new Part("Towards or against", "of", Set.of(Ent.target)),
          new Part("About", "of", Set.of(Ent.about)),
          new Part("What was before", "of", Set.of(Ent.predecessor)),
          new Part("What came after", "of", Set.of(Ent.successor)),
          new Part("Where", "of", Set.of(Ent.place)),
          new Part("In response to", "of", Set.of(Ent.inResponseTo)),
          new Part("Answered by", "to", Set.of(Ent.inResponseTo)),
          new Part("Part of", "of", Set.of(Ent.partOfEvent)),
          new Part("Parts", "to", Set.of(Ent.partOfEvent)));

  private final PageQueries queries;
  private final PageWriter writer;
  private final Documents documents;

  EventPage(PageQueries queries, PageWriter writer) {
    this.queries = queries;
    this.writer = writer;
    this.documents = new Documents(queries);
  }

  /** A heading, and the claims that belong below it. */
  private record Part(String heading, String direction, Set<String> properties) {
    boolean holds(Row row) {
      return row.text("direction").equals(direction) && properties.contains(row.text("property"));
    }
  }

  /** The values below a heading. */
  record Group(String heading, List<Value> values) {}

  /**
   * One value.
   *
   * @param text a name, or a date as told
   * @param note what kind of date it is; may be empty
   * @param statuses what the texts do with it other than asserting it: denied, planned, …
   */
  record Value(
      Optional<Reference> thing,
      String text,
      String note,
      Set<String> statuses,
      List<Source> sources) {}

  /**
   * One sentence's telling.
   *
   * @param statuses denied, planned, hypothetical, reported; none where it is asserted
   * @param speakers whose words it reports
   */
  record Telling(
      Source source,
      String type,
      Set<String> statuses,
      List<Reference> speakers,
      String certainty) {}

  void show(Context context, String iri) {
    List<Row> rows = queries.rows("happening-claims", Map.of("event", iri));
    if (rows.isEmpty()) {
      throw EntityPage.unknown(iri);
    }
    String type = type(rows);
    List<Group> groups = groups(rows);
    List<Source> sources = rows.stream().map(Source::of).distinct().toList();
    String title = title(type, groups);
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("type", type);
    model.put("weight", weight(type));
    model.put("groups", groups);
    model.put("tellings", tellings(rows));
    model.put("relationships", relationships(rows));
    model.put("downloads", EntityPage.downloads(iri).subList(0, 3));
    String happening = rows.get(0).optional("happening").orElse(iri);
    writer.write(
        context,
        Page.titled(title)
            .under(
                new Link(
                    Names.spaced(type),
                    Addresses.with("/queries/events-by-type", Map.of("type", type))))
            .citing(new Citation(title, happening, documents.of(sources))),
        "event.ftlh",
        model);
  }

  private static String type(List<Row> rows) {
    return rows.stream()
        .filter(r -> r.text("property").equals(RDF.type.getURI()))
        .map(r -> Names.local(r.text("value")))
        .findFirst()
        .orElse("Event");
  }

  /** The weight's number, style and words; nothing where the type has none. */
  private Map<String, Object> weight(String type) {
    return Weights.from(queries)
        .of(type)
        .map(
            weight -> {
              Tone tone = Tone.of(weight);
              return Map.<String, Object>of(
                  "number", weight, "tone", tone.style(), "words", tone.words());
            })
        .orElse(Map.of());
  }

  private static List<Group> groups(List<Row> rows) {
    List<Group> groups = new ArrayList<>();
    for (Part part : PARTS) {
      Map<String, Value> values = new LinkedHashMap<>();
      for (Row row : rows) {
        if (part.holds(row)) {
          Value value =
              values.computeIfAbsent(row.text("property") + row.text("value"), k -> value(row));
          Status.of(row).ifPresent(value.statuses::add);
          if (!value.sources.contains(Source.of(row))) {
            value.sources.add(Source.of(row));
          }
        }
      }
      if (!values.isEmpty()) {
        groups.add(
            new Group(
                part.heading,
                values.values().stream()
                    .sorted(
                        Comparator.comparing((Value v) -> -v.sources.size())
                            .thenComparing(Value::text))
                    .toList()));
      }
    }
    return groups;
  }

  private static Value value(Row row) {
    Optional<Reference> thing =
        row.terms().get("value").isURI()
            ? Optional.of(Reference.of(row.text("value"), row.text("valueName")))
            : Optional.empty();
    String note =
        row.text("property").equals(Ent.startDate)
            ? "from"
            : row.text("property").equals(Ent.endDate) ? "to" : "";
    return new Value(
        thing,
        thing.map(Reference::name).orElse(row.text("value")),
        note,
        new LinkedHashSet<>(),
        new ArrayList<>());
  }

  private static List<Telling> tellings(List<Row> rows) {
    Map<String, Telling> tellings = new LinkedHashMap<>();
    for (Row row : rows) {
      if (row.text("property").equals(RDF.type.getURI())) {
        Telling telling =
            tellings.computeIfAbsent(
                row.text("passage"),
                p ->
                    new Telling(
                        Source.of(row),
                        Names.local(row.text("value")),
                        new LinkedHashSet<>(),
                        new ArrayList<>(),
                        row.text("confidence")));
        Status.of(row).ifPresent(telling.statuses::add);
        row.optional("speaker")
            .map(s -> row.reference("speaker"))
            .filter(s -> !telling.speakers.contains(s))
            .ifPresent(telling.speakers::add);
      }
    }
    return List.copyOf(tellings.values());
  }

  /** The pages of each agent with each target; of the agents among themselves where none is. */
  private static List<Link> relationships(List<Row> rows) {
    Set<Reference> agents = role(rows, Ent.agent);
    Set<Reference> others = role(rows, Ent.target);
    Map<String, Link> links = new LinkedHashMap<>();
    for (Reference one : agents) {
      for (Reference other : others.isEmpty() ? agents : others) {
        if (one.iri().compareTo(other.iri()) != 0
            && !links.containsKey(other.iri() + " " + one.iri())) {
          links.put(
              one.iri() + " " + other.iri(),
              new Link(
                  one.name() + " and " + other.name(),
                  Addresses.relationship(one.iri(), other.iri())));
        }
      }
    }
    return links.values().stream().limit(6).toList();
  }

  private static Set<Reference> role(List<Row> rows, String property) {
    Set<Reference> all = new LinkedHashSet<>();
    for (Row row : rows) {
      if (row.text("property").equals(property) && row.text("direction").equals("of")) {
        all.add(Reference.of(row.text("value"), row.text("valueName")));
      }
    }
    return all;
  }

  private static String title(String type, List<Group> groups) {
    List<String> names = new ArrayList<>();
    for (Group group : groups) {
      if (Set.of("Who", "Towards or against", "About").contains(group.heading)) {
        group.values.stream().map(Value::text).filter(n -> !names.contains(n)).forEach(names::add);
      }
    }
    String title = Names.spaced(type);
    return names.isEmpty()
        ? title
        : title
            + ": "
            + String.join(", ", names.subList(0, Math.min(4, names.size())))
            + (names.size() > 4 ? " …" : "");
  }
}
