package org.entente.store;

import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.vocabulary.XSD;

/**
 * A term as N-Triples writes it, to the letter as Jena's {@link NodeFmtLib#strNT} has it, which
 * goes character by character through several writers. Nearly all terms have nothing in them to
 * escape, and these are put together at once: a hash or an export of all quads then costs a
 * fraction.
 */
final class NTriplesTerm {
  private static final String STRING = XSD.xstring.getURI();

  private NTriplesTerm() {}

  /** IRIs, literals and blank nodes. */
  static String of(Node node) {
    if (node.isURI() && isPlainIri(node.getURI())) {
      return "<" + node.getURI() + ">";
    }
    if (node.isLiteral() && isPlainText(node.getLiteralLexicalForm())) {
      return literal(node);
    }
    return NodeFmtLib.strNT(node);
  }

  private static String literal(Node node) {
    String text = "\"" + node.getLiteralLexicalForm() + "\"";
    if (!node.getLiteralLanguage().isEmpty()) {
      return node.getLiteralBaseDirection() == null
          ? text + "@" + node.getLiteralLanguage()
          : NodeFmtLib.strNT(node);
    }
    String type = node.getLiteralDatatypeURI();
    if (type.equals(STRING)) {
      return text;
    }
    return isPlainIri(type) ? text + "^^<" + type + ">" : NodeFmtLib.strNT(node);
  }

  /** Whether an IRI holds only printable ASCII that N-Triples allows between its brackets. */
  private static boolean isPlainIri(String iri) {
    for (int i = 0; i < iri.length(); i++) {
      char c = iri.charAt(i);
      boolean plain =
          switch (c) {
            case '<', '>', '"', '{', '}', '|', '^', '`', '\\' -> false;
            default -> c > ' ' && c < 0x7F;
          };
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  /** Whether a text holds no control character, quotation mark, backslash or surrogate. */
  private static boolean isPlainText(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = c < ' ' || (c >= 0x7F && c < 0xA0);
      if (control || c == '"' || c == '\\' || c >= Character.MIN_SURROGATE) {
        return false;
      }
    }
    return true;
  }
}
