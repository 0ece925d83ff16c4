package org.entente.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.vocabulary.RDFS;

/**
 * The ontology as it lies on the class path: OWL modules, SHACL shapes, checks.
 *
 * <pre>{@code
 * Model owl = OntologyModules.model(); // what graph/ontology holds
 * Graph shapes = OntologyModules.shapes().getGraph(); // for jena-shacl
 * for (Check check : OntologyModules.checks()) { … } // zero rows = pass
 * }</pre>
 */
public final class OntologyModules {
  private OntologyModules() {}

  /** The OWL modules' names, in the order in which they build on each other. */
  public static final List<String> MODULES =
      List.of("core", "events", "evidence", "alignments", "entente");

  /** The shapes' names: one file for each kind of node. */
  public static final List<String> SHAPES = List.of("claim", "document", "event", "passage");

  /** The checks' names: one rule each. */
  public static final List<String> CHECKS =
      List.of(
          "asserted-claim-has-its-triple",
          "claim-stands-with-its-document",
          "classes-do-not-clash",
          "event-has-one-time",
          "event-has-one-type",
          "event-type-is-claimed",
          "node-has-a-name",
          "passage-quotes-its-text",
          "term-is-declared",
          "triple-is-claimed");

  /** All modules as one model: a new one each time. */
  public static Model model() {
    Model model = ModelFactory.createDefaultModel();
    MODULES.forEach(name -> model.add(module(name)));
    return model;
  }

  /** A hash over the modules' files, by which a store tells whether it holds these. */
  public static String version() {
    return Holder.VERSION;
  }

  private static final class Holder {
    static final String VERSION = hash();

    private static String hash() {
      try {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String name : MODULES) {
          try (InputStream in = open("ontology/" + name + ".ttl")) {
            digest.update(in.readAllBytes());
          }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }
  }

  /** One of the {@link #MODULES}: a new model each time. */
  public static Model module(String name) {
    return turtle("ontology/" + name + ".ttl");
  }

  /** All shapes as one model: a new one each time. */
  public static Model shapes() {
    Model model = ModelFactory.createDefaultModel();
    SHAPES.forEach(name -> model.add(turtle("ontology/shapes/" + name + ".ttl")));
    return model;
  }

  /** All checks, in the order of their names. */
  public static List<Check> checks() {
    return CHECKS.stream().map(OntologyModules::check).toList();
  }

  /** One of the {@link #CHECKS}. */
  public static Check check(String name) {
    try (InputStream in = open("ontology/checks/" + name + ".rq")) {
      return Check.parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The IRI of every term of ours that the modules declare, sorted. */
  public static Set<String> terms() {
    Set<String> terms = new TreeSet<>();
    model()
        .listSubjectsWithProperty(RDFS.isDefinedBy)
        .filterKeep(Resource::isURIResource)
        .mapWith(Resource::getURI)
        .filterKeep(iri -> iri.startsWith(Ent.NS))
        .forEach(terms::add);
    return terms;
  }

  /** The IRIs that a module's file speaks of, in its order: what the page of the ontology keeps. */
  public static List<String> subjects(String module) {
    Set<String> subjects = new LinkedHashSet<>();
    StreamRDF sink =
        new StreamRDFBase() {
          @Override
          public void triple(Triple triple) {
            if (triple.getSubject().isURI()) {
              subjects.add(triple.getSubject().getURI());
            }
          }
        };
    try (InputStream in = open("ontology/" + module + ".ttl")) {
      RDFParser.source(in).lang(Lang.TURTLE).parse(sink);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(subjects);
  }

  private static Model turtle(String path) {
    Model model = ModelFactory.createDefaultModel();
    try (InputStream in = open(path)) {
      RDFDataMgr.read(model, in, Lang.TURTLE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return model;
  }

  private static InputStream open(String path) {
    InputStream in = OntologyModules.class.getClassLoader().getResourceAsStream(path);
    if (in == null) {
      throw new IllegalStateException(
          "no " + path + " on the class path: build the program again, or restore the file");
    }
    return in;
  }
}
