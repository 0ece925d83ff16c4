package org.entente.text.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/**
 * PDFs as they are printed: lines at places.
 *
 * <pre>{@code
 * byte[] pdf = new Printed().page().line(72, 100, 11, "Ruritania joined.").bytes();
 * }</pre>
 */
final class Printed {
  private record Line(float x, float y, float size, String text) {}

  private static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);

  private final List<List<Line>> pages = new ArrayList<>();

  /** Begins a page. */
  Printed page() {
    pages.add(new ArrayList<>());
    return this;
  }

  /**
   * A line of the page.
   *
   * @param y from the top of the page, in points
   */
  Printed line(float x, float y, float size, String text) {
    pages.get(pages.size() - 1).add(new Line(x, y, size, text));
    return this;
  }

  /** Lines under each other. */
  Printed lines(float y, String... texts) {
    for (int i = 0; i < texts.length; i++) {
      line(72, y + 14 * i, 11, texts[i]);
    }
    return this;
  }

  /** As a document that can be changed before it is written. */
  PDDocument document() throws IOException {
    PDDocument pdf = new PDDocument();
    for (List<Line> lines : pages) {
      PDPage page = new PDPage(PDRectangle.A4);
      pdf.addPage(page);
      try (PDPageContentStream out = new PDPageContentStream(pdf, page)) {
        for (Line line : lines) {
          out.beginText();
          out.setFont(FONT, line.size());
          out.newLineAtOffset(line.x(), PDRectangle.A4.getHeight() - line.y());
          out.showText(line.text());
          out.endText();
        }
      }
    }
    return pdf;
  }

  byte[] bytes() throws IOException {
    try (PDDocument pdf = document()) {
      return bytes(pdf);
    }
  }

  static byte[] bytes(PDDocument pdf) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pdf.save(out);
    return out.toByteArray();
  }
}
