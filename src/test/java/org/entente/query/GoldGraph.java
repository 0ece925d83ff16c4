package org.entente.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.ontology.Ent;

/**
 * The graph of one document as a careful reader would write it: the rows of {@code
 * gold/DOCUMENT.yaml} over the document's text, in the form that the program writes.
 */
final class GoldGraph {
  private static final Path CORPUS = Path.of("data", "corpus");
  private static final List<String> DOCUMENTS =
      List.of("nato-russia-background", "russia-nato-relations");
  private static final List<String> ROLES =
      List.of("agent", "target", "about", "predecessor", "successor", "place");

  private final String name;
  private final String text;
  private final CanonicalNames names;
  private final Model model = ModelFactory.createDefaultModel();
  private final Set<String> asserted = new TreeSet<>();

  private GoldGraph(String name, CanonicalNames names) throws IOException {
    this.name = name;
    this.text = Files.readString(CORPUS.resolve(name), StandardCharsets.UTF_8);
    this.names = names;
  }

  /** Graph IRI → its triples, of both documents. */
  static Map<String, Model> all() {
    Map<String, Model> graphs = new TreeMap<>();
    CanonicalNames names = CanonicalNames.standard();
    for (String document : DOCUMENTS) {
      JsonNode gold = Yaml.resource("gold/" + document + ".yaml");
      try {
        GoldGraph graph = new GoldGraph(gold.get("document").asText(), names);
        graph.describeDocument();
        gold.get("sentences").forEach(graph::findAsserted);
        gold.get("sentences").forEach(graph::addSentence);
        graphs.put(Ent.DOCUMENT_GRAPHS + graph.name, graph.model);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return graphs;
  }

  private void describeDocument() {
    Resource document = model.createResource(Ent.DOC + name);
    document
        .addProperty(RDF.type, ent("Document"))
        .addLiteral(DCTerms.identifier, name)
        .addLiteral(property("text"), text)
        .addLiteral(property("contentHash"), "sha256:00")
        .addLiteral(property("extractorVersion"), "gold");
  }

  private void findAsserted(JsonNode sentence) {
    for (JsonNode event : sentence.path("events")) {
      if (isAsserted(event)) {
        asserted.add(event.get("id").asText());
      }
    }
  }

  private static boolean isAsserted(JsonNode node) {
    return node.path("polarity").asText("Affirmed").equals("Affirmed")
        && node.path("modality").asText("Asserted").equals("Asserted");
  }

  private void addSentence(JsonNode sentence) {
    Resource passage = passage(sentence.get("quote").asText());
    for (JsonNode event : sentence.path("events")) {
      addEvent(event, passage);
    }
    for (JsonNode relation : sentence.path("relations")) {
      RDFNode object =
          relation.has("text")
              ? model.createLiteral(relation.get("text").asText())
              : entity(relation.get("object").asText());
      claim(
          entity(relation.get("subject").asText()),
          relation.get("property").asText(),
          object,
          passage,
          relation);
    }
  }

  private Resource passage(String quote) {
    int at = text.indexOf(quote);
    if (at < 0 || text.indexOf(quote, at + 1) >= 0) {
      throw new IllegalStateException(name + ": not there exactly once: " + quote);
    }
    int start = text.codePointCount(0, at);
    int end = start + quote.codePointCount(0, quote.length());
    Resource passage = model.createResource(Ent.DOC + name + "/p/" + start + "-" + end);
    Resource selector = model.createResource(passage.getURI() + "#selector");
    passage
        .addProperty(RDF.type, ent("Passage"))
        .addProperty(OA.hasSource, model.createResource(Ent.DOC + name))
        .addProperty(OA.hasSelector, selector);
    selector
        .addProperty(RDF.type, OA.TextPositionSelector)
        .addProperty(RDF.type, OA.TextQuoteSelector)
        .addProperty(OA.start, count(start))
        .addProperty(OA.end, count(end))
        .addLiteral(OA.exact, quote);
    return passage;
  }

  private void addEvent(JsonNode gold, Resource passage) {
    String id = gold.get("id").asText();
    String type = gold.get("type").asText();
    Resource event = event(id);
    event.addLiteral(RDFS.label, type + " " + id);
    if (!asserted.contains(id)) {
      event.addProperty(property("statedType"), ent(type));
    }
    claim(event, "rdf:type", ent(type), passage, gold);
    for (String role : ROLES) {
      Yaml.texts(gold.get(role)).forEach(v -> claim(event, role, entity(v), passage, gold));
    }
    Map.of("date", "date", "start", "startDate", "end", "endDate")
        .forEach(
            (key, property) ->
                Yaml.texts(gold.get(key))
                    .forEach(v -> claim(event, property, date(v), passage, gold)));
    Yaml.texts(gold.get("inResponseTo"))
        .forEach(cause -> claim(event, "inResponseTo", event(cause), passage, gold));
  }

  private Resource event(String id) {
    return model.createResource(Ent.ID + "event/gold/" + name.replace(".txt", "") + "/" + id);
  }

  private void claim(Resource s, String term, RDFNode o, Resource passage, JsonNode gold) {
    var p = term.equals("rdf:type") ? RDF.type : property(term);
    String hash =
        Integer.toHexString((s + " " + p + " " + o + " " + passage + " " + gold).hashCode());
    Resource claim = model.createResource(Ent.DOC + name + "/c/" + hash);
    claim
        .addProperty(RDF.type, ent("Claim"))
        .addProperty(RDF.subject, s)
        .addProperty(RDF.predicate, p)
        .addProperty(RDF.object, o)
        .addProperty(property("evidence"), passage)
        .addProperty(property("polarity"), ent(gold.path("polarity").asText("Affirmed")))
        .addProperty(property("modality"), ent(gold.path("modality").asText("Asserted")))
        .addLiteral(property("extractedBy"), "gold")
        .addProperty(
            property("confidence"), model.createTypedLiteral("1.0", XSDDatatype.XSDdecimal));
    if (gold.has("attributedTo")) {
      claim.addProperty(property("attributedTo"), entity(gold.get("attributedTo").asText()));
    }
    if (isAsserted(gold)) {
      model.add(s, p, o);
    }
  }

  private Resource entity(String canonical) {
    String type = names.classOf(canonical);
    String slug =
        canonical.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String folder =
        type.equals("Group") || type.equals("Topic") ? type.toLowerCase(Locale.ROOT) + "/" : "";
    Resource entity = model.createResource(Ent.ID + folder + slug);
    entity.addProperty(RDF.type, ent(type)).addLiteral(RDFS.label, canonical);
    names.otherNames(canonical).forEach(n -> entity.addLiteral(SKOS.altLabel, n));
    return entity;
  }

  private RDFNode date(String iso) {
    RDFDatatype type =
        switch (iso.length()) {
          case 4 -> XSDDatatype.XSDgYear;
          case 7 -> XSDDatatype.XSDgYearMonth;
          default -> XSDDatatype.XSDdate;
        };
    return model.createTypedLiteral(iso, type);
  }

  private RDFNode count(int n) {
    return model.createTypedLiteral(Integer.toString(n), XSDDatatype.XSDnonNegativeInteger);
  }

  private Resource ent(String term) {
    return model.createResource(Ent.NS + term);
  }

  private Property property(String term) {
    return model.createProperty(Ent.NS + term);
  }
}
