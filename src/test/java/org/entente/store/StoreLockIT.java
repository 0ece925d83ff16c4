package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.entente.reliability.JavaCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two processes and one store. */
class StoreLockIT {
  @TempDir Path folder;

  @Test
  @Timeout(120)
  void aStoreInUseIsRefusedWithItsUsersProcessIdAndFreeAfterwards() throws Exception {
    Path directory = folder.resolve("store");
    try (TripleStore store = TripleStore.create(directory, Fixtures.noValidation())) {
      store.apply(Fixtures.everything().build());
    }
    Process holder =
        new ProcessBuilder(JavaCommand.of(StoreHolder.class, List.of(), directory.toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader output = holder.inputReader()) {
      assertThat(output.readLine()).isEqualTo("holding " + directory);
      List<Path> before = files(directory);
      assertThatThrownBy(() -> TripleStore.openOrCreate(directory))
          .isInstanceOfSatisfying(
              StoreLockedException.class,
              e -> assertThat(e.pid()).isEqualTo(OptionalLong.of(holder.pid())))
          .hasMessageContaining("in use by process " + holder.pid());
      assertThat(files(directory)).isEqualTo(before);
    } finally {
      holder.getOutputStream().close();
      holder.waitFor();
    }
    try (TripleStore store = TripleStore.open(directory)) {
      assertThat(store.documents()).hasSize(2);
    }
  }

  private static List<Path> files(Path directory) throws Exception {
    try (var files = Files.walk(directory)) {
      return files.sorted().toList();
    }
  }
}
