package org.entente.text.reader;

import java.io.ByteArrayInputStream;
import org.entente.text.UnreadableDocumentException;

/**
 * Reads texts in TEI P5: what stands in {@code text}, and of the header title, author, publisher,
 * date, licence and language. Notes stand behind the paragraph that they belong to; of two readings
 * of one place the corrected one is read.
 */
final class TeiReader implements DocumentReader {
  @Override
  public Content read(byte[] file) throws UnreadableDocumentException {
    TeiWalk walk = new TeiWalk();
    walk.walk(new ByteArrayInputStream(file));
    return walk.content();
  }
}
