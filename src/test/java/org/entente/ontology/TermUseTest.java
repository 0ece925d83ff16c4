package org.entente.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nobody uses a term of our namespace that the ontology does not declare. */
class TermUseTest {
  /** {@code ent:term} and the full IRI; {@code Ent.term("…")} with a literal name. */
  private static final List<Pattern> USES =
      List.of(
          Pattern.compile("(?<![\\w:-])ent:([A-Za-z]\\w*)"),
          Pattern.compile(Pattern.quote(Ent.NS) + "([A-Za-z]\\w*)"),
          Pattern.compile("\\bEnt\\.term\\(\"(\\w*)\"\\)"));

  private static final List<Path> FOLDERS =
      List.of(
          Path.of("src/main/resources"),
          Path.of("src/main/java"),
          Path.of("ontology"),
          Path.of("fuseki-config"),
          Path.of("docs"));

  private static final Set<String> TEXT =
      Set.of("rq", "ru", "ttl", "trig", "java", "yaml", "yml", "json", "html", "js", "md", "tsv");

  private static final Path LEXICON = Path.of("src/main/resources/lexicon");

  /** Keys of the lexicon whose value names a class or property of the ontology. */
  private static final Set<String> NAMING_KEYS = Set.of("type", "property");

  @Test
  void everyTermInUseIsDeclared() throws IOException {
    Set<String> undeclared = new TreeSet<>();
    int files = 0;
    for (Path folder : FOLDERS) {
      for (Path file : files(folder)) {
        files++;
        undeclared(Files.readString(file)).forEach(term -> undeclared.add(file + ": " + term));
      }
    }

    assertThat(files).isPositive();
    assertThat(undeclared).as("define these in ontology/, or correct the name").isEmpty();
  }

  @Test
  void everyTypeAndPropertyOfTheLexiconIsDeclared() throws IOException {
    Set<String> undeclared = new TreeSet<>();
    for (Path file : files(LEXICON)) {
      for (String name : namedTerms(new YAMLMapper().readTree(file.toFile()))) {
        if (!isDeclared(name)) {
          undeclared.add(file + ": " + name);
        }
      }
    }

    assertThat(undeclared).as("define these in ontology/, or correct the name").isEmpty();
  }

  @Test
  void aSlipOfThePenIsFound() throws IOException {
    assertThat(undeclared("SELECT * { ?x ent:agnet ?y ; ent:agent ?z }"))
        .containsExactly("ent:agnet");
    assertThat(undeclared("<" + Ent.NS + "Sining> <" + Ent.NS + "Signing>"))
        .containsExactly("ent:Sining");
    assertThat(undeclared("document:agnet parent:x ent: ")).isEmpty();
    assertThat(
            namedTerms(
                new YAMLMapper().readTree("type: Sining\nentries:\n - property: memberof\n")))
        .containsExactly("Sining", "memberof")
        .noneMatch(TermUseTest::isDeclared);
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> TEXT.contains(ending(file.getFileName().toString())))
          .sorted()
          .toList();
    }
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static Set<String> undeclared(String text) {
    Set<String> undeclared = new TreeSet<>();
    for (Pattern use : USES) {
      Matcher matcher = use.matcher(text);
      while (matcher.find()) {
        if (!isDeclared(matcher.group(1))) {
          undeclared.add("ent:" + matcher.group(1));
        }
      }
    }
    return undeclared;
  }

  private static boolean isDeclared(String localName) {
    return TERMS.contains(Ent.term(localName));
  }

  private static final Set<String> TERMS = OntologyModules.terms();

  private static List<String> namedTerms(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.properties()
        .forEach(
            entry -> {
              if (NAMING_KEYS.contains(entry.getKey()) && entry.getValue().isTextual()) {
                names.add(entry.getValue().asText());
              }
            });
    node.forEach(child -> names.addAll(namedTerms(child)));
    return names;
  }
}
