package org.entente.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.annotate.Annotator;
import org.entente.annotate.Mention;
import org.entente.extract.Calibration;
import org.entente.extract.Extraction;
import org.entente.extract.FrameEngine;
import org.entente.extract.lexicon.Lexicon;
import org.entente.gazetteer.Gazetteer;
import org.entente.text.Document;
import org.entente.text.Metadata;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The confusion test: who is meant, from the text on, with the whole gazetteer. The cases stand in
 * {@code link/who-is-meant.txt}.
 */
class WhoIsMeantIT {
  private static final String CASES = "/link/who-is-meant.txt";
  private static final Gazetteer GAZETTEER = Gazetteer.load();
  private static final Annotator ANNOTATOR = Annotator.create(GAZETTEER);
  private static final FrameEngine ENGINE = new FrameEngine(Lexicon.load(), Calibration.NONE);
  private static final Disambiguator DISAMBIGUATOR = new Disambiguator(GAZETTEER);

  private record Case(String text, List<String> expected) {}

  @TestFactory
  Stream<DynamicTest> everyNameMeansWhatTheTextShows() throws IOException {
    return cases().stream().map(c -> DynamicTest.dynamicTest(c.text(), () -> check(c)));
  }

  private static void check(Case c) {
    Document document = new Document("t.txt", c.text(), Metadata.NONE);
    Extraction extraction = ENGINE.extract(ANNOTATOR.annotate(document));
    MentionLinker linker =
        new MentionLinker(
            extraction, DISAMBIGUATOR, new Verdicts(Decisions.NONE, GAZETTEER, "t.txt"));
    for (String expected : c.expected()) {
      String[] sides = expected.split(" = ");
      String[] name = sides[0].split("#");
      int start = nth(c.text(), name[0], name.length > 1 ? Integer.parseInt(name[1]) : 1);
      Optional<Mention> mention =
          extraction.document().mentions().stream()
              .filter(m -> m.span().start() == start && m.text().equals(name[0]))
              .findFirst();
      List<String> meant =
          mention.stream().flatMap(m -> linker.entities(m).stream()).map(Entity::id).toList();
      if (sides[1].equals("NIL")) {
        assertThat(meant).as(sides[0]).allMatch(id -> id.contains("/"), "is not in the gazetteer");
      } else {
        assertThat(meant).as(sides[0]).containsExactly(sides[1]);
      }
    }
  }

  private static int nth(String text, String name, int n) {
    int at = -1;
    for (int i = 0; i < n; i++) {
      at = text.indexOf(name, at + 1);
      assertThat(at).as("occurrence %s of %s", i + 1, name).isNotNegative();
    }
    return text.codePointCount(0, at);
  }

  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                WhoIsMeantIT.class.getResourceAsStream(CASES), StandardCharsets.UTF_8))) {
      for (String line : in.lines().toList()) {
        if (line.startsWith("  ")) {
          cases.get(cases.size() - 1).expected().add(line.strip());
        } else if (!line.isBlank() && !line.startsWith("#")) {
          cases.add(new Case(line, new ArrayList<>()));
        }
      }
    }
    assertThat(cases).hasSizeGreaterThan(40).allMatch(c -> !c.expected().isEmpty());
    return cases;
  }
}
