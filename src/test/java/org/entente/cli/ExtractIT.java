package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts into parts, and parts into a store, as the user of the program sees it. */
class ExtractIT {
  @TempDir Path folder;
  private Path corpus;
  private Path out;
  private String store;

  @BeforeEach
  void makeCorpus() throws IOException {
    corpus = Files.createDirectories(folder.resolve("corpus/notes")).getParent();
    out = folder.resolve("out");
    store = folder.resolve("store").toString();
    write("a.txt", "Kenya and Uganda signed a trade agreement in Nairobi on 3 May 1982.\n");
    write("a.yaml", "title: A note\n");
    write("notes/b.md", "Norway suspended all military cooperation with Peru in 1977.\n");
    write("c.txt", "The Moot of Zubrowka met in 1991.\n");
    write("links.csv", "name,class,document,decision,note\r\nMoot of Zubrowka,,,NIL,\r\n");
  }

  @Test
  void extractAndLoadMakeTheStoreThatABuildMakes() {
    Run extract = extract(out);
    assertThat(extract.err()).contains("3 extracted into 1 parts, 0 unreadable");
    assertThat(extract.status()).isZero();
    Run load = load();
    assertThat(load.status()).isZero();
    assertThat(load.err()).contains("3 documents loaded from 1 parts: 3 new, 0 replaced");
    String loaded = export(store);
    assertThat(loaded).isEqualTo(built());

    assertThat(load().err()).contains("0 new, 3 replaced");
    assertThat(export(store)).isEqualTo(loaded);
    assertThat(Run.of("build", corpus.toString(), "--store", store).err())
        .contains("0 extracted, 3 unchanged, 0 removed, 0 unreadable");
    assertThat(export(store)).isEqualTo(loaded);
    assertThat(Run.of("query", "documents", "--store", store).out()).contains("A note");
  }

  @Test
  void partsAreTheSameWhateverTheNumberOfThreads() throws IOException {
    for (int i = 0; i < 150; i++) {
      write("notes/%03d.txt".formatted(i), "Chile joined the forum in %d.%n".formatted(1800 + i));
    }
    Path other = folder.resolve("other");
    extract(out, "--threads", "3");
    extract(other, "--threads", "1");
    assertThat(bytes(out)).hasSize(4).isEqualTo(bytes(other));
  }

  @Test
  void oneBrokenTextDoesNotStopTheOthers() throws IOException {
    Files.write(corpus.resolve("a.txt"), new byte[] {'o', 'k', (byte) 0xFF});
    write("e.txt", "");
    Run run = extract(out);
    assertThat(run.status()).isEqualTo(Main.FINDINGS);
    assertThat(run.err())
        .contains("a.txt: not UTF-8 at byte 2")
        .contains("e.txt: the file is empty")
        .contains("2 extracted into 1 parts, 2 unreadable");
    load();
    assertThat(export(store)).isEqualTo(built());
  }

  @Test
  void badUseIsOneLine() throws IOException {
    refused(
        folder.resolve("none") + ": no such folder",
        "extract",
        folder.resolve("none").toString(),
        out.toString());
    assertThat(out).doesNotExist();
    refused(corpus + ": holds something already", "extract", corpus.toString(), corpus.toString());
    refused(
        "links.csv: line 2: 'perhaps' is no decision",
        "extract",
        Files.writeString(
                corpus.resolve("links.csv"), "name,decision\r\nMoot of Zubrowka,perhaps\r\n")
            .getParent()
            .toString(),
        out.toString());
    assertThat(out).doesNotExist();
    refused(out + ": no such file or folder", "load", out.toString(), "--store", store);
    Path part = Files.writeString(folder.resolve("part.nq"), "<urn:s> <urn:p> oops .\n");
    refused(part + ", line 1, column ", "load", part.toString(), "--store", store);
    assertThat(Path.of(store)).doesNotExist();
  }

  private void refused(String words, String... command) {
    Run run = Run.of(command);
    assertThat(run.status()).isEqualTo(Main.UNUSABLE);
    assertThat(run.err().lines().filter(line -> line.startsWith("entente: ")))
        .singleElement()
        .asString()
        .contains(words);
  }

  private Run extract(Path to, String... more) {
    return Run.of(
        Stream.concat(Stream.of("extract", corpus.toString(), to.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  private Run load() {
    return Run.of("load", out.toString(), "--store", store);
  }

  private String built() {
    String other = folder.resolve("built").toString();
    Run.of("build", corpus.toString(), "--store", other);
    return export(other);
  }

  private static String export(String store) {
    return Run.of("export", "--store", store).out();
  }

  private static SortedMap<String, String> bytes(Path parts) throws IOException {
    SortedMap<String, String> bytes = new TreeMap<>();
    try (Stream<Path> files = Files.list(parts)) {
      for (Path file : files.toList()) {
        bytes.put(
            file.getFileName().toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return bytes;
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(corpus.resolve(name), text);
  }
}
