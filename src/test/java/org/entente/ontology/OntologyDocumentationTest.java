package org.entente.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page that people read says what the OWL files say. */
class OntologyDocumentationTest {
  private static final Path PAGE = Path.of("docs/ONTOLOGY.md");

  @Test
  void thePageIsUpToDate() throws IOException {
    String rendered = OntologyDocumentation.render();
    if (Boolean.getBoolean("entente.update-docs")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, rendered);
    }

    assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
        .as(
            "%s is stale; write it anew with: mvn test -Dtest=OntologyDocumentationTest"
                + " -Dentente.update-docs=true",
            PAGE)
        .isEqualTo(rendered);
  }

  @Test
  void thePageNamesEveryTermOnce() {
    String page = OntologyDocumentation.render();

    for (String term : OntologyModules.terms()) {
      String anchor = "<a id=\"" + term.substring(Ent.NS.length()) + "\"></a>";
      assertThat(page.split(Pattern.quote(anchor), -1)).as(term).hasSize(2);
    }
  }
}
