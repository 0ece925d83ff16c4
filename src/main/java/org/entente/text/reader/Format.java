package org.entente.text.reader;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.text.UnreadableDocumentException;

/**
 * The formats of documents, told apart by the endings of their names.
 *
 * <pre>{@code
 * Format.of("essays/korea.html").get().read(bytes).text();
 * }</pre>
 */
public enum Format {
  /** Text in which blank lines part paragraphs. */
  PLAIN("txt", "md"),
  /** Pages of the web. */
  HTML("html", "htm", "xhtml"),
  /** Portable Document Format. */
  PDF("pdf"),
  /** Office Open XML, what word processors write. */
  DOCX("docx"),
  /** Texts in the vocabulary of the Text Encoding Initiative. */
  TEI("xml", "tei");

  private final List<String> endings;

  Format(String... endings) {
    this.endings = List.of(endings);
  }

  /** The format of a file of this name; empty if it is no document. */
  public static Optional<Format> of(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(f -> f.endings.contains(ending)).findFirst();
  }

  /**
   * The text of a file and what it says of itself.
   *
   * @throws UnreadableDocumentException if it breaks the format or a limit; the message says what
   *     and what to do, without the file's name
   */
  public Content read(byte[] file) throws UnreadableDocumentException {
    if (file.length > Limits.FILE) {
      throw new UnreadableDocumentException(
          "larger than %d MB; split it".formatted(Limits.FILE >> 20));
    }
    Content content;
    try {
      content = reader().read(file);
    } catch (RuntimeException | StackOverflowError e) {
      throw new UnreadableDocumentException(
          "damaged (%s); open it in a program of its kind and save it anew"
              .formatted(e.getClass().getSimpleName()),
          e);
    } catch (OutOfMemoryError e) {
      throw new UnreadableDocumentException(
          "needs more memory than there is; split it, or give the program more", e);
    }
    String text = StoredText.of(content.text());
    if (text.length() > Limits.TEXT) {
      throw TextBlocks.tooLong();
    }
    if (text.isBlank()) {
      throw new UnreadableDocumentException(
          this == PDF
              ? "holds no text but perhaps pictures of pages; run text recognition on it first"
              : "the file is empty; put the text into it or remove it");
    }
    return new Content(text, content.metadata());
  }

  /** Made on demand, so that nobody loads the libraries of formats that the corpus has not. */
  private DocumentReader reader() {
    return switch (this) {
      case PLAIN -> new PlainReader();
      case HTML -> new HtmlReader();
      case PDF -> new PdfReader();
      case DOCX -> new DocxReader();
      case TEI -> new TeiReader();
    };
  }
}
