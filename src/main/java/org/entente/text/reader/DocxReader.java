package org.entente.text.reader;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.entente.text.UnreadableDocumentException;

/**
 * Reads what word processors write as Office Open XML: the body's paragraphs, list items and rows,
 * as they stand when every tracked change is accepted; title, author and language. Footnotes,
 * comments, headers and footers are not read.
 *
 * <p>The parts are unpacked one after the other, with one limit for all, so that a small file that
 * would unpack to a large one is refused on the way.
 */
final class DocxReader implements DocumentReader {
  private static final Pattern BODY = Pattern.compile("word/document\\d*\\.xml");
  private static final String PROPERTIES = "docProps/core.xml";

  /** With which files of the older format, and encrypted ones, begin ([MS-CFB] 2.2). */
  private static final int COMPOUND_FILE = 0xD0CF11E0;

  @Override
  public Content read(byte[] file) throws UnreadableDocumentException {
    if (file.length >= 4 && ByteBuffer.wrap(file).getInt() == COMPOUND_FILE) {
      throw new UnreadableDocumentException(
          "protected by a password, or of the older format .doc; save it as .docx without one");
    }
    DocxBody body = null;
    DocxProperties properties = new DocxProperties();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      Metered all = new Metered(zip);
      int parts = 0;
      for (ZipEntry part = all.next(); part != null; part = all.next()) {
        if (++parts > Limits.PARTS) {
          throw new UnreadableDocumentException(
              "packed from more than %d parts; save it anew".formatted(Limits.PARTS));
        }
        if (BODY.matcher(part.getName()).matches() && body == null) {
          body = new DocxBody();
          body.walk(all);
        } else if (part.getName().equals(PROPERTIES)) {
          properties.walk(all);
        }
      }
    } catch (Metered.Refused e) {
      throw new UnreadableDocumentException(
          "unpacks to more than %d MB; save its text alone".formatted(Limits.EXPANDED >> 20), e);
    } catch (IOException e) {
      throw new UnreadableDocumentException(
          "damaged (%s); open it in a word processor and save it anew"
              .formatted(OneLine.of(String.valueOf(e.getMessage()))),
          e);
    }
    if (body == null) {
      throw new UnreadableDocumentException(
          "no DOCX (it holds no word/document.xml); open it in a word processor and save it anew");
    }
    return new Content(body.text(), properties.metadata());
  }

  /** The parts of a packed file, one after the other, and no more bytes of them than allowed. */
  private static final class Metered extends FilterInputStream {
    /** There is more than allowed. */
    private static final class Refused extends RuntimeException {
      private static final long serialVersionUID = 1L;
    }

    private final ZipInputStream zip;
    private long left = Limits.EXPANDED;

    Metered(ZipInputStream zip) {
      super(zip);
      this.zip = zip;
    }

    /** The next part, after the rest of this one was unpacked. */
    ZipEntry next() throws IOException {
      byte[] rest = new byte[8192];
      while (zip.available() > 0 && read(rest, 0, rest.length) >= 0) {
        // what nobody wants counts too
      }
      return zip.getNextEntry();
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = super.read(into, offset, length);
      left -= Math.max(0, read);
      if (left < 0) {
        throw new Refused();
      }
      return read;
    }

    /** Ends with the last part, not with the first reader. */
    @Override
    public void close() {}
  }
}
