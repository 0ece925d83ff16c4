package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.store.Exported.nquads;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.entente.reliability.JavaCommand;
import org.entente.reliability.Tally;
import org.entente.store.StoreLayout;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Disks that fill up during a build, and folders that nobody can write to: one line, status 2,
 * nothing lost. How many sizes of disk are tried: {@code -Dentente.disks=20}. Skipped where nothing
 * can be mounted.
 */
@Timeout(3600)
class SmallDiskIT {
  private static final int DISKS = Integer.getInteger("entente.disks", 1);
  private static final long AMPLE = 400L << 20;

  @TempDir static Path folder;
  private static Path corpus;
  private static Path later;
  private static Mount ample;
  private static Path store;
  private static String first;
  private static String second;

  /** How many bytes a first build takes, and how many more a later one. */
  private static long needed;

  private static long growth;

  @BeforeAll
  static void build() throws Exception {
    ample = Mount.inMemory(folder.resolve("ample"), AMPLE);
    corpus = Files.createDirectory(folder.resolve("corpus"));
    later = Files.createDirectory(folder.resolve("later"));
    for (Path texts : List.of(corpus, later)) {
      Files.writeString(
          texts.resolve("a.txt"),
          "Kenya and Uganda signed a trade agreement in Nairobi on 3 May 1982.\n");
    }
    Files.writeString(
        corpus.resolve("b.txt"), "Norway suspended all military cooperation with Peru in 1977.\n");
    Files.writeString(later.resolve("b.txt"), "Norway suspended all aid to Peru in 1978.\n");
    Files.writeString(later.resolve("c.txt"), "Chile joined the forum in 1990.\n");
    store = folder.resolve("ample/store");
    assertThat(Run.of("build", corpus.toString(), "--store", store.toString()).status()).isZero();
    first = nquads(store);
    needed = ample.used();
    Path other = folder.resolve("ample/other");
    SparseCopy.of(store, other);
    long before = ample.used();
    assertThat(Run.of("build", later.toString(), "--store", other.toString()).status()).isZero();
    second = nquads(other);
    growth = ample.used() - before;
    assertThat(second).isNotEqualTo(first);
  }

  @AfterAll
  static void unmount() throws IOException {
    if (ample != null) {
      ample.close();
    }
  }

  @Test
  void aFirstBuildThatFillsTheDiskLeavesNoStoreAndTheNextFinishes() throws Exception {
    Tally.each(
        "first builds on disks too small",
        disks(),
        i -> {
          try (Mount disk = Mount.inMemory(folder.resolve("first-" + i), part(needed, i))) {
            Path made = folder.resolve("first-" + i + "/store");
            refused("build", corpus.toString(), "--store", made.toString());
            assertThat(new StoreLayout(made).exists()).isFalse();
            disk.resize(AMPLE);
            finish(corpus, made, first);
          }
        });
  }

  @Test
  void aLaterBuildThatFillsTheDiskLeavesTheStoreAsItWasAndTheNextFinishes() throws Exception {
    Tally.each(
        "later builds on disks too small",
        disks(),
        i -> {
          onACrowdedDisk(
              folder.resolve("later-" + i),
              part(growth, i),
              made -> List.of("build", later.toString(), "--store", made.toString()),
              made -> finish(later, made, second));
        });
  }

  @Test
  void aCompactionThatFillsTheDiskLeavesTheStoreAsItWas() throws Exception {
    Tally.each(
        "compactions on disks too small",
        disks(),
        i -> {
          onACrowdedDisk(
              folder.resolve("compact-" + i),
              part(needed / 2, i),
              made -> List.of("compact", "--store", made.toString()),
              made -> {
                assertThat(Run.of("compact", "--store", made.toString()).status()).isZero();
                assertThat(nquads(made)).isEqualTo(first);
              });
        });
  }

  @Test
  void aStoreThatCannotBeWrittenToIsRefusedAndLosesNothing() throws Exception {
    Path kept = folder.resolve("ample/kept");
    SparseCopy.of(store, kept);
    Path view = folder.resolve("view");
    try (Mount readOnly = Mount.readOnly(kept, view)) {
      refused("build", later.toString(), "--store", view.toString());
      refused("compact", "--store", view.toString());
      refused("backup", "--store", view.toString(), folder.resolve("backup.nq.gz").toString());
      refused("build", corpus.toString(), "--store", view.resolve("new").toString());
    }
    assertThat(folder.resolve("backup.nq.gz")).doesNotExist();
    assertThat(kept.resolve("new")).doesNotExist();
    assertThat(nquads(kept)).isEqualTo(first);
    finish(later, kept, second);
  }

  @Test
  void decisionsAndBackupsThatCannotBeWrittenLeaveTheOldOnes() throws Exception {
    Path texts = Files.createDirectory(folder.resolve("texts"));
    Files.copy(corpus.resolve("a.txt"), texts.resolve("a.txt"));
    Path review = folder.resolve("review.csv");
    Files.writeString(review, "name,decision\r\nNairobi,NIL\r\n");
    assertThat(apply(review, texts).status()).isZero();
    String decided = Files.readString(texts.resolve("links.csv"));
    Files.writeString(texts.resolve("old.nq.gz"), "an old backup");
    Files.writeString(review, "name,decision\r\nNairobi,Q1\r\nKenya,NIL\r\n");
    Path view = folder.resolve("texts-view");
    try (Mount readOnly = Mount.readOnly(texts, view)) {
      refused("links", "--apply", review.toString(), "--corpus", view.toString());
      refused("backup", "--store", store.toString(), view.resolve("old.nq.gz").toString());
    }
    assertThat(texts.resolve("links.csv")).hasContent(decided);
    assertThat(texts.resolve("old.nq.gz")).hasContent("an old backup");
    try (var files = Files.list(texts)) {
      assertThat(files).hasSize(3);
    }
    assertThat(apply(review, texts).err()).contains("1 decisions added, 1 changed");
  }

  private static Run apply(Path review, Path texts) {
    return Run.of("links", "--apply", review.toString(), "--corpus", texts.toString());
  }

  private static List<Integer> disks() {
    return IntStream.range(0, DISKS).boxed().toList();
  }

  /** One of as many parts of a size as disks are tried, evenly over it. */
  private static long part(long bytes, int i) {
    return bytes * (2L * i + 1) / (2L * DISKS);
  }

  /**
   * On a disk that is full but for some bytes, a command is refused and the store is as it was;
   * with space again, what follows holds.
   */
  private static void onACrowdedDisk(
      Path at, long left, Function<Path, List<String>> command, Tally.Trial<Path> afterwards)
      throws Exception {
    try (Mount disk = Mount.inMemory(at, AMPLE)) {
      Path made = at.resolve("store");
      SparseCopy.of(store, made);
      disk.resize(disk.used() + left);
      refused(command.apply(made).toArray(String[]::new));
      disk.resize(AMPLE);
      assertThat(nquads(made)).isEqualTo(first);
      afterwards.on(made);
    }
  }

  private static void finish(Path texts, Path made, String expected) {
    assertThat(Run.of("build", texts.toString(), "--store", made.toString()).status()).isZero();
    assertThat(nquads(made)).isEqualTo(expected);
    assertThat(made.resolve("unfinished")).doesNotExist();
  }

  /** Runs the program, which says how far it came and then in one line why it goes no further. */
  private static void refused(String... arguments) throws Exception {
    List<String> options =
        List.of("-XX:-UsePerfData", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    Process process =
        new ProcessBuilder(JavaCommand.of(Main.class, options, arguments))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(Main.UNUSABLE);
    assertThat(said.lines().filter(l -> !l.matches("(comparing|extracting|loading)[:,].*")))
        .as(said)
        .singleElement()
        .asString()
        .startsWith("entente: ")
        .doesNotContain("unexpectedly")
        .doesNotContain("unsafe memory");
  }
}
