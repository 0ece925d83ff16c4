package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process that was killed left in a store, and nobody can go on from. */
class LeftoversTest {
  private static final String FINISHED = "00ff.nq.gz";
  private static final List<String> OF_A_LOAD = List.of(Leftovers.own("0a.nq.gz"), "0b.nq.gz.tmp");

  @TempDir Path folder;
  private StoreLayout layout;

  @BeforeEach
  void makeStore() throws Exception {
    layout = new StoreLayout(folder.resolve("store"));
    try (TripleStore store = TripleStore.create(layout.directory(), Fixtures.noValidation())) {
      store.apply(Fixtures.everything().build());
    }
    Files.createDirectory(layout.unfinished());
    Files.createFile(layout.unfinished().resolve(FINISHED));
    for (String name : OF_A_LOAD) {
      Files.createFile(layout.unfinished().resolve(name));
    }
  }

  @Test
  void goesWhenTheStoreIsOpenedAndWhatABuildHadFinishedStays() throws Exception {
    open();
    assertThat(unfinished()).containsExactly(FINISHED);
  }

  @Test
  void staysWhileALivingProcessWorksThere() throws Exception {
    try (StoreLock builder = layout.lockUnfinished()) {
      open();
      assertThat(unfinished()).containsAll(OF_A_LOAD).contains(FINISHED);
    }
    open();
    assertThat(unfinished()).containsExactly(FINISHED);
  }

  private void open() {
    TripleStore.open(layout.directory(), Fixtures.noValidation()).close();
  }

  private List<String> unfinished() throws Exception {
    try (Stream<Path> files = Files.list(layout.unfinished())) {
      return files
          .filter(file -> !file.equals(layout.unfinishedLock()))
          .map(file -> file.getFileName().toString())
          .toList();
    }
  }
}
