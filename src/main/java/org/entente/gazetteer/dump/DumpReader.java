package org.entente.gazetteer.dump;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.IntPredicate;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.ntriples.NTriplesParserSettings;
import org.entente.gazetteer.dump.ImportReport.Reading;

/** Reads a dump from beginning to end through Rio, which sees the wanted lines only. */
final class DumpReader {
  /** Takes a triple about an item. */
  @FunctionalInterface
  interface Sink {
    void accept(int item, Statement triple) throws IOException;
  }

  private final DumpFile dump;
  private final MalformedLines malformed;
  private final ReadingListener listener;
  private int readings;

  DumpReader(DumpFile dump, MalformedLines malformed, ReadingListener listener) {
    this.dump = dump;
    this.malformed = malformed;
    this.listener = listener;
  }

  /**
   * Hands over the triples of some predicates about some items. Lines that are malformed in their
   * first two terms are reported by the first reading.
   *
   * @param predicates IRIs
   * @param items says whether the item with a number is wanted
   * @throws DumpException if the file cannot be read to its end
   */
  Reading read(Collection<String> predicates, IntPredicate items, Sink sink) throws IOException {
    readings++;
    malformed.rewind();
    listener.begins(readings, dump.size());
    long start = System.nanoTime();
    boolean oddLines = readings == 1; // which are reported once
    try (LineFilter lines =
        new LineFilter(dump.open(listener::reads), wanted(predicates, items), oddLines)) {
      parse(lines, sink);
      return new Reading(lines.triples(), lines.bytes(), System.nanoTime() - start);
    } finally {
      listener.ends();
    }
  }

  private void parse(LineFilter lines, Sink sink) throws IOException {
    RDFParser parser = Rio.createParser(RDFFormat.NTRIPLES);
    parser.getParserConfig().addNonFatalError(NTriplesParserSettings.FAIL_ON_INVALID_LINES);
    parser.setParseErrorListener(malformed);
    parser.setRDFHandler(
        new AbstractRDFHandler() {
          @Override
          public void handleStatement(Statement triple) {
            int item = Wikidata.item(triple.getSubject().stringValue());
            if (item >= 0) {
              try {
                sink.accept(item, triple);
              } catch (IOException e) {
                throw new SpillException(e);
              }
            }
          }
        });
    try {
      parser.parse(new ReadErrors(lines), "");
    } catch (SpillException e) {
      throw e.cause;
    } catch (RDFParseException e) {
      throw new IOException("line " + e.getLineNumber() + ": " + e.getMessage(), e);
    }
  }

  private static LineFilter.Wanted wanted(Collection<String> predicates, IntPredicate items) {
    byte[][] iris =
        predicates.stream().map(p -> p.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
    return (buffer, subject, subjectEnd, predicate, predicateEnd) -> {
      for (byte[] iri : iris) {
        if (iri.length == predicateEnd - predicate
            && Arrays.equals(buffer, predicate, predicateEnd, iri, 0, iri.length)) {
          int item = Wikidata.item(buffer, subject, subjectEnd);
          return item >= 0 && items.test(item);
        }
      }
      return false;
    };
  }

  /** Tells failures of writing apart from those of reading. */
  private static final class SpillException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final IOException cause;

    SpillException(IOException cause) {
      super(cause);
      this.cause = cause;
    }
  }

  /** Says of a failure to read behind which line it is. */
  private final class ReadErrors extends InputStream {
    private final LineFilter lines;

    ReadErrors(LineFilter lines) {
      this.lines = lines;
    }

    @Override
    public int read() throws IOException {
      try {
        return lines.read();
      } catch (IOException e) {
        throw dump.unreadable(e, lines.lines());
      }
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      try {
        return lines.read(target, offset, length);
      } catch (IOException e) {
        throw dump.unreadable(e, lines.lines());
      }
    }
  }
}
