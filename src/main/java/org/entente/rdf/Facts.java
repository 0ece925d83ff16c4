package org.entente.rdf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.rdf4j.common.net.ParsedIRI;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;

/** Collects the statements of one named graph, each once, in the order of their N-Quads lines. */
final class Facts {
  /** Makes RDF terms. */
  static final ValueFactory VALUES = SimpleValueFactory.getInstance();

  private final IRI graph;
  private final Map<String, Statement> byLine = new TreeMap<>();

  Facts(String graph) {
    this.graph = VALUES.createIRI(graph);
  }

  void add(String subject, String predicate, Value object) {
    IRI s = VALUES.createIRI(subject);
    IRI p = VALUES.createIRI(predicate);
    String line = "<" + subject + "> <" + predicate + "> " + NTriplesUtil.toNTriplesString(object);
    byLine.computeIfAbsent(line, l -> VALUES.createStatement(s, p, object, graph));
  }

  void link(String subject, String predicate, String object) {
    add(subject, predicate, VALUES.createIRI(object));
  }

  void text(String subject, String predicate, String value) {
    add(subject, predicate, VALUES.createLiteral(value));
  }

  /**
   * A share between 0 and 1, rounded to three decimals.
   *
   * @throws IllegalArgumentException if it is not between 0 and 1
   */
  void share(String subject, String predicate, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(
          predicate + " of " + subject + " must be between 0 and 1, but is " + value);
    }
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_EVEN).stripTrailingZeros();
    BigDecimal canonical = rounded.scale() < 1 ? rounded.setScale(1) : rounded;
    add(subject, predicate, VALUES.createLiteral(canonical.toPlainString(), XSD.DECIMAL));
  }

  /** A count from 0. */
  static Literal count(int value) {
    return VALUES.createLiteral(String.valueOf(value), XSD.NON_NEGATIVE_INTEGER);
  }

  /** What a sidecar says of a source: an IRI where it is a web address, else its words. */
  static Value iriOrText(String value) {
    try {
      URI uri = new URI(value);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (!web || uri.getHost() == null) {
        return VALUES.createLiteral(value);
      }
      // java.net.URI lets brackets pass outside of hosts, RFC 3987 and so the parsers do not.
      return VALUES.createIRI(new ParsedIRI(uri.toASCIIString()).toString());
    } catch (URISyntaxException e) {
      return VALUES.createLiteral(value);
    }
  }

  /** All of them, sorted. */
  Collection<Statement> sorted() {
    return byLine.values();
  }
}
