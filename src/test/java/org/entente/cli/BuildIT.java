package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.store.TripleStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way on small corpora, as the user of the program sees it. */
class BuildIT {
  @TempDir Path folder;
  private Path corpus;
  private String store;

  @BeforeEach
  void makeCorpus() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
    store = folder.resolve("store").toString();
    Files.writeString(
        corpus.resolve("a.txt"),
        "Kenya and Uganda signed a trade agreement in Nairobi on 3 May 1982.\n");
    Files.writeString(corpus.resolve("a.yaml"), "title: A note\n");
    Files.writeString(
        corpus.resolve("b.txt"), "Norway suspended all military cooperation with Peru in 1977.\n");
  }

  @Test
  void readsTextsAndAnswersWithTheirSentence() {
    Run build = build();
    assertThat(build.status()).isZero();
    assertThat(build.err()).contains("2 extracted, 0 unchanged, 0 removed, 0 unreadable");
    Run asked = ask("actor=Norway");
    assertThat(asked.status()).isZero();
    assertThat(asked.out()).contains("Suspension").contains("1977");
    assertThat(Run.of("validate", "--store", store).status()).isZero();
  }

  @Test
  void twoBuildsGiveTheSameBytes() {
    build();
    String other = folder.resolve("other").toString();
    Run.of("build", corpus.toString(), "--store", other, "--threads", "1");
    String first = Run.of("export", "--store", store, "--format", "nq").out();
    assertThat(first).contains("https://w3id.org/entente/graph/doc/a.txt");
    assertThat(Run.of("export", "--store", other, "--format", "nq").out()).isEqualTo(first);
  }

  @Test
  void onlyWhatChangedIsReadAgain() throws IOException {
    build();
    String before = Run.of("export", "--store", store).out();
    assertThat(build().err()).contains("0 extracted, 2 unchanged");
    assertThat(Run.of("export", "--store", store).out()).isEqualTo(before);

    Files.writeString(corpus.resolve("a.yaml"), "title: Another note\n");
    assertThat(build().err())
        .contains("a.txt: sidecar changed")
        .contains("1 extracted, 1 unchanged");
    assertThat(Run.of("export", "--store", store).out()).contains("Another note");

    Files.writeString(corpus.resolve("b.txt"), "Norway suspended all aid to Peru in 1978.\n");
    assertThat(build().err()).contains("b.txt: text changed").contains("1 extracted, 1 unchanged");

    Files.delete(corpus.resolve("a.txt"));
    assertThat(build().err())
        .contains("a.txt: removed, its text is gone")
        .contains("0 extracted, 1 unchanged, 1 removed")
        .doesNotContain("gazetteer");
    assertThat(Run.of("export", "--store", store).out()).doesNotContain("graph/doc/a.txt");
  }

  @Test
  void oneBrokenFileDoesNotStopTheOthersAndLosesNothing() throws IOException {
    build();
    Files.write(corpus.resolve("a.txt"), new byte[] {'o', 'k', (byte) 0xFF});
    Files.writeString(corpus.resolve("c.txt"), "");
    Files.writeString(corpus.resolve("d.txt"), "Chile joined the forum in 1990.\n");
    Files.writeString(corpus.resolve("d.yaml"), "title: [broken\n");
    Run run = build();
    assertThat(run.status()).isEqualTo(Main.FINDINGS);
    assertThat(run.err())
        .contains("a.txt: not UTF-8 at byte 2")
        .contains("c.txt: the file is empty")
        .contains("d.yaml:")
        .contains("0 extracted, 1 unchanged, 0 removed, 3 unreadable");
    assertThat(ask("actor=Kenya").out()).contains("Signing");
  }

  @Test
  void lowConfidenceIsDroppedOnRequest() {
    Run run = Run.of("build", corpus.toString(), "--store", store, "--min-confidence", "1");
    assertThat(run.status()).isZero();
    assertThat(Run.of("export", "--store", store).out())
        .doesNotContain("ontology#Suspension> <https://w3id.org/entente/graph/doc");
    assertThat(build().err()).contains("2 extracted").contains("a.txt: settings changed");
  }

  @Test
  void aStoreInUseIsRefused() {
    build();
    try (TripleStore held = TripleStore.open(Path.of(store))) {
      for (List<String> command :
          List.of(
              List.of("build", corpus.toString(), "--store", store),
              List.of("validate", "--store", store),
              List.of("serve", "--store", store, "--port", "0"))) {
        Run run = Run.of(command.toArray(String[]::new));
        assertThat(run.status()).isEqualTo(Main.UNUSABLE);
        assertThat(run.err())
            .startsWith("entente: ")
            .contains(held.directory().toString())
            .hasLineCount(1);
      }
    }
  }

  @Test
  void aStoreOfAnotherFormatIsRefused() throws IOException {
    build();
    Path mark = Path.of(store, "entente-store.properties");
    String old = Files.readString(mark);
    Files.writeString(mark, old.replaceAll("(?m)^(format\\S*)\\s*=.*$", "$1=999"));
    Run run = Run.of("build", corpus.toString(), "--store", store);
    assertThat(run.status()).isEqualTo(Main.UNUSABLE);
    assertThat(run.err()).contains("999").hasLineCount(1);
  }

  @Test
  void aBusyPortIsRefused() throws IOException {
    build();
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Run run = Run.of("serve", "--store", store, "--port", Integer.toString(taken.getLocalPort()));
      assertThat(run.status()).isEqualTo(Main.UNUSABLE);
      assertThat(run.err()).contains("port " + taken.getLocalPort() + " is in use").hasLineCount(1);
    }
    assertThat(Run.of("validate", "--store", store).status()).isZero();
  }

  @Test
  void evaluationWritesTheTablesThatAScorerReads() throws IOException {
    Path out = folder.resolve("out");
    Run run = Run.of("evaluate", corpus.toString(), "--out", out.toString());
    assertThat(run.status()).isZero();
    assertThat(Files.readAllLines(out.resolve("claims.csv")))
        .first()
        .isEqualTo("doc,start,end,exact,s,p,o,polarity,modality");
    assertThat(Files.readAllLines(out.resolve("nodes.csv"))).first().isEqualTo("node,what,value");
    assertThat(Files.readString(out.resolve("claims.csv")))
        .contains("b.txt,0,60,Norway suspended all military cooperation with Peru in 1977.,");
  }

  @Test
  void explainShowsEveryStep() {
    Run run = Run.of("explain", "Norway suspended all military cooperation with Peru in 1977.");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("nsubj(suspended-1)")
        .contains("“Norway” name State")
        .contains("“1977” = 1977")
        .contains("Suspension/suspend.v")
        .contains("yields:");
  }

  private Run build() {
    return Run.of("build", corpus.toString(), "--store", store);
  }

  private Run ask(String parameter) {
    return Run.of(
        "query", "events-of-an-actor", "--store", store, "--param", parameter, "--format", "csv");
  }
}
