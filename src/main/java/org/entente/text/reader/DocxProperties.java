package org.entente.text.reader;

import java.util.Optional;
import org.entente.text.Metadata;
import org.entente.text.UnreadableDocumentException;

/**
 * What a word processor's document says of itself (ECMA-376, part 2, 11). When the file was made
 * says nothing of when the text was published, so that is left out.
 */
final class DocxProperties extends SecureXml {
  private final StringBuilder words = new StringBuilder();
  private Optional<String> title = Optional.empty();
  private Optional<String> author = Optional.empty();
  private Optional<String> language = Optional.empty();

  Metadata metadata() {
    return new Metadata(
        title,
        Optional.empty(),
        author,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        language);
  }

  @Override
  protected boolean enter(String name) {
    words.setLength(0);
    return true;
  }

  @Override
  protected void leave(String name) {
    Optional<String> value = Found.value(words.toString());
    words.setLength(0);
    switch (name) {
      case "title" -> title = value;
      case "creator" -> author = value;
      case "language" -> language = value;
      default -> {
        // not kept
      }
    }
  }

  @Override
  protected void words(String some) throws UnreadableDocumentException {
    words.append(some);
    if (words.length() > Limits.TEXT) {
      throw TextBlocks.tooLong();
    }
  }
}
