package org.entente.text.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

class PdfReaderTest {

  @Test
  void putsLinesTogetherIntoParagraphs() throws Exception {
    byte[] pdf =
        new Printed()
            .page()
            .line(72, 80, 16, "The League and its members")
            .lines(
                110,
                "Ruritania joined the Baltic League in the spring of 1931, when its For-",
                "eign Minister travelled to Zenda and spoke of co-operation with all mem-",
                "bers of the League. The co-operation lasted for no more than two years.",
                "Then it ended.",
                "In 1933 the kingdom gave notice, and the members met without its envoy",
                "for the first time.")
            .lines(208, "Graustark stayed in the League until the war, and paid what it owed to")
            .lines(222, "the others.")
            .bytes();
    assertThat(Format.PDF.read(pdf).text())
        .isEqualTo(
            """
            The League and its members

            Ruritania joined the Baltic League in the spring of 1931, when its Foreign Minister travelled to Zenda and spoke of co-operation with all members of the League. The co-operation lasted for no more than two years. Then it ended.

            In 1933 the kingdom gave notice, and the members met without its envoy for the first time.

            Graustark stayed in the League until the war, and paid what it owed to the others.
            """);
  }

  @Test
  void aHyphenThatTheTextHasElsewhereStays() throws Exception {
    byte[] pdf =
        new Printed()
            .page()
            .lines(
                100,
                "The vice-president came, and the other vice-",
                "president stayed at the Graustark-",
                "Ruritania border.")
            .bytes();
    assertThat(Format.PDF.read(pdf).text())
        .isEqualTo(
            "The vice-president came, and the other vice-president stayed at the"
                + " Graustark-Ruritania border.\n");
  }

  @Test
  void dropsRunningHeadsAndPageNumbersAndGoesOnOverPages() throws Exception {
    Printed printed = new Printed();
    String[] sentences = {
      "Ruritania joined the League because its", "envoy had asked for it, and the king wanted",
      "peace with all of its neighbours. The treaty", "was signed by the envoy of the kingdom."
    };
    for (int i = 0; i < sentences.length; i++) {
      printed
          .page()
          .line(72, 40, 9, "Annals of the League " + (1900 + i))
          .lines(100, sentences[i])
          .line(300, 800, 9, "- " + (i + 11) + " -");
    }
    assertThat(Format.PDF.read(printed.bytes()).text())
        .isEqualTo(String.join(" ", sentences) + "\n");
  }

  @Test
  void readsWhatTheFileSaysOfItself() throws Exception {
    try (PDDocument pdf = new Printed().page().lines(100, "They met.").document()) {
      pdf.getDocumentInformation().setTitle("A letter from Zenda");
      pdf.getDocumentInformation().setAuthor("Jane Roe");
      pdf.getDocumentCatalog().setLanguage("en-GB");
      Content content = Format.PDF.read(Printed.bytes(pdf));
      assertThat(content.metadata().title()).contains("A letter from Zenda");
      assertThat(content.metadata().author()).contains("Jane Roe");
      assertThat(content.metadata().language()).contains("en-GB");
      assertThat(content.metadata().date()).isEmpty();
      pdf.getDocumentInformation().setTitle("Microsoft Word - letter.doc");
      assertThat(Format.PDF.read(Printed.bytes(pdf)).metadata().title()).isEmpty();
    }
  }

  @Test
  void aProtectedFileIsRefusedUnlessAnybodyMayReadIt() throws Exception {
    assertThatThrownBy(() -> Format.PDF.read(locked("secret")))
        .hasMessageContaining("protected by a password");
    assertThat(Format.PDF.read(locked("")).text()).isEqualTo("They met.\n");
  }

  private static byte[] locked(String password) throws Exception {
    try (PDDocument pdf = new Printed().page().lines(100, "They met.").document()) {
      pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      return Printed.bytes(pdf);
    }
  }

  @Test
  void picturesOfPagesAreNoText() throws Exception {
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      assertThatThrownBy(() -> Format.PDF.read(Printed.bytes(pdf)))
          .hasMessageContaining("run text recognition on it first");
    }
  }
}
