package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A curator's round: list, decide, keep, build, look. */
class LinksIT {
  @TempDir Path folder;
  private Path corpus;
  private String store;

  @BeforeEach
  void makeCorpus() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
    store = folder.resolve("store").toString();
    Files.writeString(
        corpus.resolve("a.txt"),
        "In 1982 President Wilhelmina Quartermain of Ruritania visited Norway.\n");
    Files.writeString(
        corpus.resolve("b.txt"),
        "In 1983 Wilhelmina Quartermain met the foreign minister of Peru in Lima.\n");
    Files.writeString(
        corpus.resolve("c.txt"), "Norway suspended all military cooperation with Peru in 1977.\n");
  }

  private Run build() {
    return Run.of("build", corpus.toString(), "--store", store);
  }

  private List<CSVRecord> list(String... more) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("links", "--store", store));
    arguments.addAll(List.of(more));
    arguments.addAll(List.of("--format", "csv"));
    Run run = Run.of(arguments.toArray(String[]::new));
    assertThat(run.status()).as(run.err()).isZero();
    return run.rows();
  }

  private String query(String name, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("query", name, "--store", store, "--format", "csv"));
    arguments.addAll(List.of(more));
    Run run = Run.of(arguments.toArray(String[]::new));
    assertThat(run.status()).as(run.err()).isZero();
    return run.out();
  }

  private Run apply(String table) throws IOException {
    Path file = Files.writeString(folder.resolve("review.csv"), table);
    return Run.of("links", "--apply", file.toString(), "--corpus", corpus.toString());
  }

  @Test
  void whatACuratorDecidesIsKeptAndWins() throws IOException {
    build();
    CSVRecord open =
        list("--unlinked").stream()
            .filter(r -> r.get("name").equals("Wilhelmina Quartermain"))
            .findFirst()
            .orElseThrow();
    assertThat(open.get("class")).isEqualTo("Person");
    assertThat(open.get("documents")).isEqualTo("2");
    assertThat(open.get("reason")).isEqualTo("not in the gazetteer");
    assertThat(open.get("sentence")).contains("Wilhelmina Quartermain");
    assertThat(open.get("iri")).endsWith("id/person/wilhelmina-quartermain");

    assertThat(query("unlinked-entities"))
        .contains("Wilhelmina Quartermain,")
        .doesNotContain("Norway");
    assertThat(query("wikidata-links", "--param", "entity=Norway"))
        .contains(",Norway,Q20,Norway,0.97,\"the only entry of this name")
        .contains("In 1982 President Wilhelmina Quartermain of Ruritania visited Norway.")
        .contains("a.txt")
        .contains("c.txt")
        .doesNotContain("Peru,Q");
    assertThat(query("wikidata-links", "--param", "file=b.txt"))
        .contains("Lima,Q2868")
        .doesNotContain("Norway");

    Map<String, String> filled = open.toMap();
    filled.put("decision", "Q42");
    String table =
        String.join(",", open.getParser().getHeaderNames())
            + "\n"
            + open.getParser().getHeaderNames().stream()
                .map(c -> "\"" + filled.get(c).replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(","));
    Run applied = apply(table);
    assertThat(applied.status()).as(applied.err()).isZero();
    assertThat(applied.err())
        .contains("1 decisions added, 0 changed, 0 as before, 0 rows without a decision")
        .contains("reads 2 of 3 texts again: a.txt, b.txt");

    Run build = build();
    assertThat(build.err()).contains("2 extracted, 1 unchanged, 0 removed");
    assertThat(query("unlinked-entities")).doesNotContain("Wilhelmina");
    assertThat(query("wikidata-links", "--param", "file=a.txt"))
        .contains(",Wilhelmina Quartermain,Q42,Wilhelmina Quartermain,1.0,curator's decision,");
    assertThat(list("--unlinked")).noneMatch(r -> r.get("name").startsWith("Wilhelmina"));
    assertThat(list())
        .filteredOn(r -> r.get("name").equals("Wilhelmina Quartermain"))
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.get("link")).isEqualTo("Q42");
              assertThat(r.get("confidence")).isEqualTo("1.00");
              assertThat(r.get("reason")).isEqualTo("curator's decision");
            });
    String graph = Run.of("export", "--store", store, "--format", "nq").out();
    assertThat(graph)
        .contains(
            "<https://w3id.org/entente/id/person/wilhelmina-quartermain> <http://www.w3.org/2004/02/skos/core#exactMatch> <http://www.wikidata.org/entity/Q42>");
    assertThat(build().err()).as("and stays so").contains("0 extracted, 3 unchanged");
    assertThat(Run.of("validate", "--store", store).status()).isZero();
  }

  @Test
  void badRowsAreToldAndNothingIsLost() throws IOException {
    apply("name,class,decision,note\nPeru,State,NIL,for a test\n");
    String before = Files.readString(corpus.resolve("links.csv"));
    Run run =
        apply(
            """
            name,class,decision
            Norway,State,Q20
            Peru,State,Q20x
            Lima,Place,
            Ruritania,State,id:no-such-state
            """);
    assertThat(run.status()).isEqualTo(Main.FINDINGS);
    assertThat(run.err())
        .contains("review.csv: line 3: 'Q20x' is no decision")
        .contains("review.csv: line 5: id:no-such-state is no thing that names can mean")
        .contains("1 decisions added, 0 changed, 0 as before, 1 rows without a decision");
    assertThat(Files.readString(corpus.resolve("links.csv")))
        .contains(before.lines().toList())
        .contains("Norway,State,,Q20,");

    Run broken = apply("name,decision\n\"Norway,NIL\n");
    assertThat(broken.status()).isEqualTo(Main.UNUSABLE);
    assertThat(broken.err()).contains("not a CSV table");
    assertThat(apply("name,class,decision\nNorway,State,Q20\n").err())
        .contains("0 decisions added, 0 changed, 1 as before")
        .contains("no text is concerned");
  }

  @Test
  void aBrokenFileOfDecisionsStopsTheBuild() throws IOException {
    Files.writeString(corpus.resolve("links.csv"), "name,decision\nPeru,Q0\n");
    Run build = build();
    assertThat(build.status()).isEqualTo(Main.UNUSABLE);
    assertThat(build.err()).contains("links.csv: line 2: 'Q0' is no decision");
  }

  @Test
  void badUseIsToldInOneLine() {
    assertThat(Run.of("links").err()).contains("give --store to list names, or --apply");
    assertThat(Run.of("links", "--apply", "x.csv").err()).contains("--apply needs --corpus");
    assertThat(Run.of("links", "--store", store, "--unlinked", "--uncertain").status())
        .isEqualTo(Main.UNUSABLE);
  }
}
