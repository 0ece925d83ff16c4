package org.entente.gazetteer.dump;

import java.io.IOException;
import java.io.InputStream;

/**
 * Lets the wanted lines of an N-Triples file through and blanks the others, so that a parser need
 * not look at them and still counts lines rightly.
 *
 * <p>A line whose first two terms are not IRIs between angle brackets is let through where the
 * caller wants that: whether it is right is for the parser to say.
 */
final class LineFilter extends InputStream {
  /** Decides about a line by its subject and predicate, which are given as bytes. */
  interface Wanted {
    /**
     * @param buffer holds the line
     * @param subject offset of the first byte of the subject IRI, behind its bracket
     * @param subjectEnd offset behind its last byte
     * @param predicate offset of the first byte of the predicate IRI
     * @param predicateEnd offset behind its last byte
     */
    boolean test(byte[] buffer, int subject, int subjectEnd, int predicate, int predicateEnd);
  }

  /** A longer line is no triple of Wikidata, whose longest literals have some tens of kilobytes. */
  static final int LONGEST_LINE = 1 << 20;

  private final InputStream in;
  private final Wanted wanted;
  private final boolean withOddLines;
  private final byte[] buffer;

  /** The unread part of the buffer. */
  private int from;

  private int to;

  /** The part of the buffer that goes out next. */
  private int out;

  private int outEnd;
  private boolean ended;

  private long lines;
  private long bytes;
  private long triples;

  /**
   * @param withOddLines whether lines go through whose first two terms are no IRIs
   */
  LineFilter(InputStream in, Wanted wanted, boolean withOddLines) {
    this(in, wanted, withOddLines, LONGEST_LINE);
  }

  LineFilter(InputStream in, Wanted wanted, boolean withOddLines, int longestLine) {
    this.in = in;
    this.wanted = wanted;
    this.withOddLines = withOddLines;
    this.buffer = new byte[longestLine];
  }

  /** Lines read so far. */
  long lines() {
    return lines;
  }

  /** Bytes read so far. */
  long bytes() {
    return bytes;
  }

  /** Lines read so far that hold something and are no comments. */
  long triples() {
    return triples;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    int written = 0;
    while (written < length) {
      if (out == outEnd && !next()) {
        break;
      }
      int n = Math.min(length - written, outEnd - out);
      System.arraycopy(buffer, out, target, offset + written, n);
      out += n;
      written += n;
    }
    return written == 0 ? -1 : written;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Takes the next line; false at the end. */
  private boolean next() throws IOException {
    int end = lineEnd();
    if (end < 0) {
      return false;
    }
    lines++;
    bytes += end - from;
    boolean keep = isKept(end);
    out = keep ? from : lastBreak(end);
    outEnd = end;
    from = end;
    return true;
  }

  /** Where the line break of a blanked line begins: only that goes out. */
  private int lastBreak(int end) {
    return buffer[end - 1] == '\n' ? end - 1 : end;
  }

  /** Offset behind the next line and its break; -1 at the end of the file. */
  private int lineEnd() throws IOException {
    int scanned = from;
    while (true) {
      for (int i = scanned; i < to; i++) {
        if (buffer[i] == '\n') {
          return i + 1;
        }
      }
      if (ended) {
        return from == to ? -1 : to;
      }
      scanned = to;
      if (to == buffer.length && from > 0) {
        System.arraycopy(buffer, from, buffer, 0, to - from);
        scanned -= from;
        to -= from;
        from = 0;
      }
      if (to == buffer.length) {
        skipOverlongLine();
        return lineEnd();
      }
      int n = in.read(buffer, to, buffer.length - to);
      if (n < 0) {
        ended = true;
      } else {
        to += n;
      }
    }
  }

  /** Keeps the beginning of a line that does not fit, which no parser takes for a triple. */
  private void skipOverlongLine() throws IOException {
    int kept = 100;
    int b = in.read();
    while (b >= 0 && b != '\n') {
      bytes++;
      b = in.read();
    }
    bytes += to - kept;
    to = kept;
    buffer[to++] = '\n';
    ended = b < 0;
  }

  private boolean isKept(int end) {
    int i = from;
    while (i < end && isBlank(buffer[i])) {
      i++;
    }
    if (i == end || buffer[i] == '#') {
      return false;
    }
    triples++;
    if (buffer[i] != '<') {
      return withOddLines;
    }
    int subjectEnd = indexOf('>', i + 1, end);
    int p = subjectEnd + 1;
    while (subjectEnd >= 0 && p < end && isBlank(buffer[p])) {
      p++;
    }
    if (subjectEnd < 0 || p >= end || buffer[p] != '<') {
      return withOddLines;
    }
    int predicateEnd = indexOf('>', p + 1, end);
    return predicateEnd < 0
        ? withOddLines
        : wanted.test(buffer, i + 1, subjectEnd, p + 1, predicateEnd);
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\r' || b == '\n';
  }

  private int indexOf(char c, int start, int end) {
    for (int i = start; i < end; i++) {
      if (buffer[i] == c) {
        return i;
      }
    }
    return -1;
  }
}
