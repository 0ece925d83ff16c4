package org.entente.pipeline;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.Quad;
import org.entente.ontology.Ent;
import org.entente.store.RdfSource;

/**
 * Takes a part apart into its documents' graphs. The part is checked from its first line to its
 * last; a document may stand in several pieces, anywhere.
 */
final class PartReader {
  /** How much of a part is held before it is handed on; parts of our making stay below. */
  private static final int HELD_BYTES = 32 << 20;

  private final Path part;
  private final RdfSource source;

  PartReader(Path part) {
    this.part = part;
    this.source = RdfSource.of(part);
  }

  /** Takes what a part holds. */
  interface Target {
    /** One statement of a document's graph. */
    void statement(Quad quad);

    /** Some statements of a document's graph as N-Quads; each statement comes in one of these. */
    void piece(String graph, byte[] quads) throws IOException;
  }

  /**
   * With which gazetteer the part was made: what its first line says; empty if it says nothing, as
   * when the part was sorted or put together by other programs.
   *
   * @throws PartException if the part cannot be read
   */
  Optional<String> gazetteerVersion() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(source.opener().open(), StandardCharsets.UTF_8))) {
      return Optional.ofNullable(lines.readLine())
          .filter(line -> line.startsWith(PartExtractor.GAZETTEER))
          .map(line -> line.substring(PartExtractor.GAZETTEER.length()));
    } catch (IOException e) {
      throw damaged(1, e);
    }
  }

  /**
   * Reads the part.
   *
   * @throws PartException if it cannot be read, is malformed, or holds anything but graphs of
   *     documents; says where
   * @throws IOException if the target fails
   */
  void read(Target target) throws IOException {
    Pieces pieces = new Pieces(target);
    LineCounter[] lines = new LineCounter[1];
    try (InputStream in = source.opener().open()) {
      lines[0] = new LineCounter(in);
      RDFParser.source(new BufferedInputStream(lines[0]))
          .lang(Lang.NQUADS)
          .errorHandler(new Strict())
          .parse(pieces);
      pieces.handOn();
    } catch (PartException e) {
      throw e;
    } catch (TargetFailure e) {
      throw e.getCause();
    } catch (IOException | RuntimeException e) {
      throw damaged(lines[0] == null ? 1 : lines[0].line, e);
    }
  }

  private PartException damaged(long line, Exception e) {
    return new PartException(
        "%s, near line %d: cut off or damaged (%s); extract it anew"
            .formatted(part, line, e.getMessage()),
        e);
  }

  /** So that a full disk is not taken for a damaged part. */
  private static final class TargetFailure extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    TargetFailure(IOException cause) {
      super(cause);
    }
  }

  /** Collects the statements of each graph. */
  private final class Pieces extends StreamRDFBase {
    private final Target target;
    private final Map<String, Piece> held = new LinkedHashMap<>();
    private int heldBytes;

    Pieces(Target target) {
      this.target = target;
    }

    @Override
    public void quad(Quad quad) {
      if (quad.isDefaultGraph()) {
        throw refused("a statement outside of any graph, on <%s>".formatted(quad.getSubject()));
      }
      String graph = quad.getGraph().isURI() ? quad.getGraph().getURI() : "" + quad.getGraph();
      if (!graph.startsWith(Ent.DOCUMENT_GRAPHS)) {
        throw refused("the graph <%s>".formatted(graph));
      }
      if (!quad.getSubject().isURI() || !isName(quad.getObject())) {
        throw refused("a node without a name in the graph <%s>".formatted(graph));
      }
      target.statement(quad);
      Piece piece = held.computeIfAbsent(graph, key -> new Piece());
      int before = piece.bytes.size();
      piece.writer.quad(quad);
      heldBytes += piece.bytes.size() - before;
      if (heldBytes > HELD_BYTES) {
        handOn();
      }
    }

    private boolean isName(Node node) {
      return node.isURI() || node.isLiteral();
    }

    private PartException refused(String what) {
      return new PartException(
          "%s: holds %s; only graphs of documents can be loaded, as `entente extract` writes them"
              .formatted(part, what));
    }

    void handOn() {
      try {
        for (Map.Entry<String, Piece> entry : held.entrySet()) {
          entry.getValue().writer.finish();
          target.piece(entry.getKey(), entry.getValue().bytes.toByteArray());
        }
      } catch (IOException e) {
        throw new TargetFailure(e);
      }
      held.clear();
      heldBytes = 0;
    }
  }

  /** Statements of one graph. */
  private static final class Piece {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final StreamRDF writer = StreamRDFLib.writer(bytes);
  }

  /** Errors end the reading with their place; what is merely unusual is left to validation. */
  private final class Strict implements ErrorHandler {
    @Override
    public void warning(String message, long line, long column) {}

    @Override
    public void error(String message, long line, long column) {
      throw new PartException(
          "%s, line %d, column %d: %s; extract it anew".formatted(part, line, column, message));
    }

    @Override
    public void fatal(String message, long line, long column) {
      error(message, line, column);
    }
  }

  /** Knows how many lines have passed. */
  private static final class LineCounter extends FilterInputStream {
    private long line = 1;

    LineCounter(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      line += read == '\n' ? 1 : 0;
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      for (int i = offset; i < offset + read; i++) {
        line += buffer[i] == '\n' ? 1 : 0;
      }
      return read;
    }
  }
}
