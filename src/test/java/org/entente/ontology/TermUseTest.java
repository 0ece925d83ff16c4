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
  private static final Set<String> TERMS = OntologyModules.terms();

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

  private static final Path GAZETTEER = Path.of("data/gazetteer");

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
  void everyClassAndLinkOfTheGazetteerIsDeclared() throws IOException {
    Set<String> undeclared = new TreeSet<>();
    for (Path file : files(GAZETTEER)) {
      List<String> lines = Files.readAllLines(file);
      List<String> columns = List.of(lines.get(0).split("\t", -1));
      for (String line : lines.subList(1, lines.size())) {
        gazetteerTerms(columns, line.split("\t", -1)).stream()
            .filter(name -> !isDeclared(name))
            .forEach(name -> undeclared.add(file + ": " + name));
      }
    }

    assertThat(undeclared).as("define these in ontology/, or correct the name").isEmpty();
  }

  /** The class of a gazetteer line and the properties of its links ({@code property:id|…}). */
  private static List<String> gazetteerTerms(List<String> columns, String[] cells) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < Math.min(columns.size(), cells.length); i++) {
      if (columns.get(i).equals("class")) {
        names.add(cells[i]);
      } else if (columns.get(i).equals("links") && !cells[i].isBlank()) {
        for (String link : cells[i].split("\\|")) {
          names.add(link.substring(0, Math.max(0, link.indexOf(':'))).strip());
        }
      }
    }
    return names;
  }

  @Test
  void aSlipOfThePenIsFound() throws IOException {
    assertThat(undeclared("SELECT * { ?x ent:agnet ?y ; ent:agent ?z }"))
        .containsExactly("ent:agnet");
    assertThat(undeclared("<" + Ent.NS + "Sining> <" + Ent.NS + "Signing>"))
        .containsExactly("ent:Sining");
    assertThat(undeclared("document:agnet parent:x ent: ")).isEmpty();
    assertThat(
            gazetteerTerms(
                List.of("id", "class", "links"),
                new String[] {"nato", "Aliance", "locatedin:brussels|partOf:west"}))
        .containsExactly("Aliance", "locatedin", "partOf");
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
