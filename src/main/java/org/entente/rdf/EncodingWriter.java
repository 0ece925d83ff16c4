package org.entente.rdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Encodes text as UTF-8, for a writer of single characters. Rio writes every IRI one character at a
 * time; the writers of the Java library take a lock, or even start the encoder, for each. Not safe
 * for use by several threads at once.
 */
final class EncodingWriter extends Writer {
  private final Writer encoder;
  private final char[] buffer = new char[1 << 13];
  private int filled;

  /**
   * @param out where the bytes go
   */
  EncodingWriter(OutputStream out) {
    this.encoder = new OutputStreamWriter(out, StandardCharsets.UTF_8);
  }

  @Override
  public void write(int c) throws IOException {
    if (filled == buffer.length) {
      empty();
    }
    buffer[filled++] = (char) c;
  }

  @Override
  public Writer append(char c) throws IOException {
    write(c);
    return this;
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    int done = 0;
    while (done < length) {
      if (filled == buffer.length) {
        empty();
      }
      int part = Math.min(length - done, buffer.length - filled);
      text.getChars(from + done, from + done + part, buffer, filled);
      filled += part;
      done += part;
    }
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    write(new String(text, from, length), 0, length);
  }

  private void empty() throws IOException {
    encoder.write(buffer, 0, filled);
    filled = 0;
  }

  @Override
  public void flush() throws IOException {
    empty();
    encoder.flush();
  }

  @Override
  public void close() throws IOException {
    empty();
    encoder.close();
  }
}
