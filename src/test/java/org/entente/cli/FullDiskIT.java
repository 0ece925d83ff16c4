package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.store.Exported.nquads;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.ontology.Ent;
import org.entente.ontology.OntologyModules;
import org.entente.reliability.JavaCommand;
import org.entente.store.Changes;
import org.entente.store.RdfSource;
import org.entente.store.TripleStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * No space: one line, status 2, and everything is as it was. A limit on the size of files stands in
 * for a full disk ({@code ulimit -f}), for no test may fill one.
 */
@Timeout(180)
class FullDiskIT {
  @TempDir Path folder;
  private String exported;

  @BeforeEach
  void build() {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "ulimit needs a shell");
    Changes.Builder changes =
        Changes.builder()
            .replace(
                Ent.DOCUMENT_GRAPHS + "chronicle.txt", RdfSource.ofResource("store/chronicle.ttl"));
    for (String module : OntologyModules.MODULES) {
      changes.replace(Ent.ONTOLOGY_GRAPH, RdfSource.ofResource("ontology/" + module + ".ttl"));
    }
    try (TripleStore store = TripleStore.create(folder.resolve("store"))) {
      assertThat(store.apply(changes.build()).conforms()).isTrue();
      store.backup(folder.resolve("backup.nq.gz"));
      exported = nquads(store);
    }
  }

  @Test
  void aBackupThatFindsNoSpaceLeavesTheOldOne() throws Exception {
    Path file = folder.resolve("backup.nq.gz");
    byte[] before = Files.readAllBytes(file);
    refused(2, "backup", "--store", folder.resolve("store").toString(), file.toString());
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void aRestoreThatFindsNoSpaceLeavesNothing() throws Exception {
    Path restored = folder.resolve("restored");
    refused(
        64, "restore", folder.resolve("backup.nq.gz").toString(), "--store", restored.toString());
    assertThat(restored).doesNotExist();
    TripleStore.restore(folder.resolve("backup.nq.gz"), restored);
  }

  @Test
  void aCompactionThatFindsNoSpaceLeavesTheStoreAsItWas() throws Exception {
    refused(64, "compact", "--store", folder.resolve("store").toString());
    try (TripleStore store = TripleStore.open(folder.resolve("store"))) {
      assertThat(nquads(store)).isEqualTo(exported);
      store.compact();
      assertThat(nquads(store)).isEqualTo(exported);
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsRefusedInOneLine() throws Exception {
    Path taken = Files.writeString(folder.resolve("taken"), "a file");
    Run run =
        Run.of(
            "restore",
            folder.resolve("backup.nq.gz").toString(),
            "--store",
            taken.resolve("store").toString());
    assertThat(run.status()).isEqualTo(Main.UNUSABLE);
    assertThat(run.err()).startsWith("entente: ").contains("taken").hasLineCount(1);
  }

  /** Runs the program where no file may grow beyond some kibibytes. */
  private void refused(int kibibytes, String... arguments) throws Exception {
    StringBuilder command = new StringBuilder("ulimit -f " + kibibytes + "; exec");
    List<String> options = List.of("-XX:-UsePerfData", "-XX:TieredStopAtLevel=1");
    for (String word : JavaCommand.of(Main.class, options, arguments)) {
      command.append(" '").append(word).append('\'');
    }
    Process process =
        new ProcessBuilder("/bin/bash", "-c", command.toString()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).describedAs(said).isEqualTo(Main.UNUSABLE);
    assertThat(said.lines().filter(line -> line.startsWith("entente: "))).hasSize(1);
    assertThat(said).doesNotContain("unexpectedly").hasLineCount(1);
  }
}
