package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page that people read says what the query files say. */
class QueryDocumentationTest {
  private static final Path PAGE = Path.of("docs/QUERIES.md");

  @Test
  void thePageIsUpToDate() throws IOException {
    String rendered = QueryDocumentation.render(QueryCatalogue.standard());
    if (Boolean.getBoolean("entente.update-docs")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, rendered);
    }

    assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
        .as(
            "%s is stale; write it anew with: mvn test -Dtest=QueryDocumentationTest"
                + " -Dentente.update-docs=true",
            PAGE)
        .isEqualTo(rendered);
  }

  @Test
  void thePageTellsEveryQueryAndParameter() {
    QueryCatalogue catalogue = QueryCatalogue.standard();
    String page = QueryDocumentation.render(catalogue);

    for (CannedQuery q : catalogue.all()) {
      assertThat(page).contains("## " + q.title() + "\n\n`" + q.name() + "`: ");
      q.parameters().forEach(p -> assertThat(page).contains("| `" + p.name() + "` | "));
    }
  }
}
