package org.entente.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.ontology.Ent;
import org.entente.web.view.Addresses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The README's pictures of the pages, 1280 and 390 pixels wide, over the texts of the repository:
 *
 * <pre>
 * mvn verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=ScreenshotsIT -Dentente.screenshots=docs/images
 * </pre>
 *
 * They look best with the fonts Inter and Noto Serif (Debian: fonts-inter, fonts-noto-core).
 */
@EnabledIfSystemProperty(named = "entente.screenshots", matches = ".+")
class ScreenshotsIT {
  /** Name of the picture → address of the page. */
  private static Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("home", "/");
    pages.put("relationship", Addresses.relationship(Ent.ID + "nato", Ent.ID + "russia"));
    pages.put("entity", "/page/id/nato-russia-founding-act");
    pages.put("reader", "/page/doc/nato-russia-background.txt/p/455-486");
    pages.put("query", "/queries/events-of-an-actor?actor=" + Ent.ID + "nato");
    return pages;
  }

  @Test
  void writesThem() throws IOException {
    Path folder = Files.createDirectories(Path.of(System.getProperty("entente.screenshots")));
    CorpusSite site = CorpusSite.shipped();
    try (Browser wide = Browser.wide();
        Browser narrow = Browser.narrow()) {
      for (Map.Entry<String, String> page : pages().entrySet()) {
        write(wide, site.url(page.getValue()), folder.resolve(page.getKey() + "-1280.png"));
        write(narrow, site.url(page.getValue()), folder.resolve(page.getKey() + "-390.png"));
      }
    }
  }

  private static void write(Browser browser, String address, Path file) throws IOException {
    browser.open(address);
    if (!browser.all("[data-graph]").isEmpty()) {
      browser.await("document.querySelector('[data-drawn]') !== null");
    }
    Object shot =
        browser
            .driver()
            .executeCdpCommand("Page.captureScreenshot", Map.of("format", "png"))
            .get("data");
    Files.write(file, Base64.getDecoder().decode(shot.toString()));
  }
}
