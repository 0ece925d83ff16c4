package org.entente.store;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Iterator;
import org.apache.jena.atlas.data.BagFactory;
import org.apache.jena.atlas.data.SerializationFactory;
import org.apache.jena.atlas.data.SortedDataBag;
import org.apache.jena.atlas.data.ThresholdPolicyCount;
import org.apache.jena.atlas.lib.Sink;

/**
 * Sorts more lines than fit into memory, by code point, as {@code LC_ALL=C sort -u} does: what
 * exceeds the limit goes to temporary files, which {@link #close} removes.
 */
public final class SortedLines implements AutoCloseable {
  /** Lines that are held in memory: about 200 MB of claims. */
  private static final long IN_MEMORY = 500_000;

  private static final Comparator<String> BY_CODE_POINT = SortedLines::compare;

  private final SortedDataBag<String> bag;

  /** As many lines in memory as go well with a command that does nothing else. */
  SortedLines() {
    this(IN_MEMORY);
  }

  /**
   * @param inMemory how many lines are held in memory
   */
  public SortedLines(long inMemory) {
    bag = BagFactory.newSortedBag(new ThresholdPolicyCount<>(inMemory), new Lines(), BY_CODE_POINT);
  }

  /** Adds a line, without a line break in it. */
  public void add(String line) {
    bag.add(line);
  }

  /** All lines in order, each once. No line may be added any more. */
  public Iterator<String> distinct() {
    return new Distinct(bag.iterator());
  }

  @Override
  public void close() {
    bag.close();
  }

  /** UTF-16 order differs from code-point order where surrogates meet U+E000 … U+FFFF. */
  private static int compare(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    for (int i = 0; i < shorter; i++) {
      char a = one.charAt(i);
      char b = other.charAt(i);
      if (a != b) {
        boolean surrogates = Character.isSurrogate(a) != Character.isSurrogate(b);
        return surrogates ? (Character.isSurrogate(a) ? 1 : -1) : Character.compare(a, b);
      }
    }
    return Integer.compare(one.length(), other.length());
  }

  /** Drops a line that equals the one before. */
  private static final class Distinct implements Iterator<String> {
    private final Iterator<String> sorted;
    private String next;

    Distinct(Iterator<String> sorted) {
      this.sorted = sorted;
      advance(null);
    }

    private void advance(String previous) {
      next = null;
      while (next == null && sorted.hasNext()) {
        String line = sorted.next();
        next = line.equals(previous) ? null : line;
      }
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public String next() {
      String line = next;
      advance(line);
      return line;
    }
  }

  /** Lines in temporary files. */
  private static final class Lines implements SerializationFactory<String> {
    @Override
    public Sink<String> createSerializer(OutputStream out) {
      BufferedWriter writer =
          new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      return new Sink<>() {
        @Override
        public void send(String line) {
          try {
            writer.write(line);
            writer.write('\n');
          } catch (IOException e) {
            throw new UncheckedIOException("cannot write a temporary file", e);
          }
        }

        @Override
        public void flush() {
          try {
            writer.flush();
          } catch (IOException e) {
            throw new UncheckedIOException("cannot write a temporary file", e);
          }
        }

        @Override
        public void close() {
          flush();
        }
      };
    }

    @Override
    public Iterator<String> createDeserializer(InputStream in) {
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .iterator();
    }
  }
}
