package org.entente.web.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.entente.ontology.Ent;
import org.entente.web.view.Addresses;
import org.entente.web.view.Days;
import org.entente.web.view.Names;
import org.entente.web.view.Reference;
import org.entente.web.view.Row;
import org.entente.web.view.Status;
import org.entente.web.view.Tone;
import org.entente.web.view.Weights;

/**
 * What was read from one sentence.
 *
 * @param sentence its range
 * @param number of the sentence, from 1
 * @param href its stable address
 * @param statements one for each thing or event that it tells of
 */
record Extracted(String sentence, int number, String href, List<Statement> statements) {
  private static final String EVENTS = Ent.ID + "event/";
  private static final String WIKIDATA = "http://www.wikidata.org/entity/";

  /**
   * What is said of one thing.
   *
   * @param subject the thing
   * @param type of an event, its class; otherwise empty
   * @param tone the style of the type's weight
   * @param statuses denied, planned, hypothetical, reported; none where it is asserted
   * @param speakers whose words it reports
   * @param rules what read it
   */
  record Statement(
      Reference subject,
      String type,
      String tone,
      Set<String> statuses,
      Set<Reference> speakers,
      Set<String> rules,
      List<Line> lines) {}

  /**
   * One claim.
   *
   * @param claim the last part of its IRI
   * @param property in words
   * @param thing the value, where it is a thing
   * @param text the value as it is read
   * @param reason why a name is held to mean an item; may be empty
   * @param confidence 0 … 1
   */
  record Line(
      String claim,
      String property,
      Optional<Reference> thing,
      String text,
      String reason,
      String confidence) {}

  /** By sentence, in the order of the text. */
  static Map<Range, Extracted> of(String document, List<Row> claims, Weights weights) {
    Map<Range, Map<String, List<Row>>> sorted = new LinkedHashMap<>();
    for (Row row : claims) {
      sorted
          .computeIfAbsent(range(row), r -> new TreeMap<>())
          .computeIfAbsent(row.text("subject"), s -> new ArrayList<>())
          .add(row);
    }
    Map<Range, Extracted> all = new LinkedHashMap<>();
    sorted.forEach(
        (range, subjects) ->
            all.put(
                range,
                new Extracted(
                    range.toString(),
                    all.size() + 1,
                    Addresses.page(document + "/p/" + range),
                    subjects.values().stream().map(rows -> statement(rows, weights)).toList())));
    return all;
  }

  /** The stretch of a row's columns {@code start} and {@code end}. */
  static Range range(Row row) {
    return new Range(row.count("start"), row.count("end"));
  }

  private static Statement statement(List<Row> rows, Weights weights) {
    Row first = rows.get(0);
    boolean event = first.text("subject").startsWith(EVENTS);
    String type =
        rows.stream()
            .filter(r -> event && r.text("property").equals(RDF.type.getURI()))
            .map(r -> Names.local(r.text("value")))
            .findFirst()
            .orElse(event ? "Event" : "");
    Set<String> statuses = new LinkedHashSet<>();
    Set<Reference> speakers = new LinkedHashSet<>();
    Set<String> rules = new LinkedHashSet<>();
    Map<String, Line> lines = new LinkedHashMap<>();
    for (Row row : rows) {
      Status.of(row).ifPresent(statuses::add);
      row.optional("speaker").ifPresent(s -> speakers.add(row.reference("speaker")));
      rules.add(row.text("rule"));
      lines.putIfAbsent(row.text("claim"), line(row, event));
    }
    return new Statement(
        first.reference("subject"),
        type,
        weights.of(type).map(w -> Tone.of(w).style()).orElse("tone-none"),
        statuses,
        speakers,
        rules,
        List.copyOf(lines.values()));
  }

  private static Line line(Row row, boolean event) {
    String value = row.text("value");
    boolean type = row.text("property").equals(RDF.type.getURI());
    boolean iri = row.terms().get("value").isURI();
    Optional<Reference> thing = iri && !type ? Optional.of(thing(value, row)) : Optional.empty();
    return new Line(
        Names.local(row.text("claim")),
        type
            ? (event ? "type of event" : "class")
            : row.text("property").equals(SKOS.exactMatch.getURI())
                ? "same as"
                : Names.spaced(row.text("property")),
        thing,
        thing
            .map(Reference::name)
            .orElse(type ? Names.spaced(value) : dated(row.text("property"), value)),
        row.text("reason"),
        row.text("confidence"));
  }

  private static Reference thing(String iri, Row row) {
    return iri.startsWith(WIKIDATA)
        ? new Reference(iri, "Wikidata " + Names.local(iri), iri)
        : Reference.of(iri, row.text("valueName"));
  }

  private static String dated(String property, String value) {
    return Set.of(Ent.date, Ent.startDate, Ent.endDate).contains(property)
        ? Days.shown(value)
        : value;
  }
}
