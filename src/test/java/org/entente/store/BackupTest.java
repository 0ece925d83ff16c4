package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.store.Exported.nquads;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was backed up comes back, or is refused. */
class BackupTest {
  @TempDir Path folder;
  private Path file;
  private String exported;
  private Backup backup;

  @BeforeEach
  void backUp() {
    file = folder.resolve("backup.nq.gz");
    try (TripleStore store = TripleStore.create(folder.resolve("store"), Fixtures.noValidation())) {
      store.apply(
          Fixtures.everything()
              .replace(
                  "urn:x:blank",
                  RdfSource.of("b.ttl", "[] <urn:x:p> [ <urn:x:q> 'a\\nb\\u00e9\\U0001F600' ] ."))
              .build());
      backup = store.backup(file);
      assertThat(backup.version()).isEqualTo(store.version());
      exported = nquads(store);
    }
  }

  @Test
  void aRestoredStoreIsEqualByteForByteAndItsWordsAreFound() {
    Path restored = folder.resolve("restored");
    assertThat(TripleStore.restore(file, restored)).isEqualTo(backup);
    try (TripleStore store = TripleStore.open(restored, Fixtures.noValidation())) {
      assertThat(nquads(store)).isEqualTo(exported);
      assertThat(store.apply(Changes.builder().drop(Fixtures.CHRONICLE).build()).conforms())
          .isTrue();
    }
  }

  @Test
  void aBackupThatLacksOrAltersSomethingIsRefusedAndLeavesNothing() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    refused("cannot read the backup");
    String text = unpack(whole);
    pack(text.lines().limit(20).reduce("", (a, b) -> a + b + "\n"));
    refused("lacks some of its quads");
    pack(text.replaceFirst("Freedonia", "Fredonia"));
    refused("another hash");
    pack(text.replaceFirst("> <", "> "));
    refused("damaged");
    pack("<urn:a> <urn:b> <urn:c> .\n");
    refused("no backup");
  }

  @Test
  void aFolderInUseIsLeftAlone() throws IOException {
    Path photos = Files.createDirectory(folder.resolve("photos"));
    Files.writeString(photos.resolve("a.txt"), "a");
    assertThatThrownBy(() -> TripleStore.restore(file, photos))
        .isInstanceOf(StoreFormatException.class);
    assertThat(photos).isDirectoryContaining("glob:**a.txt");
    assertThatThrownBy(() -> TripleStore.restore(file, folder.resolve("store")))
        .isInstanceOf(StoreFormatException.class);
  }

  @Test
  void changesThatLeaveGarbageAreCompactedAway() {
    try (TripleStore store = TripleStore.open(folder.resolve("store"), Fixtures.noValidation())) {
      store.growth(0);
      StoreLayout layout = new StoreLayout(folder.resolve("store"));
      long before = layout.compactedBytes();
      assertThat(before).isPositive();
      store.compact();
      assertThat(nquads(store)).isEqualTo(exported);
      assertThat(layout.compactedBytes()).isEqualTo(layout.bytes());
      assertThat(layout.tdb2()).isDirectoryContaining("glob:**Data-0002");
      assertThat(layout.tdb2().resolve("Data-0001")).doesNotExist();
    }
    try (TripleStore store = TripleStore.open(folder.resolve("store"), Fixtures.noValidation())) {
      assertThat(nquads(store)).isEqualTo(exported);
    }
  }

  private void refused(String why) {
    Path restored = folder.resolve("restored");
    assertThatThrownBy(() -> TripleStore.restore(file, restored))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(why)
        .hasMessageContaining("use ");
    assertThat(restored).doesNotExist();
  }

  private String unpack(byte[] packed) throws IOException {
    try (var in = new GZIPInputStream(new java.io.ByteArrayInputStream(packed))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void pack(String text) throws IOException {
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
