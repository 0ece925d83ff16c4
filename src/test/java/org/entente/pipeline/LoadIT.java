package org.entente.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.store.Exported.nquads;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.entente.ontology.Ent;
import org.entente.store.TripleStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was extracted into parts makes the store that a build makes, or leaves it as it was. */
class LoadIT {
  @TempDir Path folder;
  private Path corpus;
  private Path out;
  private TripleStore store;

  @BeforeEach
  void makeParts() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
    out = folder.resolve("out");
    for (String name : List.of("a", "b", "c")) {
      write(name + ".txt", "FREEDONIA and SYLVANIA, " + name + ".");
    }
    write("b.yaml", "title: On \"SYLVANIA\" and others");
    StubExtraction.extract(corpus, out);
    store = TripleStore.openOrCreate(folder.resolve("store"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void makesTheStoreThatABuildMakes() throws IOException {
    LoadReport report = StubExtraction.load(store, out);
    assertThat(report.parts()).isEqualTo(2);
    assertThat(report.added()).containsExactly("a.txt", "b.txt", "c.txt");
    assertThat(nquads(store)).isEqualTo(built());
    assertThat(store.directory().resolve("unfinished")).doesNotExist();
    BuildReport build = StubExtraction.build(corpus, store);
    assertThat(build.extracted()).isEmpty();
    assertThat(build.unchanged()).hasSize(3);
    assertThat(nquads(store)).isEqualTo(built());
  }

  @Test
  void twiceIsOnce() throws IOException {
    StubExtraction.load(store, out);
    String version = store.version();
    LoadReport again = StubExtraction.load(store, out, out.resolve("part-00001.nq.gz"));
    assertThat(again.added()).isEmpty();
    assertThat(again.replaced()).hasSize(3);
    assertThat(store.version()).isEqualTo(version);
  }

  @Test
  void replacesWhatAStoreHoldsOfADocumentAndLeavesTheOthers() throws IOException {
    StubExtraction.load(store, out);
    write("b.txt", "RURITANIA.");
    StubExtraction.extract(corpus, folder.resolve("again"));
    LoadReport report =
        StubExtraction.load(store, folder.resolve("again").resolve("part-00000.nq.gz"));
    assertThat(report.replaced()).containsExactly("a.txt", "b.txt");
    assertThat(nquads(store)).isEqualTo(built());
  }

  @Test
  void theOrderOfLinesAndTheNumberOfPartsMakeNoDifference() throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path part : PartFolder.parts(out)) {
      lines.addAll(lines(part));
    }
    lines.removeIf(line -> line.startsWith("#"));
    Collections.shuffle(lines, new Random(1));
    Path one = folder.resolve("one.nq");
    Path two = folder.resolve("two.nq");
    Files.write(one, lines.subList(0, lines.size() / 2));
    Files.write(two, lines.subList(lines.size() / 3, lines.size()));
    StubExtraction.load(store, one, two);
    StubExtraction.build(corpus, store);
    assertThat(nquads(store)).isEqualTo(built());
  }

  @Test
  void whoseGazetteerIsNotKnownHasItsNamesComparedByTheNextBuild() throws IOException {
    StubExtraction.build(corpus, store);
    StubExtraction.extract("another", corpus, folder.resolve("other"));
    StubExtraction.load(store, folder.resolve("other"));
    assertThat(store.graphVersion(Ent.GAZETTEER_GRAPH)).isEmpty();
    assertThat(StubExtraction.build(corpus, store).extracted()).isEmpty();
    assertThat(nquads(store)).isEqualTo(built());
  }

  @Test
  void aMalformedPartIsRefusedWithItsLineAndChangesNothing() throws IOException {
    StubExtraction.load(store, out.resolve("part-00000.nq.gz"));
    String before = nquads(store);
    List<String> lines = new ArrayList<>(lines(out.resolve("part-00001.nq.gz")));
    lines.add(3, "<https://w3id.org/entente/doc/c.txt> broken .");
    Path broken = Files.write(folder.resolve("broken.nq"), lines);
    assertThatThrownBy(() -> StubExtraction.load(store, out, broken))
        .isInstanceOf(PartException.class)
        .hasMessageContaining(broken + ", line 4, ");
    assertThat(nquads(store)).isEqualTo(before);
    assertThat(store.directory().resolve("unfinished")).doesNotExist();
  }

  @Test
  void aPartThatIsCutOffIsRefused() throws IOException {
    Path part = out.resolve("part-00000.nq.gz");
    byte[] bytes = Files.readAllBytes(part);
    Files.write(part, Arrays.copyOf(bytes, bytes.length / 2));
    refused(part + ", near line ", out);
    Files.writeString(part, "no gzip at all");
    refused(part + ", near line 1: cut off or damaged", out);
  }

  @Test
  void onlyGraphsOfDocumentsAreTaken() throws IOException {
    refusedStatement(
        "holds the graph <https://w3id.org/entente/graph/inferred>",
        "<urn:s> <urn:p> <urn:o> <https://w3id.org/entente/graph/inferred> .");
    refusedStatement(
        "holds the graph <https://w3id.org/entente/graph/gazetteer>",
        "<urn:s> <urn:p> <urn:o> <https://w3id.org/entente/graph/gazetteer> .");
    refusedStatement("a statement outside of any graph, on <urn:s>", "<urn:s> <urn:p> <urn:o> .");
    refusedStatement(
        "a node without a name in the graph <https://w3id.org/entente/graph/doc/a.txt>",
        "_:b <urn:p> <urn:o> <https://w3id.org/entente/graph/doc/a.txt> .");
    refusedStatement(
        "the graph <https://w3id.org/entente/graph/doc/x.txt> has no <http://purl.org/dc/terms/identifier>",
        "<urn:s> <urn:p> <urn:o> <https://w3id.org/entente/graph/doc/x.txt> .");
  }

  @Test
  void oneDocumentInTwoStatesIsRefused() throws IOException {
    write("a.txt", "Another text.");
    StubExtraction.extract(corpus, folder.resolve("again"));
    refused("stands here and in " + out.resolve("part-00000.nq.gz"), out, folder.resolve("again"));
  }

  @Test
  void placesWithoutFinishedPartsAreRefused() throws IOException {
    refused("no such file or folder", folder.resolve("none"));
    refused("no part (*.nq.gz, *.nq) in this folder", corpus);
    refused("not a part", corpus.resolve("a.txt"));
    Files.createDirectory(out.resolve("_temporary"));
    refused("did not finish", out);
    assertThatThrownBy(() -> PartFolder.create(out)).hasMessageContaining("did not finish");
    assertThatThrownBy(() -> PartFolder.create(corpus)).hasMessageContaining("holds something");
  }

  @Test
  void anExtractionThatFailsLeavesNothing() throws IOException {
    Path fresh = folder.resolve("fresh");
    try (PartFolder parts = PartFolder.create(fresh)) {
      Files.writeString(parts.unfinished("part-00000.nq.gz"), "half");
    }
    assertThat(fresh).doesNotExist();
  }

  private void refusedStatement(String words, String statement) throws IOException {
    refused(words, Files.writeString(folder.resolve("part.nq"), statement + "\n"));
  }

  private void refused(String words, Path... parts) {
    assertThatThrownBy(() -> StubExtraction.load(store, parts))
        .isInstanceOf(PartException.class)
        .hasMessageContaining(words);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(corpus.resolve(name), text);
  }

  private static List<String> lines(Path part) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(part))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  /** What a build from nothing makes. */
  private String built() throws IOException {
    Path fresh = Files.createTempDirectory(folder, "built");
    try (TripleStore built = TripleStore.openOrCreate(fresh.resolve("store"))) {
      StubExtraction.build(corpus, built);
      return nquads(built);
    }
  }
}
