package org.entente.server.reconcile;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.ontology.Ent;
import org.entente.ontology.OntologyModules;

/**
 * The properties of the service: those of things and events in the ontology, by their local names
 * ({@code memberOf}), and the names and the Wikidata item of a thing.
 */
final class Properties {
  /** The property whose values are Wikidata items. */
  static final String WIKIDATA = "wikidata";

  /** Modules whose properties speak of things and events, not of evidence. */
  private static final List<String> MODULES = List.of("core", "events");

  private static final Properties STANDARD = new Properties();

  private final Map<String, Property> properties = new TreeMap<>();

  /**
   * A property.
   *
   * @param id its identifier
   * @param iri the RDF property
   * @param name for people
   * @param description its definition
   */
  record Property(String id, String iri, String name, String description) {}

  private Properties() {
    for (String module : MODULES) {
      Model model = OntologyModules.module(module);
      for (Resource kind : List.of(OWL.ObjectProperty, OWL.DatatypeProperty)) {
        model
            .listSubjectsWithProperty(RDF.type, kind)
            .filterKeep(one -> one.isURIResource() && one.getURI().startsWith(Ent.NS))
            .filterKeep(one -> one.hasProperty(RDFS.label))
            .forEachRemaining(this::add);
      }
    }
    put("name", RDFS.label.getURI(), "name", "The preferred name.");
    put("alias", SKOS.altLabel.getURI(), "alias", "Another name or an abbreviation.");
    put(
        WIKIDATA,
        SKOS.exactMatch.getURI(),
        "Wikidata item",
        "The Wikidata item of the same thing.");
  }

  private void add(Resource property) {
    String definition =
        property.hasProperty(SKOS.definition)
            ? property.getProperty(SKOS.definition).getString()
            : "";
    put(
        property.getURI().substring(Ent.NS.length()),
        property.getURI(),
        property.getProperty(RDFS.label).getString(),
        definition);
  }

  private void put(String id, String iri, String name, String description) {
    properties.put(id, new Property(id, iri, name, description));
  }

  /** Read once. */
  static Properties standard() {
    return STANDARD;
  }

  /** In the order of their identifiers. */
  Collection<Property> all() {
    return Collections.unmodifiableCollection(properties.values());
  }

  /** The property that a client means: by identifier, IRI or prefixed name. */
  Optional<Property> named(String given) {
    String local = given.startsWith(Ent.NS) ? given.substring(Ent.NS.length()) : given;
    return Optional.ofNullable(properties.get(local.replaceFirst("^ent:", "")));
  }

  /** Those whose name or identifier contains a text; those that begin with it first. */
  List<Property> beginning(String prefix) {
    String sought = prefix.toLowerCase(Locale.ROOT);
    List<Property> found =
        properties.values().stream().filter(one -> names(one).contains(sought)).toList();
    return found.stream()
        .sorted((a, b) -> Boolean.compare(names(b).startsWith(sought), names(a).startsWith(sought)))
        .toList();
  }

  private static String names(Property property) {
    return (property.name() + "\n" + property.id()).toLowerCase(Locale.ROOT);
  }
}
