package org.entente.text.reader;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.text.UnreadableDocumentException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * Reads the main content of a page of the web: headings, paragraphs, list items and rows of tables,
 * without navigation, forms and scripts.
 */
final class HtmlReader implements DocumentReader {
  /** How far into a page its encoding is looked for (WHATWG HTML, 13.2.3.2: 1024 bytes). */
  private static final int HEAD = 4096;

  private static final Pattern CHARSET =
      Pattern.compile(
          "<meta\\s[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})"
              + "|^\\s*<\\?xml\\s[^>]{0,100}?encoding\\s*=\\s*[\"']([\\w.:-]{1,40})",
          Pattern.CASE_INSENSITIVE);

  @Override
  public Content read(byte[] file) throws UnreadableDocumentException {
    Document page = parse(Encoding.decode(file, declared(file)));
    String text = PageText.of(page);
    return new Content(text, PageMetadata.of(page));
  }

  private static Optional<String> declared(byte[] file) {
    String head = new String(file, 0, Math.min(HEAD, file.length), StandardCharsets.ISO_8859_1);
    Matcher m = CHARSET.matcher(head);
    return m.find() ? Optional.of(m.group(1) == null ? m.group(2) : m.group(1)) : Optional.empty();
  }

  /**
   * The page as a tree. It is built step by step and given up where it grows too large: elements
   * that a browser would infer can outnumber the tags by hundreds.
   */
  private static Document parse(String html) throws UnreadableDocumentException {
    if (html.chars().filter(c -> c == '<').count() > Limits.TAGS) {
      throw tooLarge();
    }
    try (StreamParser parser = new StreamParser(Parser.htmlParser()).parse(html, "")) {
      int elements = 0;
      for (Iterator<Element> all = parser.iterator(); all.hasNext(); all.next()) {
        if (++elements > 2 * Limits.TAGS) {
          throw tooLarge();
        }
      }
      return parser.document();
    }
  }

  private static UnreadableDocumentException tooLarge() {
    return new UnreadableDocumentException(
        "has more than %d elements; save its text alone".formatted(Limits.TAGS));
  }
}
