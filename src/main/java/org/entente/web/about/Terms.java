package org.entente.web.about;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.ontology.Ent;
import org.entente.ontology.OntologyModules;

/** The ontology's terms with their definitions, from the OWL files, in the order of these. */
final class Terms {
  private static final List<String> MODULES = List.of("core", "events", "evidence");
  private static final Property INTENSITY = ResourceFactory.createProperty(Ent.intensity);
  private static final Property PLOVER = ResourceFactory.createProperty(Ent.plover);

  private final Model all = OntologyModules.model();

  /** A file of the ontology. */
  record Module(String name, String title, String description, List<Kind> kinds) {}

  /** The terms of one kind. */
  record Kind(String title, List<Term> terms) {}

  /**
   * A term.
   *
   * @param name local name, and its anchor
   * @param note what else is to be known; may be empty
   * @param relations to other terms, without those that it has none of
   * @param weight of an event type; may be empty
   * @param plover category of an event type; may be empty
   */
  record Term(
      String name,
      String label,
      String definition,
      String note,
      List<Relation> relations,
      String weight,
      String plover) {}

  /** How it relates to others: below, domain, range, inverse. */
  record Relation(String name, List<Other> others) {}

  /** Another term; its anchor is empty where it is none of ours. */
  record Other(String name, String anchor) {}

  private Terms() {
    all.setNsPrefixes(OntologyModules.module("alignments").getNsPrefixMap());
  }

  static List<Module> modules() {
    Terms terms = new Terms();
    return MODULES.stream().map(terms::module).toList();
  }

  private Module module(String name) {
    Resource module = all.getResource(Ent.BASE + "ontology/" + name);
    List<Resource> terms =
        OntologyModules.subjects(name).stream()
            .filter(iri -> iri.startsWith(Ent.NS))
            .map(all::getResource)
            .filter(t -> t.hasProperty(RDFS.isDefinedBy))
            .toList();
    List<Kind> kinds = new ArrayList<>();
    add(kinds, "Classes", terms.stream().filter(t -> is(t, OWL.Class) && !isEvent(t)).toList());
    add(kinds, "Event types", terms.stream().filter(this::isEvent).toList());
    add(kinds, "Relations", terms.stream().filter(t -> is(t, OWL.ObjectProperty)).toList());
    add(kinds, "Values", terms.stream().filter(t -> is(t, OWL.DatatypeProperty)).toList());
    add(kinds, "Annotations", terms.stream().filter(t -> is(t, OWL.AnnotationProperty)).toList());
    add(kinds, "Individuals", terms.stream().filter(t -> is(t, OWL2.NamedIndividual)).toList());
    return new Module(name, text(module, DCTerms.title), text(module, DCTerms.description), kinds);
  }

  private void add(List<Kind> kinds, String title, List<Resource> terms) {
    if (!terms.isEmpty()) {
      kinds.add(new Kind(title, terms.stream().map(this::term).toList()));
    }
  }

  private Term term(Resource term) {
    List<Relation> relations = new ArrayList<>();
    relation(relations, "below", others(term, RDFS.subClassOf));
    relation(relations, "below", others(term, RDFS.subPropertyOf));
    relation(relations, "from", others(term, RDFS.domain));
    relation(relations, "to", others(term, RDFS.range));
    relation(relations, "inverse", others(term, OWL.inverseOf));
    return new Term(
        term.getURI().substring(Ent.NS.length()),
        text(term, RDFS.label),
        text(term, SKOS.definition),
        text(term, SKOS.scopeNote),
        relations,
        text(term, INTENSITY),
        text(term, PLOVER));
  }

  private static void relation(List<Relation> relations, String name, List<Other> others) {
    if (!others.isEmpty()) {
      relations.add(new Relation(name, others));
    }
  }

  private List<Other> others(Resource term, Property property) {
    return all.listObjectsOfProperty(term, property).toList().stream()
        .filter(RDFNode::isURIResource)
        .map(RDFNode::asResource)
        .map(
            r ->
                r.getURI().startsWith(Ent.NS)
                    ? new Other(
                        r.getURI().substring(Ent.NS.length()),
                        r.getURI().substring(Ent.NS.length()))
                    : new Other(all.shortForm(r.getURI()), ""))
        .sorted(Comparator.comparing(Other::name))
        .toList();
  }

  private boolean is(Resource term, Resource type) {
    return all.contains(term, RDF.type, type);
  }

  private boolean isEvent(Resource term) {
    return term.hasProperty(INTENSITY);
  }

  private static String text(Resource subject, Property property) {
    return subject.hasProperty(property)
        ? subject.getProperty(property).getLiteral().getLexicalForm()
        : "";
  }
}
