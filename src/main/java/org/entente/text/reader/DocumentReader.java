package org.entente.text.reader;

import org.entente.text.UnreadableDocumentException;

/** Reads files of one format. Readers keep no state and may be shared by threads. */
interface DocumentReader {

  /**
   * The text of a file and what it says of itself.
   *
   * @param file all its bytes, at most {@link Limits#FILE}
   * @throws UnreadableDocumentException if it breaks the format or a limit; the message says what
   *     and what to do, without the file's name
   */
  Content read(byte[] file) throws UnreadableDocumentException;
}
