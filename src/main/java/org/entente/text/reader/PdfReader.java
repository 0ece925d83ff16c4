package org.entente.text.reader;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.entente.text.Metadata;
import org.entente.text.UnreadableDocumentException;

/**
 * Reads the text of a PDF, lines put together into paragraphs, without running heads and page
 * numbers; title, author and language.
 */
final class PdfReader implements DocumentReader {
  static {
    FontMappers.set(new BundledFont());
  }

  @Override
  public Content read(byte[] file) throws UnreadableDocumentException {
    try (PDDocument pdf =
        Loader.loadPDF(new MeteredInput(file), IOUtils.createMemoryOnlyStreamCache())) {
      if (pdf.getNumberOfPages() > Limits.PAGES) {
        throw new UnreadableDocumentException(
            "has more than %d pages; split it".formatted(Limits.PAGES));
      }
      PdfLines lines = new PdfLines(PdfStreams.check(pdf.getDocument()));
      lines.getText(pdf);
      return new Content(
          Reflow.of(PageFurniture.without(lines.pages())),
          metadata(pdf.getDocumentInformation(), pdf.getDocumentCatalog().getLanguage()));
    } catch (InvalidPasswordException e) {
      throw new UnreadableDocumentException("protected by a password; save it without one", e);
    } catch (PdfStreams.TooLargeException | MeteredInput.ExhaustedException e) {
      throw new UnreadableDocumentException(
          "takes more time or memory than any document should (%s); save its text alone"
              .formatted(e.getMessage()),
          e);
    } catch (IOException e) {
      throw new UnreadableDocumentException(
          "damaged (%s); open it in a PDF program and save it anew"
              .formatted(OneLine.of(String.valueOf(e.getMessage()))),
          e);
    }
  }

  /** When the file was made says nothing of when the text was published, so that is left out. */
  private static Metadata metadata(PDDocumentInformation information, String language) {
    return new Metadata(
        Found.value(information.getTitle()).filter(t -> !isFileName(t)),
        Optional.empty(),
        Found.value(information.getAuthor()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Found.value(language));
  }

  /** Word processors put the name of their own file there. */
  private static boolean isFileName(String title) {
    return title.startsWith("Microsoft Word - ")
        || title.toLowerCase(Locale.ROOT).matches("\\S+\\.(?:docx?|odt|rtf|tex|dvi|indd|pdf|qxd)");
  }
}
