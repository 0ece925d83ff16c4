package org.entente.text.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.nio.charset.StandardCharsets;
import org.entente.text.UnreadableDocumentException;

/**
 * Looks for files that a reader cannot cope with, with Jazzer, beginning at those that are kept in
 * {@code ReaderCampaignInputs}. Is run by name only, since Jazzer instruments every class that is
 * loaded in its process: {@code JAZZER_FUZZ=1 mvn test -Dtest=ReaderCampaign#pdf}.
 */
class ReaderCampaign {

  @FuzzTest(maxDuration = "10m")
  void plain(byte @NotNull [] file) {
    read(Format.PLAIN, file);
  }

  @FuzzTest(maxDuration = "10m")
  void html(byte @NotNull [] file) {
    read(Format.HTML, file);
  }

  @FuzzTest(maxDuration = "10m")
  void pdf(byte @NotNull [] file) {
    read(Format.PDF, file);
  }

  @FuzzTest(maxDuration = "10m")
  void docx(byte @NotNull [] file) throws Exception {
    read(Format.DOCX, file);
    read(
        Format.DOCX, Packed.of("word/document.xml", new String(file, StandardCharsets.ISO_8859_1)));
  }

  @FuzzTest(maxDuration = "10m")
  void tei(byte @NotNull [] file) {
    read(Format.TEI, file);
  }

  static void read(Format format, byte[] file) {
    try {
      String text = format.read(file).text();
      assertThat(text).isNotBlank().isEqualTo(StoredText.of(text));
      assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
          .isEqualTo(text);
    } catch (UnreadableDocumentException e) {
      assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
      if (isOurs(e.getCause())) {
        fail("a fault of our own reader", e);
      }
    }
  }

  /** Libraries may stumble over what they are given; what is thrown in our own code is a bug. */
  private static boolean isOurs(Throwable cause) {
    return cause instanceof RuntimeException
        && cause.getStackTrace().length > 0
        && cause.getStackTrace()[0].getClassName().startsWith("org.entente.")
        && !(cause instanceof PdfStreams.TooLargeException)
        && !(cause instanceof MeteredInput.ExhaustedException)
        && !cause.getClass().getSimpleName().equals("Refused");
  }
}
