package org.entente.ontology;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.apache.jena.vocabulary.XSD;

/**
 * The ontology as a page for people: module by module, each kind of term in a table, in the order
 * of the OWL files.
 *
 * <pre>{@code
 * Files.writeString(Path.of("docs/ONTOLOGY.md"), OntologyDocumentation.render());
 * }</pre>
 *
 * The page holds nothing that the OWL files and the checks do not say; to change it, change them.
 */
public final class OntologyDocumentation {
  private static final List<String> DOCUMENTED = List.of("core", "events", "evidence");
  private static final List<Property> MAPPINGS =
      List.of(SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch, SKOS.relatedMatch);
  private static final Property PLOVER = ResourceFactory.createProperty(Ent.plover);
  private static final Property INTENSITY = ResourceFactory.createProperty(Ent.intensity);
  private static final Property INTENSITY_SOURCE =
      ResourceFactory.createProperty(Ent.intensitySource);

  private final Model all = OntologyModules.model();
  private final StringBuilder page = new StringBuilder();

  private OntologyDocumentation() {
    all.setNsPrefixes(OntologyModules.module("alignments").getNsPrefixMap());
    all.setNsPrefix("xsd", XSD.NS);
  }

  /** The page in Markdown. */
  public static String render() {
    return new OntologyDocumentation().page();
  }

  private String page() {
    Resource whole = all.getResource("https://w3id.org/entente/ontology");
    line("# The Entente ontology");
    line("");
    line("<!-- Generated from the files in ontology/ by OntologyDocumentation: do not edit. -->");
    line("");
    line(text(whole, DCTerms.description));
    line("");
    line(
        "Namespace `%s`, prefix `ent:`, version %s. OWL 2 RL.",
        Ent.NS, text(whole, OWL.versionInfo));
    DOCUMENTED.forEach(this::module);
    alignments();
    checks();
    return page.toString();
  }

  private void module(String name) {
    Resource module = all.getResource("https://w3id.org/entente/ontology/" + name);
    line("");
    line("## %s", text(module, DCTerms.title));
    line("");
    line("%s (`ontology/%s.ttl`)", text(module, DCTerms.description), name);
    List<Resource> terms = terms(name);
    classes("Classes", terms.stream().filter(t -> is(t, OWL.Class) && !isEventType(t)).toList());
    eventTypes(terms.stream().filter(this::isEventType).toList());
    properties("Object properties", terms.stream().filter(t -> is(t, OWL.ObjectProperty)).toList());
    properties(
        "Datatype properties", terms.stream().filter(t -> is(t, OWL.DatatypeProperty)).toList());
    properties(
        "Annotation properties",
        terms.stream().filter(t -> is(t, OWL.AnnotationProperty)).toList());
    individuals(terms.stream().filter(t -> is(t, OWL2.NamedIndividual)).toList());
  }

  private void classes(String title, List<Resource> terms) {
    table(
        title,
        List.of("Class", "Definition", "Below"),
        terms,
        t -> List.of(anchor(t), definition(t), names(t, RDFS.subClassOf)));
  }

  private void eventTypes(List<Resource> terms) {
    table(
        "Event types",
        List.of("Class", "Definition", "PLOVER", "Intensity", "Intensity taken from"),
        terms,
        t ->
            List.of(
                anchor(t),
                definition(t),
                t.hasProperty(PLOVER) ? text(t, PLOVER) : "–",
                text(t, INTENSITY),
                text(t, INTENSITY_SOURCE)));
  }

  private void properties(String title, List<Resource> terms) {
    table(
        title,
        List.of("Property", "Definition", "Domain", "Range", "Below", "Inverse"),
        terms,
        t ->
            List.of(
                anchor(t),
                definition(t),
                names(t, RDFS.domain),
                names(t, RDFS.range),
                names(t, RDFS.subPropertyOf),
                inverses(t)));
  }

  private void individuals(List<Resource> terms) {
    table(
        "Individuals",
        List.of("Individual", "Definition", "Class"),
        terms,
        t ->
            List.of(
                anchor(t),
                definition(t),
                all.listObjectsOfProperty(t, RDF.type).toList().stream()
                    .filter(c -> !c.equals(OWL2.NamedIndividual))
                    .map(this::name)
                    .collect(Collectors.joining(", "))));
  }

  private void alignments() {
    line("");
    line("## Alignments");
    line("");
    line("Mappings only: no term is a subclass or subproperty of a foreign one.");
    List<Resource> mapped =
        DOCUMENTED.stream()
            .flatMap(name -> terms(name).stream())
            .filter(t -> MAPPINGS.stream().anyMatch(t::hasProperty))
            .toList();
    table(
        "Mappings",
        List.of("Term", "Exact", "Close", "Broader", "Related"),
        mapped,
        t -> {
          List<String> cells = new ArrayList<>(List.of(name(t)));
          MAPPINGS.forEach(m -> cells.add(names(t, m)));
          return cells;
        });
  }

  private void checks() {
    line("");
    line("## What a graph must keep to");
    line("");
    line(
        "Shapes (`ontology/shapes/`) say what each claim, passage, document and event has; checks"
            + " (`ontology/checks/`) are queries over the whole store that must find nothing.");
    line("");
    line("| Check | Rule | A fault means | What to do |");
    line("|---|---|---|---|");
    for (Check check : OntologyModules.checks()) {
      line(
          "| `%s` | %s | %s | %s |",
          check.name(), cell(check.title()), cell(check.problem()), cell(check.solution()));
    }
  }

  private interface Cells {
    List<String> of(Resource term);
  }

  private void table(String title, List<String> head, List<Resource> terms, Cells cells) {
    if (terms.isEmpty()) {
      return;
    }
    line("");
    line("### %s", title);
    line("");
    line("| %s |", String.join(" | ", head));
    line("|%s", "---|".repeat(head.size()));
    for (Resource term : terms) {
      line("| %s |", String.join(" | ", cells.of(term)));
    }
  }

  /** A module's terms in the order of its file. */
  private List<Resource> terms(String module) {
    return OntologyModules.subjects(module).stream()
        .filter(iri -> iri.startsWith(Ent.NS))
        .map(all::getResource)
        .filter(t -> t.hasProperty(RDFS.isDefinedBy))
        .toList();
  }

  private boolean is(Resource term, Resource type) {
    return all.contains(term, RDF.type, type);
  }

  private boolean isEventType(Resource term) {
    return term.hasProperty(INTENSITY);
  }

  private String anchor(Resource term) {
    return "<a id=\"%s\"></a>`%s`".formatted(term.getLocalName(), compact(term));
  }

  private String definition(Resource term) {
    String definition = text(term, SKOS.definition);
    return term.hasProperty(SKOS.scopeNote)
        ? definition + " *" + text(term, SKOS.scopeNote) + "*"
        : definition;
  }

  private String inverses(Resource term) {
    Set<RDFNode> inverses = new LinkedHashSet<>(objects(term, OWL.inverseOf));
    inverses.addAll(all.listSubjectsWithProperty(OWL.inverseOf, term).toList());
    return inverses.stream().map(this::name).sorted().collect(Collectors.joining(", "));
  }

  private String names(Resource term, Property property) {
    return objects(term, property).stream()
        .map(this::name)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private List<RDFNode> objects(Resource term, Property property) {
    return all.listObjectsOfProperty(term, property).toList();
  }

  private String name(RDFNode node) {
    Resource resource = node.asResource();
    return resource.getURI().startsWith(Ent.NS)
        ? "[`%s`](#%s)".formatted(compact(resource), resource.getLocalName())
        : "`" + compact(resource) + "`";
  }

  private String compact(Resource resource) {
    return all.shortForm(resource.getURI());
  }

  private String text(Resource subject, Property property) {
    return cell(subject.inModel(all).getRequiredProperty(property).getLiteral().getLexicalForm());
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }

  private void line(String format, Object... values) {
    page.append(values.length == 0 ? format : format.formatted(values)).append('\n');
  }
}
