package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractorVersionTest {
  @TempDir Path root;

  private void write(String file, String content) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }

  @Test
  void changesWithWhatExtractionDependsOnAndWithNothingElse() throws IOException {
    write("lexicon/signing.yaml", "sign");
    write("org/entente/link/Linker.class", "code");
    String before = ExtractorVersion.of(root);
    write("queries/members.rq", "SELECT");
    write("org/entente/web/Page.class", "code");
    assertThat(ExtractorVersion.of(root)).isEqualTo(before);
    write("lexicon/signing.yaml", "sign, conclude");
    String after = ExtractorVersion.of(root);
    assertThat(after).isNotEqualTo(before);
    write("org/entente/link/Linker.class", "other code");
    assertThat(ExtractorVersion.of(root)).isNotEqualTo(after);
  }

  @Test
  void aFileThatMovesChangesIt() throws IOException {
    write("lexicon/a.yaml", "x");
    String before = ExtractorVersion.of(root);
    Files.move(root.resolve("lexicon/a.yaml"), root.resolve("lexicon/b.yaml"));
    assertThat(ExtractorVersion.of(root)).isNotEqualTo(before);
  }

  @Test
  void theRunningProgramHasOne() {
    assertThat(ExtractorVersion.current())
        .matches("sha256:[0-9a-f]{32}")
        .isEqualTo(ExtractorVersion.current());
  }
}
