package org.entente.web.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class TemplatesTest {
  private static final String HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";
  private static final Path FILES = Path.of("src", "main", "resources", "templates");

  private final Templates templates = new Templates(new Assets());

  @Test
  void whateverIsPrintedIsEscaped() {
    Page page =
        Page.titled(HOSTILE)
            .under(new Link(HOSTILE, "/search?q=\"><script>"))
            .citing(new Citation(HOSTILE, HOSTILE, List.of(new Reference("", HOSTILE, HOSTILE))));
    Document html =
        Jsoup.parse(
            templates.render("problem.ftlh", page, Map.of("detail", HOSTILE, "status", 404)));
    assertThat(html.select("h1").text()).isEqualTo(HOSTILE);
    assertThat(html.title()).startsWith(HOSTILE);
    assertThat(html.select("script:not([src])")).isEmpty();
    assertThat(html.select("img[onerror]")).isEmpty();
  }

  @Test
  void everyPageHasLandmarksATitleAndAWayPastTheNavigation() {
    Document html =
        Jsoup.parse(
            templates.render(
                "problem.ftlh", Page.titled("Gone"), Map.of("detail", "it left", "status", 404)));
    assertThat(html.title()).isEqualTo("Gone · Entente");
    assertThat(html.select("html").attr("lang")).isEqualTo("en");
    assertThat(html.select("header, nav, main, footer")).hasSize(4);
    assertThat(html.selectFirst("body > a").attr("href")).isEqualTo("#content");
    assertThat(html.select("main#content h1").text()).isEqualTo("Gone");
    assertThat(html.select("[style], style")).isEmpty();
  }

  @Test
  void aTemplateSeesNoJavaBeyondRecords() {
    assertThatThrownBy(
            () ->
                templates.render(
                    "problem.ftlh",
                    Page.titled("x"),
                    Map.of("detail", new StringBuilder("x"), "status", 404)))
        .hasStackTraceContaining("java.lang.StringBuilder");
  }

  @Test
  void noTemplatePrintsWithoutEscaping() throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".ftlh")).toList()) {
        assertThat(Files.readString(file))
            .as(file.toString())
            .doesNotContain("no_esc")
            .doesNotContain("noautoesc")
            .doesNotContain("style=\"")
            .doesNotContainPattern("\\son[a-z]+=\"");
      }
    }
  }

  @Test
  void dataForScriptsCannotEndTheirElement() {
    String json = ScriptData.escaped("{\"a\":\"</script><!--&\u2028\"}");
    assertThat(json).doesNotContain("<").doesNotContain("&").doesNotContain("\u2028");
    assertThat(json).contains("\\u003c/script");
  }
}
