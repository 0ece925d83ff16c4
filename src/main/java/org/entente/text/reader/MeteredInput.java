package org.entente.text.reader;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;

/**
 * The bytes of a PDF, of which only so many are given out, counted again each time: who follows
 * references in circles or mends what cannot be mended comes to an end.
 */
final class MeteredInput extends RandomAccessReadBuffer {
  /** How often all of a file is read at most; a sound one is read three or four times. */
  private static final int TIMES = 16;

  private static final long LEAST = 16L << 20;

  /** The file was read too often. */
  static final class ExhaustedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ExhaustedException() {
      super("its parts refer to each other without end");
    }
  }

  private final byte[] file;

  /** How many bytes are left, for this one and all that were made from it. */
  private final AtomicLong left;

  MeteredInput(byte[] file) {
    this(file, new AtomicLong(LEAST + (long) TIMES * file.length));
  }

  private MeteredInput(byte[] file, AtomicLong left) {
    super(file);
    this.file = file;
    this.left = left;
  }

  private void spend(int bytes) {
    if (left.addAndGet(-Math.max(1, bytes)) < 0) {
      throw new ExhaustedException();
    }
  }

  @Override
  public int read() throws IOException {
    spend(1);
    return super.read();
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    spend(read);
    return read;
  }

  /** A part of the same bytes, on the same account. */
  @Override
  public RandomAccessReadView createView(long start, long length) {
    return new RandomAccessReadView(new MeteredInput(file, left), start, length, true);
  }
}
