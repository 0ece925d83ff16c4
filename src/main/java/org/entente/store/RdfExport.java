package org.entente.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.WriterConfig;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;
import org.eclipse.rdf4j.rio.turtle.TurtleWriterSettings;
import org.entente.ontology.Ent;

/**
 * Writes graphs so that equal stores give equal bytes: every statement once, in the order of its
 * terms' N-Triples form. N-Quads and N-Triples are sorted by line; the others by graph, subject,
 * predicate and object, streamed through Rio's writers (JSON-LD, RDF/JSON and TriX writers of Rio
 * may hold what they write).
 */
final class RdfExport {
  /** Between the terms of a sorted record: no N-Triples term contains it, and it sorts first. */
  private static final String SEPARATOR = "\t";

  private static final Map<String, String> PREFIXES =
      new TreeMap<>(
          Map.of(
              "ent", Ent.NS,
              "dcterms", DCTerms.getURI(),
              "oa", OA.getURI(),
              "owl", OWL.getURI(),
              "rdf", RDF.getURI(),
              "rdfs", RDFS.getURI(),
              "skos", SKOS.getURI(),
              "wd", "http://www.wikidata.org/entity/",
              "xsd", XSD.getURI()));

  private final DatasetGraph dataset;

  RdfExport(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /**
   * Writes one graph, or all of them.
   *
   * @param graph the graph's name, or {@link Node#ANY} for all
   */
  void write(Node graph, ExportFormat format, OutputStream out) throws IOException {
    boolean lines = format == ExportFormat.NQUADS || format == ExportFormat.NTRIPLES;
    try (SortedLines sorted = new SortedLines()) {
      Iterator<Quad> quads = dataset.find(graph, Node.ANY, Node.ANY, Node.ANY);
      while (quads.hasNext()) {
        Quad quad = quads.next();
        sorted.add(lines ? line(quad, format) : record(quad, format));
      }
      if (lines) {
        writeLines(sorted.distinct(), out);
      } else {
        RDFWriter writer = Rio.createWriter(format.rio(), out);
        writer.setWriterConfig(settings());
        writeStatements(sorted.distinct(), writer);
      }
    }
    out.flush();
  }

  /** How Rio writes: every literal as it stands (by default Turtle would turn 0.90 into 0.9). */
  static WriterConfig settings() {
    return new WriterConfig().set(TurtleWriterSettings.ABBREVIATE_NUMBERS, false);
  }

  private static String line(Quad quad, ExportFormat format) {
    String triple = terms(quad, " ");
    return format.keepsGraphs() ? triple + " " + term(quad.getGraph()) + " ." : triple + " .";
  }

  private static String record(Quad quad, ExportFormat format) {
    String graph = format.keepsGraphs() ? term(quad.getGraph()) : "";
    return graph + SEPARATOR + terms(quad, SEPARATOR);
  }

  private static String terms(Quad quad, String separator) {
    return String.join(
        separator, term(quad.getSubject()), term(quad.getPredicate()), term(quad.getObject()));
  }

  private static String term(Node node) {
    return NTriplesTerm.of(node);
  }

  private static void writeLines(Iterator<String> lines, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    while (lines.hasNext()) {
      writer.write(lines.next());
      writer.write('\n');
    }
    writer.flush();
  }

  private static void writeStatements(Iterator<String> records, RDFWriter writer) {
    ValueFactory values = SimpleValueFactory.getInstance();
    writer.startRDF();
    PREFIXES.forEach(writer::handleNamespace);
    while (records.hasNext()) {
      String[] terms = records.next().split(SEPARATOR, 4);
      Resource graph = terms[0].isEmpty() ? null : NTriplesUtil.parseResource(terms[0], values);
      writer.handleStatement(
          values.createStatement(
              NTriplesUtil.parseResource(terms[1], values),
              NTriplesUtil.parseURI(terms[2], values),
              NTriplesUtil.parseValue(terms[3], values),
              graph));
    }
    writer.endRDF();
  }
}
