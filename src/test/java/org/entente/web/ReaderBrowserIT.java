package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** From facts to their sentences, in a browser. */
class ReaderBrowserIT {
  private static final String SENTENCE = "/page/doc/nato-russia-background.txt/p/248-383";

  private final CorpusSite site = CorpusSite.shipped();

  @Test
  void anAddressOfASentenceScrollsToItAndShowsWhatWasRead() {
    try (Browser browser = Browser.wide()) {
      browser.open(site.url(SENTENCE));
      browser.awaitAddress("?sentence=248-383#s-248-383");
      assertThat(browser.find("#s-248-383").getText()).startsWith("In response, NATO suspended");
      assertThat(browser.find(".read.here").getText()).contains("Suspension").contains("Russia");
      assertThat(
              browser
                  .driver()
                  .executeScript(
                      "const r = document.getElementById('s-248-383').getBoundingClientRect();"
                          + "return r.top >= 0 && r.bottom <= innerHeight"))
          .isEqualTo(true);
      browser.find("#s-488-660 + .number").click();
      browser.awaitAddress("#s-488-660");
      assertThat(browser.find("#n-488-660").getAttribute("class")).contains("active");
      browser.requireAccessible();
      browser.requireQuietConsole();
    }
  }

  @Test
  void theOtherPagesAreAccessibleAndFitAPhone() {
    try (Browser browser = Browser.narrow()) {
      for (String path : List.of(SENTENCE, "/documents", "/disagreements", "/review", "/about")) {
        browser.open(site.url(path));
        browser.requireNoSidewaysScrolling();
        browser.requireAccessible();
      }
    }
  }
}
