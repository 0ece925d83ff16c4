package org.entente.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * Reads N-Quads and N-Triples line by line. A line in plain words (IRIs of printable ASCII,
 * literals without anything escaped, one space between terms: nearly every line that a program
 * wrote) is taken apart at once, which is several times as fast as RIOT's tokens and its parsing of
 * each IRI; every other line is left to RIOT, which knows all of the syntax. Either way the same
 * quad comes out.
 */
final class PlainLines {
  /** IRIs that are kept, so that each is looked at once where it stands several times. */
  private static final int IRIS = 20_000;

  private static final int BUFFER = 1 << 14;

  /** What becomes of the lines. */
  interface Target {
    /** A line in plain words; a triple lies in the default graph. */
    void quad(Quad quad);

    /**
     * Any other line, empty ones and comments among them.
     *
     * @param text the line with its end
     * @param number from 1
     */
    void other(byte[] text, long number);
  }

  private final boolean graphs;
  private final Target target;
  private final Map<String, Node> iris = new HashMap<>();
  private byte[] line = new byte[1 << 12];
  private int length;
  private int at;

  /**
   * @param graphs whether a line may name a graph: N-Quads, not N-Triples
   */
  PlainLines(boolean graphs, Target target) {
    this.graphs = graphs;
    this.target = target;
  }

  /** Reads to the end; does not close the stream. */
  void read(InputStream in) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long number = 0;
    length = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      int from = 0;
      for (int i = 0; i < read; i++) {
        if (buffer[i] == '\n') {
          append(buffer, from, i + 1);
          from = i + 1;
          number++;
          take(number);
        }
      }
      append(buffer, from, read);
    }
    if (length > 0) {
      take(number + 1);
    }
  }

  private void append(byte[] buffer, int from, int to) {
    if (length + to - from > line.length) {
      line = Arrays.copyOf(line, Math.max(2 * line.length, length + to - from));
    }
    System.arraycopy(buffer, from, line, length, to - from);
    length += to - from;
  }

  private void take(long number) {
    Quad quad = plain();
    if (quad == null) {
      target.other(Arrays.copyOf(line, length), number);
    } else {
      target.quad(quad);
    }
    length = 0;
  }

  /** The quad of the line; null if the line is not in plain words. */
  private Quad plain() {
    at = 0;
    Node subject = iri();
    Node predicate = subject == null || !follows(' ') ? null : iri();
    Node object = predicate == null || !follows(' ') ? null : term();
    if (object == null || !follows(' ')) {
      return null;
    }
    Node graph = Quad.defaultGraphNodeGenerated;
    if (graphs && at < length && line[at] == '<') {
      graph = iri();
      if (graph == null || !follows(' ')) {
        return null;
      }
    }
    boolean ends = follows('.') && follows('\n') && at == length;
    return ends ? Quad.create(graph, subject, predicate, object) : null;
  }

  private boolean follows(char wanted) {
    if (at < length && line[at] == wanted) {
      at++;
      return true;
    }
    return false;
  }

  private Node term() {
    return at < length && line[at] == '"' ? literal() : iri();
  }

  private Node iri() {
    String iri = iriText();
    if (iri == null) {
      return null;
    }
    Node known = iris.get(iri);
    if (known == null) {
      if (!isWellFormed(iri)) {
        return null;
      }
      if (iris.size() == IRIS) {
        iris.clear();
      }
      known = NodeFactory.createURI(iri);
      iris.put(iri, known);
    }
    return known;
  }

  /** What RIOT itself asks of an IRI. */
  private static boolean isWellFormed(String iri) {
    try {
      return IRIx.create(iri).isReference();
    } catch (IRIException e) {
      return false;
    }
  }

  private String iriText() {
    if (!follows('<')) {
      return null;
    }
    int from = at;
    while (at < length && line[at] != '>') {
      switch (line[at]) {
        case '<', '"', '{', '}', '|', '^', '`', '\\' -> {
          return null;
        }
        default -> {
          if (line[at] <= ' ' || line[at] >= 0x7F) {
            return null;
          }
        }
      }
      at++;
    }
    return follows('>') ? new String(line, from, at - 1 - from, StandardCharsets.ISO_8859_1) : null;
  }

  private Node literal() {
    at++;
    int from = at;
    boolean ascii = true;
    while (at < length && line[at] != '"') {
      byte b = line[at];
      if (b == '\\' || (b >= 0 && b < ' ') || b == 0x7F) {
        return null;
      }
      ascii &= b > 0;
      at++;
    }
    String text =
        new String(
            line, from, at - from, ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    if (!follows('"') || (!ascii && text.indexOf('\uFFFD') >= 0)) {
      return null;
    }
    if (at < length && line[at] == ' ') {
      return NodeFactory.createLiteralString(text);
    }
    if (!follows('^') || !follows('^')) {
      return null;
    }
    Node type = iri();
    return type == null || type.getURI().startsWith(RDF.getURI())
        ? null
        : NodeFactory.createLiteralDT(text, NodeFactory.getType(type.getURI()));
  }
}
