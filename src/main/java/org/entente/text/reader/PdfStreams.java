package org.entente.text.reader;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Holds the streams of a PDF to what they may unpack to, before anybody unpacks them into memory.
 *
 * <p>Pictures are emptied, since no text is in them. Every other stream is unpacked once for
 * nothing but its length, those first that lie open in the file: the others are inside of them.
 */
final class PdfStreams {
  /** Bytes that one stream may unpack to; the text of a page has some ten thousand. */
  private static final int LARGEST = 32 << 20;

  /** Values in a row that a predictor may work on; more only picture of a whole wall would have. */
  private static final int COLUMNS = 1 << 16;

  private static final Set<COSName> PICTURES =
      Set.of(
          COSName.DCT_DECODE,
          COSName.DCT_DECODE_ABBREVIATION,
          COSName.JPX_DECODE,
          COSName.JBIG2_DECODE,
          COSName.CCITTFAX_DECODE,
          COSName.CCITTFAX_DECODE_ABBREVIATION);

  /** There is more in it than any document has. */
  static final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLargeException(String what) {
      super(what);
    }
  }

  private final COSDocument pdf;
  private final Map<COSStream, Long> lengths = new IdentityHashMap<>();
  private long unpacked;

  private PdfStreams(COSDocument pdf) {
    this.pdf = pdf;
  }

  /**
   * Looks at all of a file's streams.
   *
   * @return what each unpacks to, in bytes
   * @throws TooLargeException if one or all of them unpack to more than allowed
   */
  static Map<COSStream, Long> check(COSDocument pdf) throws IOException {
    PdfStreams streams = new PdfStreams(pdf);
    streams.run();
    return streams.lengths;
  }

  private void run() throws IOException {
    Set<COSObjectKey> seen = new HashSet<>();
    boolean more = true;
    while (more) {
      more = false;
      // who mends a broken table finds further objects while these are read
      for (Map.Entry<COSObjectKey, Long> entry : List.copyOf(pdf.getXrefTable().entrySet())) {
        if (entry.getValue() > 0 && seen.add(entry.getKey())) {
          more = true;
          if (pdf.getObjectFromPool(entry.getKey()).getObject() instanceof COSStream stream) {
            look(stream);
          }
        }
      }
    }
  }

  private void look(COSStream stream) throws IOException {
    List<COSName> filters = filters(stream);
    boolean picture =
        COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))
            || filters.stream().anyMatch(PICTURES::contains);
    if (picture) {
      stream.removeItem(COSName.FILTER);
      stream.createRawOutputStream().close();
      return;
    }
    holdPredictors(stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP));
    long length = length(stream, filters);
    lengths.put(stream, length);
    unpacked += length;
    if (unpacked > Limits.EXPANDED) {
      throw new TooLargeException("it unpacks to more than " + (Limits.EXPANDED >> 20) + " MB");
    }
  }

  private static void holdPredictors(COSBase parameters) {
    if (parameters instanceof COSArray all) {
      all.forEach(PdfStreams::holdColumns);
    } else {
      holdColumns(parameters);
    }
  }

  private static void holdColumns(COSBase parameters) {
    COSBase direct = parameters instanceof COSObject o ? o.getObject() : parameters;
    if (direct instanceof COSDictionary d && d.getInt(COSName.COLUMNS, 1) > COLUMNS) {
      throw new TooLargeException("it has rows of more than " + COLUMNS + " values");
    }
  }

  /** What a stream unpacks to, in bytes; what comes before a fault in it counts. */
  private static long length(COSStream stream, List<COSName> filters) throws IOException {
    try (InputStream raw = stream.createRawInputStream()) {
      InputStream in = raw;
      long length = stream.getLength();
      for (int i = 0; i < filters.size(); i++) {
        boolean last = i == filters.size() - 1;
        Counted out = new Counted(last);
        Filter filter = FilterFactory.INSTANCE.getFilter(filters.get(i));
        try {
          filter.decode(in, out, stream, i, DecodeOptions.DEFAULT);
        } catch (IOException e) {
          return out.length;
        }
        in = new ByteArrayInputStream(out.kept());
        length = out.length;
      }
      return length;
    }
  }

  /** PDFBox too carries out each filter once. */
  private static List<COSName> filters(COSStream stream) {
    List<COSName> names = new ArrayList<>();
    COSBase filters = stream.getFilters();
    if (filters instanceof COSName name) {
      names.add(name);
    } else if (filters instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.getObject(i) instanceof COSName name && !names.contains(name)) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** Counts what is written to it, and keeps it where another filter shall read it. */
  private static final class Counted extends ByteArrayOutputStream {
    private final boolean last;
    private long length;

    Counted(boolean last) {
      this.last = last;
    }

    private void add(int bytes) {
      length += bytes;
      if (length > LARGEST) {
        throw new TooLargeException(
            "one of its parts unpacks to more than " + (LARGEST >> 20) + " MB");
      }
    }

    @Override
    public void write(int b) {
      add(1);
      if (!last) {
        super.write(b);
      }
    }

    @Override
    public void write(byte[] b, int from, int count) {
      add(count);
      if (!last) {
        super.write(b, from, count);
      }
    }

    byte[] kept() {
      return toByteArray();
    }
  }
}
