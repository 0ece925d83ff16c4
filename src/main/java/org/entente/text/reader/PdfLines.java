package org.entente.text.reader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the lines of a PDF page by page, in the order in which the file has them. */
final class PdfLines extends PDFTextStripper {
  private final Map<COSStream, Long> lengths;
  private final List<List<PdfLine>> pages = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private float left;
  private float right;
  private float y;
  private float size;
  private long operations;
  private long characters;
  private long contents;
  private int glyphs;

  /**
   * @param lengths what each stream of the file unpacks to, in bytes
   */
  PdfLines(Map<COSStream, Long> lengths) {
    this.lengths = lengths;
    setSuppressDuplicateOverlappingText(true);
    setLineSeparator("\n");
  }

  /** The lines of each page. */
  List<List<PdfLine>> pages() {
    return pages;
  }

  @Override
  protected void startPage(PDPage page) throws IOException {
    pages.add(new ArrayList<>());
    glyphs = 0;
    for (Iterator<PDStream> streams = page.getContentStreams(); streams.hasNext(); ) {
      spend(streams.next().getCOSObject());
    }
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    spend(form.getCOSObject());
    super.showForm(form);
  }

  /** Many pages may share one large stream. */
  private void spend(COSStream content) {
    contents += lengths.getOrDefault(content, 0L);
    if (contents > Limits.EXPANDED) {
      throw new PdfStreams.TooLargeException("its pages share too much");
    }
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (++operations > Limits.OPERATIONS) {
      throw new PdfStreams.TooLargeException("it draws more than " + Limits.OPERATIONS + " times");
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    characters += position.getUnicode() == null ? 0 : position.getUnicode().length();
    if (++glyphs > Limits.GLYPHS_A_PAGE || characters > 2L * Limits.TEXT) {
      throw new PdfStreams.TooLargeException("it has too many characters");
    }
    super.processTextPosition(position);
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    for (TextPosition position : positions) {
      if (words.isEmpty() && size == 0) {
        left = position.getXDirAdj();
        y = position.getYDirAdj();
      }
      right = position.getXDirAdj() + position.getWidthDirAdj();
      size = Math.max(size, position.getFontSizeInPt());
    }
    words.append(text);
  }

  @Override
  protected void writeWordSeparator() {
    words.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void writeParagraphStart() {
    endLine();
  }

  @Override
  protected void writeParagraphEnd() {
    endLine();
  }

  @Override
  protected void writePageStart() {
    endLine();
  }

  @Override
  protected void writePageEnd() {
    endLine();
  }

  private void endLine() {
    String text = words.toString().strip();
    if (!text.isEmpty()) {
      pages.get(pages.size() - 1).add(new PdfLine(text, left, right, y, size));
    }
    words.setLength(0);
    size = 0;
  }
}
