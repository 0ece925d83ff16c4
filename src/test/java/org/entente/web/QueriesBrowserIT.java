package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.entente.query.QueryCatalogue;
import org.entente.web.view.Addresses;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

/** Asking: by a form, and in SPARQL. */
class QueriesBrowserIT {
  private final CorpusSite site = CorpusSite.shipped();

  @Test
  void fromTheCatalogueByAFormToRowsAndTheirCsv() throws Exception {
    try (Browser browser = Browser.wide()) {
      browser.open(site.url("/queries"));
      browser.requireAccessible();
      browser.find("#words").sendKeys("members");
      browser.find("form[action='/queries'] button").click();
      browser.awaitAddress("q=members");
      browser.find("a[href='/queries/members-of-an-institution']").click();
      browser.awaitAddress("/queries/members-of-an-institution");
      browser.requireAccessible();

      browser.open(site.url("/queries/events-of-an-actor"));
      WebElement actor = browser.find("#p-actor");
      actor.clear();
      actor.sendKeys("Russ");
      browser.find("#p-actor-suggestions [role=option]").click();
      browser.find(".query-form button").click();
      browser.awaitAddress("actor=");
      assertThat(browser.find(".lead").getText()).contains("Russia");
      int rows = browser.all(".answer-timeline > li").size();
      assertThat(rows).isGreaterThan(5);
      browser.requireAccessible();
      browser.requireQuietConsole();

      String csv = browser.find(".downloads a[href*='.csv']").getAttribute("href");
      var response =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(URI.create(csv)).build(), BodyHandlers.ofString());
      assertThat(response.headers().firstValue("Content-Type").orElseThrow()).contains("csv");
      assertThat(response.body().lines().count()).isEqualTo(rows + 1L);
      assertThat(browser.find(".answer-timeline a.sentence").getAttribute("href"))
          .contains("/page/doc/");
    }
  }

  @Test
  void whatIsWrongIsSaidBesideTheForm() {
    try (Browser browser = Browser.narrow()) {
      browser.open(
          site.url(Addresses.with("/queries/events-of-an-actor", Map.of("actor", "Nobody <b>"))));
      assertThat(browser.find("[role=alert]").getText()).contains("Nobody <b>");
      assertThat(browser.find("#p-actor").getAttribute("value")).isEqualTo("Nobody <b>");
      browser.requireAccessible();
    }
  }

  @Test
  void anExampleRunsInTheEditorAndItsThingsHavePages() {
    try (Browser browser = Browser.wide()) {
      browser.open(site.url("/queries/members-of-an-institution"));
      browser.find(".downloads a[href^='/sparql']").click();
      browser.awaitAddress("/sparql");
      browser.find(".yasqe .CodeMirror");
      assertThat(
              browser
                  .driver()
                  .executeScript(
                      "return document.querySelector('.CodeMirror').CodeMirror.getValue()"))
          .asString()
          .contains("SELECT");
      browser.open(site.url("/sparql?example=members-of-an-institution"));
      browser.find(".yasqe_queryButton").click();
      WebElement thing = browser.find(".yasr_results td a[href^='https://w3id.org/entente/id/']");
      thing.click();
      browser.awaitAddress("/page/id/");
    }
  }

  @Test
  void everyQueryHasAPageThatAnswersWithinItsForm() throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    for (var query : QueryCatalogue.standard().all()) {
      var response =
          client.send(
              HttpRequest.newBuilder(URI.create(site.url("/queries/" + query.name())))
                  .header("Accept", "text/html")
                  .build(),
              BodyHandlers.ofString());
      assertThat(response.statusCode()).as(query.name()).isEqualTo(200);
      var page = Jsoup.parse(response.body());
      assertThat(page.select("h1").text()).isEqualTo(query.title());
      assertThat(page.select("#answer").isEmpty())
          .as(query.name())
          .isEqualTo(query.asksElsewhere());
      assertThat(page.select(".query-form input, .query-form select").eachAttr("name"))
          .containsExactlyElementsOf(query.parameters().stream().map(p -> p.name()).toList());
    }
  }
}
