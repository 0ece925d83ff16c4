package org.entente.bench.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.text.CorpusFolder;
import org.entente.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code mvn -Pbench test -Dtest=CorpusGeneratorTest} */
class CorpusGeneratorTest {
  private final CorpusGenerator generator = new CorpusGenerator(7, 12);

  @Test
  void theSameSeedGivesTheSameTexts() {
    CorpusGenerator again = new CorpusGenerator(7, 12);
    for (int i : new int[] {0, 5, 99_999}) {
      assertThat(again.document(i).text()).isEqualTo(generator.document(i).text());
    }
    assertThat(new CorpusGenerator(8, 12).document(0).text())
        .isNotEqualTo(generator.document(0).text());
  }

  @Test
  void noSlotStaysOpen() {
    assertThat(IntStream.range(0, 300).mapToObj(generator::document))
        .allSatisfy(d -> assertThat(d.text()).doesNotContain("{", "}", "  ", "the the "));
  }

  @Test
  void whatIsWrittenIsReadBack(@TempDir Path folder) throws Exception {
    generator.write(folder, 3);
    CorpusFolder corpus = CorpusFolder.open(folder);
    assertThat(corpus.documentIds())
        .containsExactly("000/000000.txt", "000/000001.txt", "000/000002.txt");
    Document read = corpus.read("000/000002.txt");
    assertThat(read.text()).isEqualTo(generator.document(2).text());
    assertThat(read.metadata()).isEqualTo(generator.document(2).metadata());
  }

  @Test
  void everyTypeOfTheLexiconHasShapes() throws IOException {
    List<String> told = Shapes.load().shapes().stream().map(Shapes.Group::tells).toList();
    for (String folder : new String[] {"events", "relations"}) {
      try (var files = Files.list(Path.of("src/main/resources/lexicon", folder))) {
        assertThat(told)
            .containsAll(files.map(f -> f.getFileName().toString().replace(".yaml", "")).toList());
      }
    }
  }

  @Test
  void textsAreAboutAsLongAsWanted() {
    double mean =
        IntStream.range(0, 500)
            .mapToLong(i -> Arrays.stream(generator.document(i).text().split("[.](\\s|$)")).count())
            .average()
            .orElseThrow();
    assertThat(mean).isBetween(11.0, 15.0);
  }
}
