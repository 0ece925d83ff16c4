package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVRecord;
import org.entente.wikidata.FakeWikidata;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code entente links --wikidata}, from a text to a decision that the next build keeps. */
class WikidataLinksIT {
  @TempDir static Path folder;
  private static FakeWikidata server;
  private static Path corpus;
  private static String store;

  @BeforeAll
  static void build() throws IOException {
    server = new FakeWikidata();
    server.item(
        "Q900001",
        "Zenda Accord",
        "treaty of 1931",
        List.of(),
        "P31=Q131569",
        "P571=1931",
        "P17=Q20");
    corpus = Files.createDirectory(folder.resolve("corpus"));
    Files.writeString(
        corpus.resolve("a.txt"), "Norway and Peru signed the Zenda Accord in May 1931.\n");
    store = folder.resolve("store").toString();
    assertThat(Run.of("build", corpus.toString(), "--store", store).status()).isZero();
  }

  @AfterAll
  static void stop() {
    assertThat(server.offences()).isEmpty();
    server.close();
  }

  @Test
  void proposesAndDecidesOnlyAboveTheThreshold() throws IOException {
    CSVRecord row = row(links());
    assertThat(row.get("proposed")).isEqualTo("Q900001");
    assertThat(Double.parseDouble(row.get("proposed_score"))).isBetween(0.9, 1.0);
    assertThat(row.get("proposed_reason"))
        .contains("its label")
        .contains("Norway")
        .contains("1931");
    assertThat(row.get("candidates")).startsWith("Q900001 Zenda Accord (treaty of 1931)");
    assertThat(row.get("decision")).isEmpty();
    int asked = server.requests().size();
    assertThat(row(links("--threshold", "0.9")).get("decision")).isEqualTo("Q900001");
    assertThat(server.requests()).as("the second time all is in the cache").hasSize(asked);
    assertThat(row(links("--threshold", "1")).get("decision")).isIn("", "Q900001");
  }

  @Test
  void whatIsDecidedStandsInTheNextGraph() throws IOException {
    Path review =
        Files.writeString(folder.resolve("review.csv"), links("--threshold", "0.9").out());
    Run applied = Run.of("links", "--apply", review.toString(), "--corpus", corpus.toString());
    assertThat(applied.status()).as(applied.err()).isZero();
    String decided = folder.resolve("decided").toString();
    assertThat(Run.of("build", corpus.toString(), "--store", decided).status()).isZero();
    assertThat(Run.of("export", "--store", decided).out())
        .contains(
            "<http://www.w3.org/2004/02/skos/core#exactMatch> <http://www.wikidata.org/entity/Q900001>");
  }

  @Test
  void withoutANetworkOneLineAndStatusOne() throws IOException {
    String api;
    try (FakeWikidata gone = new FakeWikidata()) {
      api = gone.api().toString();
    }
    Run run = links("--api", api, "--cache", folder.resolve("empty").toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).hasLineCount(1).contains(api + ": cannot be reached");
  }

  @Test
  void badOptions() {
    refused("--threshold is 1.5", "--threshold", "1.5");
    refused("--limit is 0", "--limit", "0");
    refused("--time-limit is 0", "--time-limit", "0");
    refused("--api is ftp://example.org", "--api", "ftp://example.org");
  }

  @Test
  void theUserAgentNamesTheProjectAsThePomDoes() throws Exception {
    String url =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(Path.of("pom.xml").toFile())
            .getDocumentElement()
            .getElementsByTagName("url")
            .item(0)
            .getTextContent();
    assertThat(WikidataOption.PROJECT).isEqualTo(url);
  }

  private void refused(String message, String... options) {
    Run run = links(options);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).hasLineCount(1).contains(message);
  }

  private Run links(String... options) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("links", "--store", store, "--wikidata", "--format", "csv"));
    if (!List.of(options).contains("--api")) {
      arguments.addAll(List.of("--api", server.api().toString()));
    }
    if (!List.of(options).contains("--cache")) {
      arguments.addAll(List.of("--cache", folder.resolve("cache").toString()));
    }
    arguments.addAll(List.of(options));
    return Run.of(arguments.toArray(String[]::new));
  }

  private static CSVRecord row(Run run) throws IOException {
    assertThat(run.status()).as(run.err()).isZero();
    return run.rows().stream()
        .filter(r -> r.get("name").contains("Zenda Accord"))
        .findFirst()
        .orElseThrow();
  }
}
