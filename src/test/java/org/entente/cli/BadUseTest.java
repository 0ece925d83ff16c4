package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;

/** Bad use gives one clear line, status 2, and leaves the disk as it was. */
class BadUseTest {
  @TempDir Path folder;

  @Test
  void noCommandOrAnUnknownOne() throws IOException {
    refused("which command?");
    refused("Unmatched argument at index 0: 'biuld'", "biuld");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandIsListedAndItsHelpShowsAnExample(String command) {
    assertThat(Run.of("--help").out()).containsPattern("(?m)^ +" + command + " ");
    Run run = Run.of(command, "--help");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("Example: ./entente " + command);
  }

  /** All that a user may give. */
  static Stream<String> commands() {
    return Stream.of(Main.class.getAnnotation(Command.class).subcommands())
        .map(type -> type.getAnnotation(Command.class))
        .filter(command -> !command.hidden())
        .map(Command::name);
  }

  @Test
  void aMissingCorpus() throws IOException {
    Path none = folder.resolve("none");
    refused(none + ": no such folder", "build", none.toString(), "--store", store());
  }

  @Test
  void aCorpusThatIsAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "Text.");
    refused(file + ": not a folder", "build", file.toString(), "--store", store());
  }

  @Test
  void aCorpusWithoutTexts() throws IOException {
    refused(
        "no text in this folder; put .txt, .md, .html, .pdf, .docx or .xml",
        "build",
        folder.toString(),
        "--store",
        store());
  }

  @Test
  void gazetteersThatCannotBeUsed() throws IOException {
    Path none = folder.resolve("none");
    refused("which command?", "gazetteer");
    refused(
        none + ": no such folder",
        "build",
        ".",
        "--store",
        store(),
        "--gazetteer",
        none.toString());
    refused("holds no gazetteer table", "explain", "A text.", "--gazetteer", folder.toString());
    refused("--no-built-in-gazetteer leaves nothing", "explain", "A.", "--no-built-in-gazetteer");
    refused(
        "--no-built-in-gazetteer leaves nothing",
        "extract",
        "data/corpus",
        store(),
        "--no-built-in-gazetteer");
    refused(
        "--no-built-in-gazetteer leaves nothing",
        "build",
        "data/corpus",
        "--store",
        store(),
        "--no-built-in-gazetteer");
    refused(
        none + ".nt: no such file",
        "gazetteer",
        "import",
        none + ".nt",
        "--out",
        folder.resolve("out").toString());
    refused(
        none + ": no such file",
        "gazetteer",
        "import",
        none + ".nt",
        "--classes",
        none.toString(),
        "--out",
        folder.resolve("out").toString());
  }

  @Test
  void optionsOutOfRange() throws IOException {
    refused("--min-confidence is 1.5", "build", ".", "--store", store(), "--min-confidence", "1.5");
    refused("--threads is 0", "build", ".", "--store", store(), "--threads", "0");
    refused("--threads is -1", "extract", ".", store(), "--threads", "-1");
    refused("--min-confidence is NaN", "extract", ".", store(), "--min-confidence", "NaN");
    refused("--port is 70000", "serve", "--store", store(), "--port", "70000");
    refused("'many' is not an int", "serve", "--store", store(), "--port", "many");
    refused("Missing required option: '--store=DIR'", "validate");
  }

  @ParameterizedTest
  @ValueSource(strings = {"validate", "export", "serve"})
  void aFolderThatIsNoStore(String command) throws IOException {
    Files.writeString(folder.resolve("a.txt"), "Text.");
    refused(folder + " is not a store", command, "--store", folder.toString());
    refused("there is no store at " + store(), command, "--store", store());
  }

  @Test
  void aStoreIsNotMadeInAFolderThatHoldsOtherThings() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "Text.");
    Run run = Run.of("build", folder.toString(), "--store", folder.toString());
    assertThat(run.status()).isEqualTo(Main.UNUSABLE);
    assertThat(run.err()).contains(folder.toString());
    assertThat(list()).containsExactly("a.txt");
  }

  @Test
  void anUnknownFormat() throws IOException {
    refused("there is no format 'png'", "export", "--store", store(), "--format", "png");
    refused("unknown format 'png'", "query", "documents", "--store", store(), "--format", "png");
  }

  @Test
  void aQueryThatIsNotThere() throws IOException {
    Path none = folder.resolve("none.rq");
    String endpoint = "http://localhost:1/sparql";
    refused(none + ": no such file", "query", none.toString(), "--endpoint", endpoint);
    refused("no canned query 'event-of-actor'", "query", "event-of-actor", "--endpoint", endpoint);
    refused("events-of-an-actor", "queries", "event-of-actor");
  }

  @Test
  void aQueryThatIsNoSparql() throws IOException {
    Path file = Files.writeString(folder.resolve("q.rq"), "SELECT *\nWHERE { ?s ?p }");
    refused(file + ":2: not SPARQL", "query", file.toString(), "--endpoint", "http://localhost:1/");
  }

  @Test
  void wrongParameters() throws IOException {
    String endpoint = "http://localhost:1/sparql";
    refused(
        "actress",
        "query",
        "events-of-an-actor",
        "--endpoint",
        endpoint,
        "--param",
        "actress=NATO");
    refused(
        "yesterday",
        "query",
        "events-in-a-period",
        "--endpoint",
        endpoint,
        "--param",
        "from=yesterday");
  }

  @Test
  void anEndpointThatDoesNotAnswer() throws IOException {
    refused(
        "is a server running there?", "query", "documents", "--endpoint", "http://localhost:1/");
  }

  @Test
  void aPlaceOutsideTheText() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "Text.");
    Run run = Run.of("explain", "--doc", file.toString(), "--at", "99");
    assertThat(run.status()).isEqualTo(Main.UNUSABLE);
    assertThat(run.err()).contains("--at is 99").hasLineCount(1);
  }

  private String store() {
    return folder.resolve("store").toString();
  }

  private void refused(String message, String... arguments) throws IOException {
    List<String> before = list();
    Run run = Run.of(arguments);
    assertThat(run.status()).isEqualTo(Main.UNUSABLE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("entente: ").contains(message).hasLineCount(1);
    assertThat(list()).isEqualTo(before);
  }

  private List<String> list() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }
}
