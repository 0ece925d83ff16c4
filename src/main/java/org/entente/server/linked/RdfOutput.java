package org.entente.server.linked;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.VOID;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.entente.query.Vocabulary;

/**
 * Writes triples one by one and holds none: a graph of any size takes no memory. Triples of one
 * subject should follow each other.
 *
 * <pre>{@code
 * RdfOutput.write(triples.iterator(), RdfFormat.TURTLE, out);
 * }</pre>
 *
 * Jena writes Turtle and N-Triples, Rio RDF/XML, {@link JsonLdOutput} JSON-LD: of each, the writer
 * that streams.
 */
final class RdfOutput {
  /** The prefixes of the graph, and of what describes it. */
  static final Map<String, String> PREFIXES = prefixes();

  private RdfOutput() {}

  private static Map<String, String> prefixes() {
    Map<String, String> prefixes = new TreeMap<>(Vocabulary.PREFIXES);
    prefixes.put("dcat", DCAT.NS);
    prefixes.put("foaf", FOAF.NS);
    prefixes.put("sd", "http://www.w3.org/ns/sparql-service-description#");
    prefixes.put("void", VOID.NS);
    return Collections.unmodifiableMap(prefixes);
  }

  /**
   * Writes all and leaves the stream open.
   *
   * @throws UncheckedIOException if the client is gone
   */
  static void write(Iterator<Triple> triples, RdfFormat format, OutputStream out) {
    try {
      switch (format) {
        case TURTLE -> stream(triples, RDFFormat.TURTLE_BLOCKS, out);
        case NTRIPLES -> stream(triples, RDFFormat.NTRIPLES_UTF8, out);
        case JSONLD -> JsonLdOutput.write(triples, PREFIXES, out);
        case RDFXML -> xml(triples, out);
      }
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Whether the term can stand in an XML 1.0 document, which has no way to write most control
   * characters (section 2.2).
   */
  static boolean fitsXml(Triple triple) {
    Node object = triple.getObject();
    return !object.isLiteral()
        || object
            .getLiteralLexicalForm()
            .codePoints()
            .allMatch(
                c ->
                    c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= 0x20 && c <= 0xD7FF)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c >= 0x10000);
  }

  private static void stream(Iterator<Triple> triples, RDFFormat format, OutputStream out) {
    StreamRDF writer = StreamRDFWriter.getWriterStream(out, format);
    writer.start();
    if (format == RDFFormat.TURTLE_BLOCKS) {
      PREFIXES.forEach(writer::prefix);
    }
    triples.forEachRemaining(writer::triple);
    writer.finish();
  }

  private static void xml(Iterator<Triple> triples, OutputStream out) {
    ValueFactory values = SimpleValueFactory.getInstance();
    RDFWriter writer = Rio.createWriter(org.eclipse.rdf4j.rio.RDFFormat.RDFXML, out);
    writer.startRDF();
    for (Map.Entry<String, String> prefix : PREFIXES.entrySet()) {
      writer.handleNamespace(prefix.getKey(), prefix.getValue());
    }
    while (triples.hasNext()) {
      Triple triple = triples.next();
      writer.handleStatement(
          values.createStatement(
              (Resource) value(triple.getSubject(), values),
              (IRI) value(triple.getPredicate(), values),
              value(triple.getObject(), values)));
    }
    writer.endRDF();
  }

  private static Value value(Node node, ValueFactory values) {
    if (node.isURI()) {
      return values.createIRI(node.getURI());
    }
    if (node.isBlank()) {
      return values.createBNode("b" + node.getBlankNodeLabel().replaceAll("[^A-Za-z0-9]", "x"));
    }
    String form = node.getLiteralLexicalForm();
    return node.getLiteralLanguage().isEmpty()
        ? values.createLiteral(form, values.createIRI(node.getLiteralDatatypeURI()))
        : values.createLiteral(form, node.getLiteralLanguage());
  }
}
