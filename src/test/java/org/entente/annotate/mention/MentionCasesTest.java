package org.entente.annotate.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.annotate.Mention;
import org.entente.annotate.Sentence;
import org.entente.annotate.reference.ReferenceResolver;
import org.entente.annotate.syntax.Nlp4jParser;
import org.entente.annotate.syntax.SyntaxAnnotator;
import org.entente.gazetteer.Gazetteer;
import org.entente.text.Document;
import org.entente.text.Metadata;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cases of {@code annotate/mentions.txt}: texts, and what is mentioned in them. */
class MentionCasesTest {
  private static final Pattern EXPECTED =
      Pattern.compile("(\\w+) (\\w+) (.+?)(?: \\[([\\w-]+)\\])?(?: -> (.+))?");

  private static SyntaxAnnotator syntax;
  private static MentionRecogniser recogniser;
  private static ReferenceResolver resolver;

  /** A text with the lines that say what must hold of it. */
  private record Case(String text, List<String> lines) {}

  @BeforeAll
  static void load() {
    Gazetteer gazetteer = Gazetteer.load();
    syntax = new SyntaxAnnotator(Nlp4jParser.shared());
    recogniser = new MentionRecogniser(gazetteer);
    resolver = new ReferenceResolver(gazetteer);
  }

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    return read().stream().map(c -> DynamicTest.dynamicTest(c.text(), () -> check(c)));
  }

  private static List<Case> read() throws IOException {
    List<Case> cases = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                MentionCasesTest.class.getResourceAsStream("/annotate/mentions.txt"),
                StandardCharsets.UTF_8))) {
      for (String line : in.lines().toList()) {
        if (line.startsWith("= ")) {
          cases.add(new Case(line.substring(2).replace(" | ", "\n\n"), new ArrayList<>()));
        } else if (!line.isBlank() && !line.startsWith("#")) {
          cases.get(cases.size() - 1).lines().add(line);
        }
      }
    }
    return cases;
  }

  private static void check(Case c) {
    Document document = new Document("case.txt", c.text(), Metadata.NONE);
    List<Sentence> sentences = syntax.sentences(document);
    List<Mention> mentions =
        resolver.resolve(document, sentences, recogniser.mentions(document, sentences));
    for (String line : c.lines()) {
      String rest = line.substring(2);
      boolean holds =
          switch (line.charAt(0)) {
            case '+' -> mentions.stream().anyMatch(m -> fits(m, rest));
            case '-' -> mentions.stream().noneMatch(m -> m.text().equals(rest));
            case '?' ->
                mentions.stream().anyMatch(m -> m.text().equals(rest) && m.antecedents().isEmpty());
            case '@' -> mentions.stream().anyMatch(m -> holds(m, rest));
            default -> throw new IllegalArgumentException("no such line: " + line);
          };
      assertThat(holds)
          .as(
              line
                  + "\n"
                  + mentions.stream().map(MentionCasesTest::show).collect(Collectors.joining("\n")))
          .isTrue();
    }
  }

  private static boolean fits(Mention m, String expected) {
    Matcher e = EXPECTED.matcher(expected);
    assertThat(e.matches()).as("unreadable: " + expected).isTrue();
    String antecedents =
        m.antecedents().stream().map(Mention::text).collect(Collectors.joining("; "));
    return m.form().name().equals(e.group(1))
        && m.type().term().equals(e.group(2))
        && m.text().equals(e.group(3))
        && (e.group(4) == null || m.entry().filter(x -> x.id().equals(e.group(4))).isPresent())
        && (e.group(5) == null || antecedents.equals(e.group(5)));
  }

  private static boolean holds(Mention m, String expected) {
    return m.offices().stream()
        .anyMatch(
            o ->
                (m.text()
                        + ": "
                        + o.title()
                        + " ("
                        + o.heldFor().stream().map(Mention::text).collect(Collectors.joining("; "))
                        + ")")
                    .equals(expected));
  }

  private static String show(Mention m) {
    return m.form()
        + " "
        + m.type().term()
        + " "
        + m.text()
        + m.entry().map(e -> " [" + e.id() + "]").orElse("")
        + m.antecedents().stream().map(Mention::text).toList()
        + m.offices().stream()
            .map(o -> o.title() + o.heldFor().stream().map(Mention::text).toList())
            .toList();
  }
}
