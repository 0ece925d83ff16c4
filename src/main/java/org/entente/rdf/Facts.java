package org.entente.rdf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.eclipse.rdf4j.common.net.ParsedIRI;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;

/**
 * Collects the statements of one named graph, each once, in the order of their N-Quads lines. A
 * long text has millions, so they share their terms as far as a short memory of IRIs goes.
 */
final class Facts {
  /** Makes RDF terms. */
  static final ValueFactory VALUES = SimpleValueFactory.getInstance();

  /** As their lines are ordered, which are never written for it. */
  private static final Comparator<Statement> BY_LINE =
      Comparator.comparing(Statement::getSubject, Facts::compare)
          .thenComparing(Statement::getPredicate, Facts::compare)
          .thenComparing(Statement::getObject, Facts::compare);

  private final IRI graph;
  private final List<Statement> statements = new ArrayList<>();
  private final IRI[] recent = new IRI[1 << 12];

  Facts(String graph) {
    this.graph = VALUES.createIRI(graph);
  }

  void add(String subject, String predicate, Value object) {
    statements.add(VALUES.createStatement(iri(subject), iri(predicate), object, graph));
  }

  void link(String subject, String predicate, String object) {
    add(subject, predicate, iri(object));
  }

  private IRI iri(String iri) {
    int place = iri.hashCode() & recent.length - 1;
    if (recent[place] == null || !recent[place].stringValue().equals(iri)) {
      recent[place] = VALUES.createIRI(iri);
    }
    return recent[place];
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

  /** All of them, sorted. None may be added any more. */
  Collection<Statement> sorted() {
    statements.sort(BY_LINE);
    int kept = 0;
    for (Statement statement : statements) {
      if (kept == 0 || BY_LINE.compare(statements.get(kept - 1), statement) != 0) {
        statements.set(kept++, statement);
      }
    }
    return statements.subList(0, kept);
  }

  private static int compare(Value one, Value other) {
    if (one == other) {
      return 0;
    }
    return one instanceof IRI && other instanceof IRI
        ? compareIris(one.stringValue(), other.stringValue())
        : NTriplesUtil.toNTriplesString(one).compareTo(NTriplesUtil.toNTriplesString(other));
  }

  /** As they stand in a line, with ">" behind each; they are of ASCII. */
  private static int compareIris(String one, String other) {
    int common = Math.min(one.length(), other.length());
    for (int i = 0; i < common; i++) {
      if (one.charAt(i) != other.charAt(i)) {
        return one.charAt(i) - other.charAt(i);
      }
    }
    return one.length() == other.length()
        ? 0
        : one.length() < other.length() ? '>' - other.charAt(common) : one.charAt(common) - '>';
  }
}
