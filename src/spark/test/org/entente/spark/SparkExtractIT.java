package org.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.entente.gazetteer.GazetteerSource;
import org.entente.pipeline.ExtractorSettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spark makes the parts that one machine makes, whatever the cluster and whatever befalls it. */
class SparkExtractIT {
  @TempDir static Path shared;
  private static SmallCorpus corpus;
  private static SortedMap<String, String> expected;

  @TempDir Path folder;

  @BeforeAll
  static void extractOnThisMachine() throws IOException {
    corpus = new SmallCorpus(shared.resolve("corpus"));
    expected = corpus.parts(shared.resolve("parts"));
    assertThat(expected).hasSize(5).containsKey("_SUCCESS");
  }

  @Test
  void onTwoThreadsOfThisMachine() throws Exception {
    Path out = Files.createDirectory(folder.resolve("out"));
    SparkRun run = SparkRun.of(line -> {}, "local[2]", corpus.folder().toString(), out.toString());
    asExpected(run, out);
    assertThat(SmallCorpus.loaded(out, folder.resolve("loaded")))
        .isEqualTo(corpus.built(folder.resolve("built")));
  }

  @Test
  void withTablesAndALimitOfOnesOwn() throws Exception {
    Path tables = Files.createDirectory(folder.resolve("tables of ours"));
    Files.writeString(
        tables.resolve("forums.tsv"),
        "id\tlabel\tclass\tqid\taliases\tadjectives\tdemonyms\tfrom\tto\tlinks\n"
            + "kenya-forum\tKenya forum\tInstitution\t\t\t\t\t\t\t\n");
    Path out = folder.resolve("out");
    SparkRun run =
        SparkRun.of(
            line -> {},
            "local[2]",
            corpus.folder().toString(),
            out.toString(),
            "--gazetteer",
            tables.toString(),
            "--min-confidence",
            "0.5");
    assertThat(run.status()).as("%s", run.lines()).isEqualTo(1);
    SortedMap<String, String> parts =
        corpus.parts(
            new ExtractorSettings(0.5, true, new GazetteerSource(true, List.of(tables))),
            folder.resolve("parts"));
    assertThat(SmallCorpus.bytes(out)).isEqualTo(parts).isNotEqualTo(expected);
  }

  @Test
  void onAClusterOfTwoWorkers() throws Exception {
    Path out = folder.resolve("out");
    try (SparkCluster cluster = new SparkCluster(2, folder)) {
      SparkRun run =
          SparkRun.of(
              line -> {}, cluster.url(), corpus.folder().toUri().toString(), out.toUri().toString());
      asExpected(run, out);
    }
  }

  @Test
  void onAClusterThatLosesAWorker() throws Exception {
    Path out = folder.resolve("out");
    try (SparkCluster cluster = new SparkCluster(2, folder)) {
      AtomicBoolean killed = new AtomicBoolean();
      SparkRun run =
          SparkRun.of(
              line -> {
                if (line.startsWith("extracted: part ") && killed.compareAndSet(false, true)) {
                  cluster.killWorker();
                }
              },
              cluster.url(),
              corpus.folder().toString(),
              out.toString());
      assertThat(killed).isTrue();
      asExpected(run, out);
    }
  }

  @Test
  void badUseIsOneLine() throws Exception {
    String texts = corpus.folder().toString();
    String fresh = folder.resolve("fresh").toString();
    String none = folder.resolve("none").toString();
    refused("none: no such folder", "local[1]", none, fresh);
    refused("none: no such folder", "local[1]", texts, fresh, "--gazetteer", none);
    refused("holds something already", "local[1]", texts, texts);
    refused("nowhere:///corpus: cannot be read", "local[1]", "nowhere:///corpus", fresh);
    Path others = Files.createDirectory(folder.resolve("others"));
    refused("others: no text in this folder", "local[1]", others.toString(), fresh);
    Files.writeString(others.resolve("a.txt"), "Kenya joined the forum in 1990.");
    Files.writeString(others.resolve("links.csv"), "name,decision\r\nKenya,perhaps\r\n");
    refused("links.csv: line 2: 'perhaps' is no", "local[1]", others.toString(), fresh);
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String master = "spark://127.0.0.1:" + closed.getLocalPort();
      closed.close();
      refused("no Spark answers at " + master, master, texts, fresh);
    }
    assertThat(Path.of(fresh)).doesNotExist();
  }

  private static void refused(String words, String master, String... arguments) throws Exception {
    SparkRun run = SparkRun.of(line -> {}, master, arguments);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.said()).singleElement().asString().contains(words);
  }

  private static void asExpected(SparkRun run, Path out) throws IOException {
    assertThat(run.lines())
        .contains(
            "entente: " + corpus.folder().resolve("broken.txt") + ": not UTF-8 at byte 2;"
                + " convert the file to UTF-8",
            "254 extracted into 4 parts, 2 unreadable");
    assertThat(run.status()).isEqualTo(1);
    assertThat(SmallCorpus.bytes(out)).isEqualTo(expected);
  }
}
