package org.entente.query;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.ontology.Ent;

/**
 * The catalogue as RDF, so that a SPARQL editor finds examples and prefixes at the endpoint that it
 * asks: each query as a {@code sh:SPARQLExecutable} of SHACL (section 5.2 of its SPARQL part), as
 * collections of SPARQL examples are published.
 *
 * <pre>{@code
 * Model graph = CatalogueGraph.of(QueryCatalogue.standard()); // what graph/queries holds
 * }</pre>
 *
 * It has no blank nodes: two catalogues are equal if and only if their graphs hold the same
 * statements.
 */
public final class CatalogueGraph {
  private static final String QUERY = Ent.QUERIES_GRAPH + "#";
  private static final String SCHEMA = "https://schema.org/";
  private static final Property KEYWORDS = ResourceFactory.createProperty(SCHEMA + "keywords");

  private CatalogueGraph() {}

  /** A hash over the whole graph, by which a store tells whether it holds this catalogue. */
  public static String version(Model graph) {
    List<String> lines = new ArrayList<>();
    graph.getGraph().find().forEachRemaining(triple -> lines.add(NodeFmtLib.str(triple)));
    Collections.sort(lines);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      lines.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The IRI of a query in the graph. */
  public static String iri(String name) {
    return QUERY + name;
  }

  /** All queries and the prefixes that they use. */
  public static Model of(QueryCatalogue catalogue) {
    Model model = ModelFactory.createDefaultModel();
    Resource prefixes = prefixes(model);
    for (CannedQuery query : catalogue.all()) {
      describe(model, query).addProperty(property("prefixes"), prefixes);
    }
    return model;
  }

  private static Resource describe(Model model, CannedQuery canned) {
    Query query = QueryFactory.create(canned.text());
    String form = form(canned.name(), query);
    String type = Character.toUpperCase(form.charAt(0)) + form.substring(1);
    Resource node =
        model
            .createResource(iri(canned.name()))
            .addProperty(RDF.type, term("SPARQLExecutable"))
            .addProperty(RDF.type, term("SPARQL" + type + "Executable"))
            .addProperty(DCTerms.identifier, canned.name())
            .addProperty(RDFS.label, canned.title(), "en")
            .addProperty(RDFS.comment, canned.question(), "en")
            .addProperty(property(form), canned.text());
    if (!canned.description().isEmpty()) {
      node.addProperty(DCTerms.description, canned.description(), "en");
    }
    canned.keywords().forEach(word -> node.addProperty(KEYWORDS, word, "en"));
    return node;
  }

  private static String form(String name, Query query) {
    return switch (query.queryType()) {
      case SELECT -> "select";
      case ASK -> "ask";
      case CONSTRUCT -> "construct";
      default ->
          throw new IllegalArgumentException(
              name
                  + ".rq: SHACL has SELECT, ASK and CONSTRUCT queries only; write it as one of them");
    };
  }

  private static Resource prefixes(Model model) {
    Resource all = model.createResource(QUERY + "_prefixes").addProperty(RDF.type, OWL.Ontology);
    for (Map.Entry<String, String> prefix : Vocabulary.PREFIXES.entrySet()) {
      Resource one =
          model
              .createResource(QUERY + "_prefix-" + prefix.getKey())
              .addProperty(RDF.type, term("PrefixDeclaration"))
              .addProperty(property("prefix"), prefix.getKey())
              .addProperty(
                  property("namespace"),
                  model.createTypedLiteral(prefix.getValue(), XSDDatatype.XSDanyURI));
      all.addProperty(property("declare"), one);
    }
    return all;
  }

  private static Resource term(String name) {
    return ResourceFactory.createResource(SHACL.NS + name);
  }

  private static Property property(String name) {
    return ResourceFactory.createProperty(SHACL.NS + name);
  }
}
