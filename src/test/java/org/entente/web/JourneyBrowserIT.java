package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.ontology.Ent;
import org.entente.web.view.Addresses;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The ways that people take through the pages. */
class JourneyBrowserIT {
  private static final String NATO_AND_RUSSIA =
      Addresses.relationship(Ent.ID + "nato", Ent.ID + "russia");

  private final CorpusSite site = CorpusSite.shipped();

  @Test
  void fromASearchOverAnEntityAndARelationshipToTheSentence() {
    try (Browser browser = Browser.wide()) {
      browser.open(site.url("/"));
      browser.find("#home-search").sendKeys("nato");
      WebElement suggestion = browser.find("#home-search-suggestions [role=option]");
      assertThat(suggestion.getText()).startsWith("NATO");
      suggestion.click();
      browser.awaitAddress("/page/id/nato");
      assertThat(browser.find("h1").getText()).isEqualTo("NATO");
      browser.await("document.querySelector('[data-drawn]') !== null");
      browser.requireAccessible();
      browser.requireQuietConsole();

      browser.find("#other").sendKeys("Russia");
      browser.find("#other-suggestions [role=option]").click();
      browser.find("form[action='/relationship'] button").click();
      browser.awaitAddress("&b=" + "https%3A%2F%2Fw3id.org%2Fentente%2Fid%2Frussia");
      assertThat(browser.find("h1").getText()).isEqualTo("NATO and Russia");
      browser.requireAccessible();

      browser.driver().executeScript("window.same = true");
      browser.find("#chart a[aria-label^='2014']").click();
      browser.awaitAddress("from=2014&to=2014");
      browser.await("document.querySelectorAll('.timeline .event').length === 1");
      assertThat(browser.driver().executeScript("return window.same")).isEqualTo(true);
      assertThat(browser.find(".timeline .event").getText())
          .contains("Suspension")
          .contains("all practical cooperation with Russia");
      browser.requireQuietConsole();
      WebElement sentence = browser.find(".timeline .event .quote a");
      assertThat(sentence.getAttribute("href")).matches(".*/page/doc/[^/]+\\.txt/p/\\d+-\\d+");
      browser.open(sentence.getAttribute("href"));
      browser.awaitAddress("sentence=");
      WebElement marked = browser.find("mark.sentence.here");
      assertThat(marked.getText()).contains("cooperation");
      browser.await(
          "(r => r.top >= 0 && r.bottom <= innerHeight)"
              + "(document.querySelector('mark.sentence.here').getBoundingClientRect())");
      browser.requireAccessible();
      browser.requireQuietConsole();
    }
  }

  @Test
  void draggingAcrossTheChartNarrowsTheListAndBackWidensIt() {
    try (Browser browser = Browser.wide()) {
      browser.open(site.url(NATO_AND_RUSSIA));
      int all = browser.all(".timeline .event").size();
      WebElement from = browser.find("#chart a[aria-label^='2014'] .hit");
      WebElement to = browser.find("#chart a[aria-label^='2019'] .hit");
      new Actions(browser.driver()).dragAndDrop(from, to).perform();
      browser.awaitAddress("from=2014&to=2019");
      browser.await("document.querySelectorAll('.timeline .event').length < " + all);
      assertThat(browser.find("[role=status]").getText()).contains("2014–2019");
      browser.driver().navigate().back();
      browser.await("document.querySelectorAll('.timeline .event').length === " + all);
    }
  }

  @Test
  void theKeyboardAloneIsEnough() {
    try (Browser browser = Browser.wide()) {
      browser.open(site.url("/"));
      browser.focused().sendKeys(Keys.TAB);
      assertThat(browser.focused().getText()).isEqualTo("Skip to the content");
      browser.focused().sendKeys(Keys.ENTER);
      browser.focused().sendKeys(Keys.TAB);
      assertThat(browser.focused().getAttribute("id")).isEqualTo("home-search");
      browser.focused().sendKeys("nato");
      browser.find("#home-search-suggestions [role=option]");
      browser.focused().sendKeys(Keys.ARROW_DOWN);
      assertThat(browser.find("[role=option][aria-selected=true]").getText()).startsWith("NATO");
      browser.focused().sendKeys(Keys.ENTER);
      browser.awaitAddress("/page/id/nato");

      browser.open(site.url(NATO_AND_RUSSIA));
      tabTo(browser, "a[aria-label^='2021']");
      browser.focused().sendKeys(Keys.ENTER);
      browser.awaitAddress("from=2021");
      browser.await("document.querySelectorAll('.timeline .event').length < 10");
      tabTo(browser, ".quote a");
      assertThat(browser.focused().getAttribute("href")).contains("/page/doc/");
    }
  }

  private static void tabTo(Browser browser, String selector) {
    for (int presses = 0; presses < 120; presses++) {
      browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
      if ((boolean)
          browser
              .driver()
              .executeScript("return document.activeElement.matches(arguments[0])", selector)) {
        return;
      }
    }
    throw new AssertionError("the tabulator does not reach " + selector);
  }

  @Test
  void everyPageFitsAPhoneAndIsAccessibleInTheDark() {
    List<String> pages =
        List.of(
            "/search?q=nato",
            "/search?class=State",
            "/page/id/nato",
            "/page/id/nato-russia-founding-act",
            "/relationship",
            NATO_AND_RUSSIA + "&from=2014&to=2019&asOf=2010");
    try (Browser narrow = Browser.narrow()) {
      for (String page : pages) {
        narrow.open(site.url(page));
        narrow.requireNoSidewaysScrolling();
        narrow.requireAccessible();
      }
    }
    try (Browser dark = Browser.dark()) {
      for (String page : pages) {
        dark.open(site.url(page));
        dark.requireAccessible();
      }
    }
  }
}
