package org.entente.extract.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LexiconTest {
  private static final Lexicon LEXICON = Lexicon.load();

  @Test
  void everyFileIsReadAndHasExamples() throws IOException, URISyntaxException {
    for (String folder : List.of("events", "relations")) {
      Set<String> files = new TreeSet<>();
      Path path = Path.of(LexiconTest.class.getResource("/lexicon/" + folder).toURI());
      try (Stream<Path> found = Files.list(path)) {
        found.forEach(f -> files.add(folder + "/" + f.getFileName()));
      }
      List<Sense> senses = folder.equals("events") ? LEXICON.events() : LEXICON.relations();
      Set<String> read = new TreeSet<>();
      senses.forEach(s -> read.add(s.file()));
      assertThat(read).as("files with senses; every one must stand in index.yaml").isEqualTo(files);
      if (folder.equals("events")) {
        assertThat(LEXICON.examples().stream().map(Example::file)).containsAll(files);
      }
    }
  }

  @Test
  void noSenseIsThereTwice() {
    List<String> ids =
        Stream.concat(LEXICON.events().stream(), LEXICON.relations().stream())
            .map(s -> s.type() + "/" + s.id())
            .toList();
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void theListsThatTheEngineUsesAreThere() {
    for (String name :
        List.of(
            "support-verbs",
            "entering-verbs",
            "light-verbs",
            "quantity-nouns",
            "transparent-nouns",
            "vacuous-nouns",
            "list-prepositions",
            "topic-prepositions",
            "no-topics",
            "class-nouns",
            "naming-verbs",
            "beginning-verbs",
            "timeless-types",
            "absorbing-types",
            "projecting-types",
            "response-prepositions",
            "causing-verbs",
            "response-openings",
            "talks")) {
      assertThat(LEXICON.words(name)).as(name).isNotEmpty();
    }
  }
}
