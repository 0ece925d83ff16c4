package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.entente.ontology.Ent;
import org.entente.web.view.Addresses;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Pages as they are sent, without a browser: what those without scripts get. */
class PagesIT {
  private static final String NATO_AND_RUSSIA =
      Addresses.relationship(Ent.ID + "nato", Ent.ID + "russia");

  private final CorpusSite site = CorpusSite.shipped();
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void theMatrixCountsAsTheRelationshipDoes() throws Exception {
    Document home = page("/");
    Element cell = home.selectFirst(".matrix td a[href='" + NATO_AND_RUSSIA + "']");
    assertThat(cell).isNotNull();
    Document relationship = page(NATO_AND_RUSSIA);
    assertThat(relationship.selectFirst(".figure dd").text())
        .isEqualTo(cell.selectFirst("b").text());
    assertThat(relationship.select(".figure").text())
        .contains("balance " + cell.selectFirst("span").text());
  }

  @Test
  void everyEventOfATimelineShowsItsSentence() throws Exception {
    for (String path : List.of("/page/id/nato", NATO_AND_RUSSIA)) {
      Document page = page(path);
      assertThat(page.select(".timeline .event")).hasSizeGreaterThan(10);
      for (Element event : page.select(".timeline .event")) {
        assertThat(event.select(".quote p").first().text()).isNotBlank();
        assertThat(event.select(".quote a").attr("href")).startsWith("/page/doc/");
      }
    }
  }

  @Test
  void theAddressNarrowsTheTimeWithoutScripts() throws Exception {
    Document page = page(NATO_AND_RUSSIA + "&from=2014&to=2019");
    assertThat(page.select(".timeline .event-date").eachText())
        .isNotEmpty()
        .allMatch(date -> date.matches(".*(201[4-9]|undated).*"));
    assertThat(page.select("#from").attr("value")).isEqualTo("2014");
    assertThat(page.select("#brush").attr("width")).isNotEqualTo("0");
    Document column = page("/relationship" + query(page, "#chart a[aria-label^=1997]"));
    assertThat(column.select(".timeline .event-date").eachText()).contains("27 May 1997");
  }

  private static String query(Document page, String link) {
    return page.selectFirst(link).attr("href").replaceFirst("^[^?]*", "").replaceFirst("#.*", "");
  }

  @Test
  void agreementsStandAsOfADay() throws Exception {
    assertThat(page(NATO_AND_RUSSIA + "&asOf=1996").select("#state ~ ul").text())
        .doesNotContain("Founding Act");
    assertThat(page(NATO_AND_RUSSIA + "&asOf=1999").select("#state ~ ul").text())
        .contains("Founding Act")
        .doesNotContain("New Quality");
  }

  @Test
  void theChartSaysInATableWhatItDraws() throws Exception {
    Document page = page(NATO_AND_RUSSIA);
    List<String> drawn = page.select("#chart a").eachAttr("aria-label");
    List<Element> rows = page.select("#over-time ~ details tbody tr");
    assertThat(rows).hasSameSizeAs(drawn);
    for (int i = 0; i < drawn.size(); i++) {
      assertThat(drawn.get(i))
          .startsWith(rows.get(i).selectFirst("th").text() + ": balance ")
          .contains(rows.get(i).select("td").get(3).text());
    }
  }

  @Test
  void anEventShowsEveryTellingOfItsHappening() throws Exception {
    Document nato = page("/page/id/nato");
    Element suspension =
        nato.select(".timeline .event").stream()
            .filter(e -> e.text().startsWith("1 April 2014"))
            .findFirst()
            .orElseThrow();
    Document event = page(suspension.selectFirst(".event-type").attr("href"));
    assertThat(event.select("h1").text()).startsWith("Suspension: ").contains("Russia");
    assertThat(event.select("#tellings ~ ul .quote")).hasSize(3);
    assertThat(event.select(".facts").text())
        .contains("When 1 April 2014")
        .contains("In response to Annexation");
    assertThat(event.select(".citation li")).hasSize(2);
  }

  @Test
  void namesLeadToTheRelationshipAndUnknownOnesAreExplained() throws Exception {
    HttpResponse<String> named = get("/relationship?a=NATO&b=Russia");
    assertThat(named.statusCode()).isEqualTo(303);
    assertThat(named.headers().firstValue("Location")).hasValue(NATO_AND_RUSSIA);
    HttpResponse<String> unknown = get("/relationship?a=NATO&b=Ruritania");
    assertThat(unknown.statusCode()).isEqualTo(404);
    Document form = Jsoup.parse(unknown.body());
    assertThat(form.select("[role=alert]").text()).contains("'Ruritania'");
    assertThat(form.select("#a").attr("value")).isEqualTo("NATO");
  }

  @Test
  void anyIriLeadsToItsPage() throws Exception {
    assertThat(get("/entity?iri=http://www.wikidata.org/entity/Q7184").headers().map())
        .containsEntry("location", List.of("/page/id/nato"));
    assertThat(get("/entity?iri=" + Ent.ID + "russia").headers().map())
        .containsEntry("location", List.of("/page/id/russia"));
    assertThat(get("/entity?iri=http://example.org/none").statusCode()).isEqualTo(404);
    assertThat(get("/entity?iri=no%20iri").statusCode()).isEqualTo(400);
  }

  @Test
  void badAddressesAreProblemsAndNoFaults() throws Exception {
    assertThat(get("/page/id/nobody").statusCode()).isEqualTo(404);
    assertThat(get("/page/id/event/none").statusCode()).isEqualTo(404);
    assertThat(get("/page/id/a%22b").statusCode()).isEqualTo(404);
    assertThat(get(NATO_AND_RUSSIA + "&from=yesterday").statusCode()).isEqualTo(400);
    assertThat(get("/relationship?a=http://x.org/1&b=http://x.org/2").statusCode()).isEqualTo(404);
    assertThat(get(NATO_AND_RUSSIA.replace("russia", "nato")).statusCode()).isEqualTo(400);
    assertThat(get("/search?class=Nothing").statusCode()).isEqualTo(400);
    assertThat(get("/search?q=x&offset=-1").statusCode()).isEqualTo(400);
    assertThat(get("/search?q=%22%27%28*%3A%5B").statusCode()).isEqualTo(200);
    assertThat(get("/static/none.css").statusCode()).isEqualTo(404);
    assertThat(get("/webjars/jquery.js").statusCode()).isEqualTo(404);
  }

  @Test
  void searchFindsThingsAndSentencesAndNarrows() throws Exception {
    Document all = page("/search?q=missile");
    assertThat(all.select(".hit-name").eachText()).contains("missile defense");
    assertThat(all.select(".hits .quote mark").eachText()).contains("missile");
    String treaties =
        all.select(".facets a").stream()
            .filter(a -> a.text().startsWith("Agreement"))
            .findFirst()
            .orElseThrow()
            .attr("href");
    assertThat(page(treaties).select(".hits .kind").eachText()).containsOnly("Treaty");
    assertThat(page("/search?class=State").select(".index li").first().text()).startsWith("Russia");
  }

  @Test
  void nothingIsSentTwice() throws Exception {
    for (String path : List.of("/", "/page/id/nato", NATO_AND_RUSSIA, "/static/site.css")) {
      String tag = get(path).headers().firstValue("ETag").orElseThrow();
      assertThat(get(path, "If-None-Match", tag).statusCode()).as(path).isEqualTo(304);
    }
    String style = page("/").selectFirst("link[rel=stylesheet]").attr("href");
    assertThat(get(style).headers().firstValue("Cache-Control").orElseThrow())
        .contains("immutable");
  }

  @Test
  void aPageWithAllThatItLoadsIsLight() throws Exception {
    for (String path : List.of("/", "/page/id/nato", NATO_AND_RUSSIA)) {
      HttpResponse<String> sent = get(path);
      Document page = Jsoup.parse(sent.body());
      int weight = sent.body().length();
      for (String asset : page.select("link[rel=stylesheet], link[rel=icon]").eachAttr("href")) {
        weight += get(asset).body().length();
      }
      for (String script : page.select("script[src]").eachAttr("src")) {
        String source = get(script).body();
        weight += source.length();
        if (source.contains("/webjars/cytoscape.mjs")) {
          weight += get("/webjars/cytoscape.mjs").body().length();
        }
      }
      assertThat(weight).as(path).isLessThan(600_000);
    }
  }

  @Test
  void everyAddressOfThePagesIsThere() throws Exception {
    for (String path :
        List.of("/", "/page/id/nato", "/page/id/nato-russia-founding-act", NATO_AND_RUSSIA)) {
      for (String href : page(path).select("main a[href^=/]").eachAttr("href")) {
        if (href.matches("/(page/id|relationship|search|data|static).*")) {
          assertThat(get(href.replaceFirst("#.*", "")).statusCode())
              .as("%s links to %s", path, href)
              .isIn(200, 303);
        }
      }
    }
  }

  private Document page(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("script-src 'self'")
        .doesNotContain("unsafe");
    return Jsoup.parse(answer.body());
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(site.url(path))).header("Accept", "text/html");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
