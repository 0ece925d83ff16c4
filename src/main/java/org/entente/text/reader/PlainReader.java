package org.entente.text.reader;

import java.util.Optional;
import org.entente.text.Metadata;
import org.entente.text.UnreadableDocumentException;

/** Reads a text as it stands. */
final class PlainReader implements DocumentReader {
  /** No encoding needs more bytes for a UTF-16 unit. */
  private static final int LONGEST = 4 * Limits.TEXT;

  @Override
  public Content read(byte[] file) throws UnreadableDocumentException {
    if (file.length > LONGEST) {
      throw TextBlocks.tooLong();
    }
    return new Content(Encoding.decode(file, Optional.empty()), Metadata.NONE);
  }
}
