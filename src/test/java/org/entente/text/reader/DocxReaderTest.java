package org.entente.text.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.entente.text.Metadata;
import org.junit.jupiter.api.Test;

class DocxReaderTest {

  private static byte[] letter() throws Exception {
    try (XWPFDocument d = new XWPFDocument()) {
      d.getProperties().getCoreProperties().setTitle("A letter from Zenda");
      d.getProperties().getCoreProperties().setCreator("Jane Roe");
      XWPFParagraph heading = d.createParagraph();
      heading.setStyle("Heading1");
      heading.createRun().setText("The League");
      XWPFParagraph p = d.createParagraph();
      p.createRun().setText("Ruritania joined the Bal");
      XWPFRun run = p.createRun();
      run.setBold(true);
      run.setText("tic League 😀.");
      run.addBreak();
      run.setText("It left later.");
      XWPFRun hidden = p.createRun();
      hidden.setVanish(true);
      hidden.setText("Not to be seen.");
      d.createParagraph();
      for (String item : new String[] {"Graustark", "Zenda"}) {
        XWPFParagraph listed = d.createParagraph();
        listed.setNumID(BigInteger.ONE);
        listed.createRun().setText(item);
      }
      XWPFTable table = d.createTable(2, 2);
      table.getRow(0).getCell(0).setText("Year");
      table.getRow(0).getCell(1).setText("Event");
      table.getRow(1).getCell(0).setText("1931");
      table.getRow(1).getCell(1).setText("Accession");
      d.createParagraph().createRun().setText("The end.");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      d.write(out);
      return out.toByteArray();
    }
  }

  @Test
  void readsTheBodyBlockByBlock() throws Exception {
    assertThat(Format.DOCX.read(letter()).text())
        .isEqualTo(
            """
            The League

            Ruritania joined the Baltic League 😀.
            It left later.

            • Graustark

            • Zenda

            Year | Event

            1931 | Accession

            The end.
            """);
  }

  @Test
  void readsWhatTheFileSaysOfItself() throws Exception {
    Metadata m = Format.DOCX.read(letter()).metadata();
    assertThat(m.title()).contains("A letter from Zenda");
    assertThat(m.author()).contains("Jane Roe");
    assertThat(m.date()).isEmpty();
  }

  @Test
  void readsTheTextAsTrackedChangesLeaveIt() throws Exception {
    byte[] file =
        Packed.of(
            "word/document.xml",
            "<w:document xmlns:w='urn:w'><w:body><w:p><w:r><w:t>Zenda </w:t></w:r>"
                + "<w:del><w:r><w:delText>left</w:delText></w:r></w:del>"
                + "<w:ins><w:r><w:t>joined</w:t></w:r></w:ins>"
                + "<w:moveFrom><w:r><w:t> in May</w:t></w:r></w:moveFrom>"
                + "<w:r><w:t>.</w:t></w:r></w:p></w:body></w:document>");
    assertThat(Format.DOCX.read(file).text()).isEqualTo("Zenda joined.\n");
  }

  @Test
  void whatIsNoDocxIsRefused() throws Exception {
    assertThatThrownBy(() -> Format.DOCX.read(Packed.of("other.xml", "<p/>")))
        .hasMessageContaining("holds no word/document.xml");
    assertThatThrownBy(() -> Format.DOCX.read("plain".getBytes("UTF-8")))
        .hasMessageContaining("holds no word/document.xml");
    ByteArrayOutputStream older = new ByteArrayOutputStream();
    try (POIFSFileSystem compound = new POIFSFileSystem()) {
      compound.writeFilesystem(older);
    }
    assertThatThrownBy(() -> Format.DOCX.read(older.toByteArray()))
        .hasMessageContaining("protected by a password, or of the older format .doc");
  }
}
