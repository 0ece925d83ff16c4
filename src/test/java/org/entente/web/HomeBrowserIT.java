package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The first page in a browser. */
class HomeBrowserIT {
  private final CorpusSite site = CorpusSite.shipped();

  @Test
  void saysWhatIsThereAndWhoDealsWithWhom() {
    try (Browser browser = Browser.wide()) {
      browser.open(site.url("/"));
      assertThat(browser.find("h1").getText()).contains("sentence behind each fact");
      assertThat(browser.find(".figures").getText()).contains("documents").contains("1989–2022");
      assertThat(browser.find(".matrix").getText()).contains("NATO").contains("Russia");
      browser.requireAccessible();
      browser.requireQuietConsole();
    }
  }

  @Test
  void isReadableInTheDarkAndOnAPhone() {
    try (Browser browser = Browser.dark()) {
      browser.open(site.url("/"));
      browser.requireAccessible();
    }
    try (Browser browser = Browser.narrow()) {
      browser.open(site.url("/"));
      browser.requireNoSidewaysScrolling();
      browser.requireAccessible();
    }
  }

  @Test
  void anAddressWithoutAPageIsExplained() {
    try (Browser browser = Browser.wide()) {
      browser.open(site.url("/nothing-here"));
      assertThat(browser.find("h1").getText()).isEqualTo("Not found");
      browser.requireAccessible();
    }
  }
}
