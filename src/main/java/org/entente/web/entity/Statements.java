package org.entente.web.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.ontology.ClassTree;
import org.entente.ontology.Ent;
import org.entente.web.view.Names;
import org.entente.web.view.Reference;
import org.entente.web.view.Row;
import org.entente.web.view.Source;

/**
 * What stands of an entity, from the rows of {@code entity-statements}.
 *
 * <pre>{@code
 * Statements nato = Statements.of(rows);
 * nato.label(); // NATO
 * nato.groups(); // Members: Albania, …
 * }</pre>
 */
final class Statements {
  private final List<Row> rows;

  private Statements(List<Row> rows) {
    this.rows = rows;
  }

  static Statements of(List<Row> rows) {
    return new Statements(rows);
  }

  /** Whether the graph says nothing of it. */
  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Its preferred name; empty where it has none. */
  String label() {
    return values(RDFS.label.getURI()).stream().findFirst().orElse("");
  }

  /** Local name of its most specific class; empty where it has none. */
  String type() {
    List<String> names =
        values(RDF.type.getURI()).stream()
            .filter(iri -> iri.startsWith(Ent.NS))
            .map(iri -> iri.substring(Ent.NS.length()))
            .toList();
    return ClassTree.standard().mostSpecific(names).orElse("");
  }

  /** Whether it can act. */
  boolean isActor() {
    return values(RDF.type.getURI()).contains(Ent.Actor);
  }

  /** Its other names, each once whatever its case and dashes. */
  List<String> otherNames() {
    Map<String, String> names = new LinkedHashMap<>();
    for (String name : values(SKOS.altLabel.getURI())) {
      names.putIfAbsent(plain(name), name);
    }
    names.remove(plain(label()));
    return names.values().stream().sorted(String.CASE_INSENSITIVE_ORDER).toList();
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("\\p{Pd}", "-");
  }

  /** When it was there, or a person in public life: {@code 1949–1991}; may be empty. */
  String years() {
    String years = years(first(Ent.validFrom), first(Ent.validUntil));
    return years.isEmpty() || !type().equals("Person") ? years : "in public life " + years;
  }

  /**
   * An item of another graph that it is linked to.
   *
   * @param iri the item
   * @param name how it is named there
   * @param reasons why each text's name is held to mean it
   */
  record ItemLink(String iri, String name, Set<String> reasons, List<Source> sources) {}

  /** Its links to other graphs. */
  List<ItemLink> links() {
    Map<String, ItemLink> links = new LinkedHashMap<>();
    for (Row row : of("of", SKOS.exactMatch.getURI())) {
      ItemLink link =
          links.computeIfAbsent(
              row.text("value"),
              iri -> new ItemLink(iri, Names.local(iri), new LinkedHashSet<>(), new ArrayList<>()));
      row.optional("reason").ifPresent(link.reasons::add);
      source(row).ifPresent(link.sources::add);
    }
    return links.values().stream().filter(link -> link.iri.startsWith("http")).toList();
  }

  /** Its standing relations, without those that have no value. */
  List<FactGroup> groups() {
    List<FactGroup> groups = new ArrayList<>();
    for (Relation relation : Relation.ALL) {
      Collection<Fact> facts = facts(relation);
      if (!facts.isEmpty()) {
        groups.add(new FactGroup(relation, List.copyOf(facts)));
      }
    }
    return groups;
  }

  private Collection<Fact> facts(Relation relation) {
    Map<String, Fact> facts = new LinkedHashMap<>();
    for (Row row : of(relation.forwards() ? "of" : "to", relation.property())) {
      String value = row.text("value");
      boolean thing = row.terms().get("value").isURI();
      Fact fact =
          facts.computeIfAbsent(
              value,
              v -> {
                Optional<Reference> reference =
                    thing ? Optional.of(Reference.of(v, row.text("valueName"))) : Optional.empty();
                return new Fact(
                    reference,
                    reference.map(Reference::name).orElse(v),
                    relation.property().equals(Ent.represents)
                        ? ""
                        : years(row.text("from"), row.text("to")),
                    new ArrayList<>());
              });
      source(row).filter(s -> !fact.sources().contains(s)).ifPresent(fact.sources()::add);
    }
    return facts.values().stream()
        .sorted(
            Comparator.comparing((Fact fact) -> fact.sources().isEmpty()).thenComparing(Fact::text))
        .toList();
  }

  /** The sentences of all of it. */
  List<Source> sources() {
    return rows.stream().flatMap(row -> source(row).stream()).toList();
  }

  private static Optional<Source> source(Row row) {
    return row.optional("passage").map(p -> Source.of(row));
  }

  private static String years(String from, String to) {
    if (from.isEmpty()) {
      return to.isEmpty() ? "" : "until " + to;
    }
    return to.isEmpty() ? "since " + from : from.equals(to) ? from : from + "–" + to;
  }

  private String first(String property) {
    return values(property).stream().findFirst().orElse("");
  }

  private List<String> values(String property) {
    return of("of", property).stream().map(row -> row.text("value")).distinct().toList();
  }

  private List<Row> of(String direction, String property) {
    return rows.stream()
        .filter(r -> r.text("direction").equals(direction) && r.text("property").equals(property))
        .toList();
  }
}
