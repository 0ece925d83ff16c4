package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryCatalogueTest {
  private static final String ALL =
      "#+ title: All\n#+ question: What is there?\n#+ keywords: all\n#+ view: table\n"
          + "SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o\n";

  @Test
  void listsNearNames() {
    QueryCatalogue catalogue = QueryCatalogue.standard();
    assertThatThrownBy(() -> catalogue.get("event-of-actor"))
        .isInstanceOf(QueryException.UnknownQuery.class)
        .hasMessageStartingWith("no canned query 'event-of-actor'; near names: events-of-an-actor");
    assertThatThrownBy(() -> catalogue.get("members"))
        .hasMessageContaining("near names: members-of-an-institution");
    assertThatThrownBy(() -> catalogue.get("zzzzzzzzzzzzzzzzzzzzzzz\n"))
        .hasMessageContaining("there are: bodies-of-agreements, ")
        .hasMessageNotContaining("\n");
  }

  @Test
  void isInAlphabeticalOrder() {
    assertThat(QueryCatalogue.standard().all())
        .extracting(CannedQuery::name)
        .isSorted()
        .isNotEmpty();
  }

  @Test
  void readsAFolder(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("all.rq"), ALL);
    Files.writeString(folder.resolve("notes.txt"), "not a query");
    assertThat(QueryCatalogue.of(folder).get("all").parameters()).isEmpty();
    Files.writeString(folder.resolve("bad.rq"), "SELECT");
    assertThatThrownBy(() -> QueryCatalogue.of(folder))
        .isInstanceOf(QueryException.Malformed.class)
        .hasMessageStartingWith("bad.rq:1: ");
  }

  @Test
  void saysThatAFolderIsMissing(@TempDir Path folder) {
    assertThatThrownBy(() -> QueryCatalogue.of(folder.resolve("none")))
        .hasMessageContaining("cannot read the queries in ");
  }

  @Test
  void readsAJar(@TempDir Path folder) throws IOException {
    Path jar = folder.resolve("a b.jar");
    try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry("queries/"));
      out.putNextEntry(new ZipEntry("queries/all.rq"));
      out.write(ALL.getBytes(StandardCharsets.UTF_8));
    }
    try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      assertThat(QueryCatalogue.on(loader).all())
          .extracting(CannedQuery::name)
          .containsExactly("all");
    }
  }
}
