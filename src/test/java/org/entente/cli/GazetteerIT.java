package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gazetteer of one's own: from a dump into a build. */
class GazetteerIT {
  private static final String ITEM = "<http://www.wikidata.org/entity/Q%s> ";
  private static final String DIRECT = "<http://www.wikidata.org/prop/direct/%s> ";
  private static final String LABEL = "<http://www.w3.org/2000/01/rdf-schema#label> ";

  @TempDir Path folder;
  private Path tables;

  @BeforeEach
  void makeTables() throws IOException {
    Path dump =
        Files.write(
            folder.resolve("dump.nt"),
            List.of(
                ITEM.formatted(900001) + DIRECT.formatted("P31") + ITEM.formatted(3624078) + ".",
                ITEM.formatted(900001) + LABEL + "\"Ruritania\"@en .",
                ITEM.formatted(900001) + DIRECT.formatted("P1549") + "\"Ruritanian\"@en .",
                ITEM.formatted(900002) + DIRECT.formatted("P31") + ITEM.formatted(1127126) + ".",
                ITEM.formatted(900002) + LABEL + "\"Zenda League\"@en ."));
    tables = folder.resolve("tables");
    Run run = Run.of("gazetteer", "import", dump.toString(), "--out", tables.toString());
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out().lines())
        .containsExactly(
            tables.resolve("alliance.tsv").toString(), tables.resolve("state.tsv").toString());
    assertThat(run.err()).contains("2 entries").contains("5 triples");
  }

  @Test
  void aBuildKnowsItsNamesAndIsDoneAgainWhenItChanges() throws IOException {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    Files.writeString(
        corpus.resolve("a.txt"), "Ruritania joined the Zenda League in 1931 with Norway.\n");
    String store = folder.resolve("store").toString();
    Run built = build(corpus, store);
    assertThat(built.status()).as(built.err()).isZero();
    assertThat(Run.of("export", "--store", store).out())
        .contains(
            "<https://w3id.org/entente/id/q900001> <http://www.w3.org/2004/02/skos/core#exactMatch> <http://www.wikidata.org/entity/Q900001>")
        .contains("<https://w3id.org/entente/id/norway>");
    assertThat(build(corpus, store).err()).contains("0 extracted, 1 unchanged");
    Path table = tables.resolve("state.tsv");
    Files.writeString(table, Files.readString(table).replace("Q900001", "Q900009"));
    assertThat(build(corpus, store).err())
        .contains("1 extracted, 0 unchanged")
        .contains("a.txt: known names changed");
    assertThat(Run.of("build", corpus.toString(), "--store", store).err())
        .contains("1 extracted, 0 unchanged");
  }

  @Test
  void explainShowsThatANameIsKnown() {
    String sentence = "The Ruritanian government left the Zenda League in 1932.";
    String without = Run.of("explain", sentence).out();
    String with = Run.of("explain", sentence, "--gazetteer", tables.toString()).out();
    assertThat(with).contains("q900001").contains("q900002").isNotEqualTo(without);
    assertThat(without).doesNotContain("q900001");
  }

  private Run build(Path corpus, String store) {
    return Run.of("build", corpus.toString(), "--store", store, "--gazetteer", tables.toString());
  }
}
