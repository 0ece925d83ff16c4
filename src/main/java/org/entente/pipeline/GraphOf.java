package org.entente.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import org.entente.text.Document;
import org.entente.text.UnreadableDocumentException;

/** Writes the named graph of a document: an {@link Extractor}, or what stands in for one. */
@FunctionalInterface
interface GraphOf {
  /**
   * Writes N-Quads, of a document that fails none at all.
   *
   * @param out not closed
   * @throws UnreadableDocumentException if it is too much for this machine; one line for a person
   * @throws IOException if it cannot be written to
   */
  void write(Document document, OutputStream out) throws UnreadableDocumentException, IOException;
}
