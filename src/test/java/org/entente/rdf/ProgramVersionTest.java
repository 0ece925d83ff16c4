package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The versions change with what an extraction depends on. */
class ProgramVersionTest {
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
    String code = ProgramVersion.code(root);
    String lexicon = ProgramVersion.lexicon(root);
    write("queries/members.rq", "SELECT");
    write("gazetteer/states.tsv", "id");
    write("org/entente/web/Page.class", "code");
    assertThat(ProgramVersion.code(root)).isEqualTo(code);
    assertThat(ProgramVersion.lexicon(root)).isEqualTo(lexicon);
    write("lexicon/signing.yaml", "sign, conclude");
    assertThat(ProgramVersion.code(root)).isEqualTo(code);
    assertThat(ProgramVersion.lexicon(root)).isNotEqualTo(lexicon);
    write("org/entente/link/Linker.class", "other code");
    assertThat(ProgramVersion.code(root)).isNotEqualTo(code);
  }

  @Test
  void aFileThatMovesChangesIt() throws IOException {
    write("lexicon/a.yaml", "x");
    String before = ProgramVersion.lexicon(root);
    Files.move(root.resolve("lexicon/a.yaml"), root.resolve("lexicon/b.yaml"));
    assertThat(ProgramVersion.lexicon(root)).isNotEqualTo(before);
  }

  @Test
  void theRunningProgramHasBoth() {
    assertThat(ProgramVersion.code()).matches("[0-9a-f]{16}");
    assertThat(ProgramVersion.lexicon()).matches("[0-9a-f]{16}");
  }
}
