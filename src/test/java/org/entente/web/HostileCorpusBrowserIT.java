package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A corpus full of markup, scripts and quotes goes the whole way, and nothing is executed. */
class HostileCorpusBrowserIT {
  private static final int PAGES = 80;
  private static final String SCRIPT = "<script>window.executed = 1</script>";
  private static final String IMAGE = "<img src=x onerror=\"window.executed = 1\">";

  @TempDir Path corpus;

  @Test
  void nothingOfItIsExecuted() throws IOException {
    write(
        "one'\"<b>&.txt",
        """
        Kenya and Uganda signed the "%s" agreement in Nairobi on 3 May 1982. \
        Norway suspended all "%s" cooperation with Peru in 1977. \
        Kenya condemned Uganda's ${7*7} </script><svg onload="window.executed = 1"> policy in 1983. \
        Uganda criticised Kenya's javascript:window.executed=1 statement and "><iframe src="javascript:parent.executed=1"> in 1984.
        """
            .formatted(SCRIPT, IMAGE));
    Files.writeString(
        corpus.resolve("one'\"<b>&.yaml"),
        "title: 'A note "
            + SCRIPT
            + "\"><b onmouseover=window.executed=1>'\n"
            + "publisher: '"
            + IMAGE
            + "'\nsource: \"javascript:window.executed=1\"\n");
    write(
        "two.txt",
        "\u202eNorway\u202c \ud83d\udd4a and Peru signed a treaty in 1991. Kenya and Uganda signed a treaty with Pact "
            + SCRIPT
            + " in 1990.\n");
    try (CorpusSite site = new CorpusSite(corpus);
        Browser browser = Browser.wide()) {
      Set<String> seen = new LinkedHashSet<>(List.of("/"));
      Deque<String> next = new ArrayDeque<>(seen);
      next.addAll(List.of("/documents", "/disagreements", "/review", "/about"));
      next.add("/search?q=" + "%22%3E%3Cscript%3Ewindow.executed%3D1%3C%2Fscript%3E");
      next.add("/relationship?a=%3Cscript%3Ewindow.executed%3D1%3C%2Fscript%3E&b=Kenya");
      next.add("/%3Cscript%3Ewindow.executed%3D1%3C%2Fscript%3E");
      while (!next.isEmpty() && seen.size() < PAGES) {
        String path = next.remove();
        browser.open(site.url(path));
        requireHarmless(browser, path);
        for (String href : links(browser)) {
          if (seen.add(href)) {
            next.add(href);
          }
        }
      }
      assertThat(seen).hasSizeGreaterThan(30);
    }
  }

  private static void requireHarmless(Browser browser, String path) {
    assertThat(browser.driver().executeScript("return window.executed === undefined"))
        .as("something was executed at %s", path)
        .isEqualTo(true);
    assertThat(
            browser
                .driver()
                .executeScript(
                    "return document.querySelectorAll('script:not([src]):not([type=\"application/json\"]), iframe, [onload], [onerror], [onmouseover], a[href^=\"javascript\"]').length"))
        .as("active markup at %s", path)
        .isEqualTo(0L);
  }

  /** Addresses of pages of this site; not those of data, which a browser would download. */
  @SuppressWarnings("unchecked")
  private static List<String> links(Browser browser) {
    return (List<String>)
        browser
            .driver()
            .executeScript(
                """
                return [...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href').replace(/#.*/, ''))
                  .filter(h => /^\\/(page|search|relationship|queries\\/|disagreements|review|about)/.test(h) && !/[.](csv|json)/.test(h))
                """);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(corpus.resolve(name), text);
  }
}
