package org.entente.annotate.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCacheTest {
  private static final String SMALL = "lexica/en-stop-words-simplified-lowercase";

  @TempDir Path folder;

  @Test
  void unpacksOnceAndLeavesNothingElse() throws Exception {
    Object first = new ModelCache(folder).read(SMALL);
    Path file = folder.resolve(ModelCache.VERSION).resolve(SMALL.replace('/', '-') + ".ser");
    assertThat(file).exists();
    var written = Files.getLastModifiedTime(file);
    assertThat(new ModelCache(folder).read(SMALL)).isEqualTo(first);
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(written);
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void manyMayUnpackAtOnce() {
    Set<Object> read =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(i -> new ModelCache(folder).read(SMALL))
            .collect(Collectors.toSet());
    assertThat(read).hasSize(1);
  }

  @Test
  void refusesWhatIsNotAModel() throws Exception {
    Path file = folder.resolve(ModelCache.VERSION).resolve("models-en-pos.ser");
    Files.createDirectories(file.getParent());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(Map.of("x", URI.create("urn:x")));
    }
    Files.write(file, bytes.toByteArray());
    assertThatThrownBy(() -> new ModelCache(folder).read("models/en-pos"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("models-en-pos.ser")
        .hasMessageContaining("delete that file");
  }

  @Test
  void saysWhatIsMissing() {
    assertThatThrownBy(() -> new ModelCache(folder).read("models/none"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("models/none.xz is not on the class path");
  }
}
