package org.entente.text.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.entente.text.UnreadableDocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files made to take for ever, or all memory, or to show what is not theirs: each is refused with
 * one line, or read. The time limit is for hangs, not for speed.
 */
@Timeout(120)
class HostileFilesIT {
  private static final byte[] BLANKS = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);

  @Test
  void xmlShowsNothingOfTheMachine(@TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "SECRET");
    String outside = "<!DOCTYPE TEI [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>";
    refused(Format.TEI, outside + "<TEI><text><p>&x;</p></text></TEI>", "no well-formed XML");
    assertThat(text(Format.TEI, outside + "<TEI><text><p>They met.</p></text></TEI>"))
        .isEqualTo("They met.\n");
    String remote = "<!DOCTYPE TEI SYSTEM 'http://127.0.0.1:9/x.dtd'>";
    assertThat(text(Format.TEI, remote + "<TEI><text><p>They met.</p></text></TEI>"))
        .isEqualTo("They met.\n");
  }

  @Test
  void entitiesDoNotMultiply() throws Exception {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE TEI [<!ENTITY a0 'ha'>");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY a%d '&a%d;&a%d;'>".formatted(i, i - 1, i - 1));
    }
    refused(Format.TEI, laughs + "]><TEI><text><p>&a29;</p></text></TEI>", "no well-formed XML");
    refused(
        Format.DOCX,
        Packed.of("word/document.xml", laughs + "]><w:document>&a29;</w:document>"),
        "XML");
  }

  @Test
  void whatIsNestedWithoutEndIsRefused() throws Exception {
    int deep = 200_000;
    refused(Format.HTML, "<div>".repeat(deep) + "They met.", "deep within each other");
    assertThat(text(Format.HTML, "<b>".repeat(500) + "They met.")).isEqualTo("They met.\n");
    refused(Format.TEI, "<TEI><text>" + "<p>".repeat(deep), "deep within each other");
    refused(
        Format.DOCX,
        Packed.of("word/document.xml", "<d>" + "<p>".repeat(deep)),
        "deep within each other");
    refused(Format.PDF, pdf("[".repeat(deep)), "");
  }

  @Test
  void elementsThatBrowsersInferAreCounted() throws Exception {
    StringBuilder page = new StringBuilder("<p>");
    for (int i = 0; i < 50; i++) {
      page.append("<b a").append(i).append('>');
    }
    refused(Format.HTML, page + "</p><p>x".repeat(200_000), "elements");
    refused(Format.HTML, "<i>".repeat(Limits.TAGS + 1), "elements");
  }

  @Test
  void packedFilesThatUnpackToTooMuchAreRefused() throws Exception {
    refused(Format.DOCX, bomb("word/document.xml", 300), "MB");
    refused(Format.DOCX, bomb("word/media/picture.png", 300), "unpacks to more than");
    String[] parts = new String[2 * (Limits.PARTS + 1)];
    for (int i = 0; i < parts.length; i += 2) {
      parts[i] = "part" + i;
      parts[i + 1] = "";
    }
    refused(Format.DOCX, Packed.of(parts), "parts");
  }

  private static byte[] bomb(String name, int megabytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write("<d>".getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < megabytes; i++) {
        zip.write(BLANKS);
      }
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("last"));
      zip.closeEntry();
    }
    return out.toByteArray();
  }

  @Test
  void aPdfThatUnpacksToTooMuchIsRefused() throws Exception {
    refused(Format.PDF, printed(200, 1), "takes more time or memory");
  }

  @Test
  void pagesThatShareOneLargeStreamAreRefused() throws Exception {
    refused(Format.PDF, printed(20, 40), "its pages share too much");
  }

  /** Pages with one stream of blanks. */
  private static byte[] printed(int megabytes, int pages) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      COSStream stream = pdf.getDocument().createCOSStream();
      try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        for (int i = 0; i < megabytes; i++) {
          out.write(BLANKS);
        }
      }
      for (int i = 0; i < pages; i++) {
        PDPage page = new PDPage();
        page.setContents(new PDStream(stream));
        pdf.addPage(page);
      }
      return Printed.bytes(pdf);
    }
  }

  @Test
  void formsThatDrawEachOtherComeToAnEnd() throws Exception {
    try (PDDocument pdf = new PDDocument()) {
      PDFormXObject inner = form(pdf, "BT ET", null);
      for (int i = 0; i < 30; i++) {
        inner = form(pdf, "/F Do ".repeat(10), inner);
      }
      PDPage page = new PDPage();
      page.setResources(resources(inner));
      PDStream content = new PDStream(pdf);
      try (OutputStream out = content.createOutputStream()) {
        out.write("/F Do".getBytes(StandardCharsets.US_ASCII));
      }
      page.setContents(content);
      pdf.addPage(page);
      refused(Format.PDF, Printed.bytes(pdf), "");
    }
  }

  private static PDFormXObject form(PDDocument pdf, String content, PDFormXObject inner)
      throws IOException {
    PDStream stream = new PDStream(pdf);
    try (OutputStream out = stream.createOutputStream()) {
      out.write(content.getBytes(StandardCharsets.US_ASCII));
    }
    PDFormXObject form = new PDFormXObject(stream);
    form.setResources(inner == null ? new PDResources() : resources(inner));
    return form;
  }

  private static PDResources resources(PDFormXObject form) {
    PDResources resources = new PDResources();
    resources.put(COSName.getPDFName("F"), form);
    return resources;
  }

  @Test
  void pagesWithinThemselvesComeToAnEnd() throws Exception {
    try (PDDocument pdf = new Printed().page().lines(100, "They met.").document()) {
      COSDictionary pages = pdf.getDocumentCatalog().getPages().getCOSObject();
      pages.getCOSArray(COSName.KIDS).add(pages);
      endsSomehow(Format.PDF, Printed.bytes(pdf));
    }
  }

  /** A PDF whose catalogue is this. */
  private static byte[] pdf(String catalogue) {
    return ("%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages "
            + catalogue
            + ">>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF")
        .getBytes(StandardCharsets.US_ASCII);
  }

  @Test
  void textsThatAreNoneAreRefused() {
    refused(Format.PLAIN, "They\0met.", "holds a NUL at character 4");
    refused(Format.HTML, "<p>They\0met.", "holds a NUL");
    refused(Format.PLAIN, "x".repeat(Limits.TEXT + 1), "more than 2000000 characters");
    refused(Format.PLAIN, new byte[50_000_000], "more than 2000000 characters");
    refused(Format.PLAIN, new byte[Limits.FILE + 1], "larger than 64 MB");
    refused(Format.HTML, "<title>Empty</title>", "the file is empty");
    refused(Format.HTML, "", "the file is empty");
  }

  @Test
  void everyCharacterOfATextIsOneOfXml() throws Exception {
    assertThat(text(Format.PLAIN, "a\u0001b\u001Fc\uFFFEd\te\r\n\u202Ef\u200Bg😀"))
        .isEqualTo("a b c d\te\r\n\u202Ef\u200Bg😀");
    assertThat(text(Format.HTML, "<p>a&#1;b&#xD800;c&#xFFFF;d")).doesNotContain("\uFFFF", "\u0001");
  }

  private static String text(Format format, String file) throws UnreadableDocumentException {
    return format.read(file.getBytes(StandardCharsets.UTF_8)).text();
  }

  private static void refused(Format format, String file, String reason) {
    refused(format, file.getBytes(StandardCharsets.UTF_8), reason);
  }

  private static void refused(Format format, byte[] file, String reason) {
    assertThatThrownBy(() -> format.read(file))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining(reason)
        .hasMessageNotContaining("\n")
        .hasMessageNotContaining("SECRET");
  }

  private static void endsSomehow(Format format, byte[] file) {
    try {
      format.read(file);
    } catch (UnreadableDocumentException e) {
      assertThat(e).hasMessageNotContaining("\n");
    }
  }
}
