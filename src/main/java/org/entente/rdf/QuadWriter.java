package org.entente.rdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Collection;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.entente.link.LinkedExtraction;

/**
 * Streams quads as N-Quads in UTF-8, document after document.
 *
 * <pre>{@code
 * try (OutputStream out = Files.newOutputStream(file);
 *     QuadWriter quads = new QuadWriter(out, version)) {
 *   quads.write(linked);
 * }
 * }</pre>
 *
 * Of each document the same bytes are written every time. Nothing is kept of a document once it is
 * written. Not safe for use by several threads at once.
 */
public final class QuadWriter implements AutoCloseable {
  private final Writer encoder;
  private final RDFWriter writer;
  private final String extractorVersion;

  /**
   * Begins a stream.
   *
   * @param out is flushed but not closed by {@link #close()}
   * @param extractorVersion what made the extractions, see {@link ExtractorVersion}
   * @throws RDFHandlerException when {@code out} fails, from any method
   */
  public QuadWriter(OutputStream out, String extractorVersion) {
    this.encoder = new EncodingWriter(out);
    this.writer = Rio.createWriter(RDFFormat.NQUADS, encoder);
    this.extractorVersion = extractorVersion;
    writer.startRDF();
  }

  /** Writes one document's graph. */
  public void write(LinkedExtraction linked) {
    write(DocumentGraph.of(linked, extractorVersion));
  }

  /** Writes statements in the order given. */
  public void write(Collection<Statement> statements) {
    statements.forEach(writer::handleStatement);
  }

  /** Ends the stream. */
  @Override
  public void close() {
    writer.endRDF();
    try {
      encoder.flush();
    } catch (IOException e) {
      throw new RDFHandlerException(e);
    }
  }
}
