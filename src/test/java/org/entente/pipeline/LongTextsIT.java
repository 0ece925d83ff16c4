package org.entente.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.annotate.Sentence;
import org.entente.extract.Extraction;
import org.entente.text.CorpusFolder;
import org.entente.text.Document;
import org.entente.text.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts of any length and shape are done with. The size is {@code -Dentente.long=CHARACTERS}; the
 * time limit is for hangs, not for speed.
 */
@Timeout(600)
class LongTextsIT {
  private static final Extractor EXTRACTOR = Extractor.load(ExtractorSettings.STANDARD);
  private static final int SIZE = Integer.getInteger("entente.long", 9_000);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A",
        "a ",
        "A. ",
        "a.",
        "NATO, ",
        "NATO and ",
        "Jane Roe ",
        "(",
        "\"",
        "[1]",
        "1931 ",
        "in May ",
        "\u200B",
        "\u202Eab ",
        "😀",
        "of the ",
        "Kenya signed a treaty with Uganda and ",
        "Kenya left. "
      })
  void whateverATextRepeats(String part) {
    Document document =
        new Document("x.txt", part.repeat(Math.max(1, SIZE / part.length())), Metadata.NONE);
    Extraction extraction = EXTRACTOR.extract(document);
    int end = 0;
    for (Sentence sentence : extraction.document().sentences()) {
      assertThat(sentence.span().start()).isGreaterThanOrEqualTo(end);
      assertThat(sentence.span().length()).isLessThanOrEqualTo(3_000);
      end = sentence.span().end();
    }
    assertThat(end).isLessThanOrEqualTo(document.length());
    assertThat(EXTRACTOR.quads(document)).isNotEmpty();
  }

  /** Paragraphs of the corpus again and again, with other years and signs. */
  @Test
  void aBookIsReadLikeAnEssay() throws Exception {
    CorpusFolder corpus = CorpusFolder.open(Path.of("data/corpus"));
    List<String> paragraphs = new ArrayList<>();
    for (String id : corpus.documentIds()) {
      paragraphs.addAll(List.of(corpus.read(id).text().split("\n\n")));
    }
    StringBuilder book = new StringBuilder();
    for (int i = 0; book.length() < SIZE; i++) {
      book.append(paragraphs.get(i % paragraphs.size()).replace("19", i % 2 == 0 ? "19" : "18"));
      book.append(" 😀\n\n");
    }
    Document document = new Document("book.txt", book.toString(), Metadata.NONE);
    assertThat(EXTRACTOR.extract(document).events()).isNotEmpty();
    assertThat(EXTRACTOR.quads(document)).isNotEmpty();
  }
}
