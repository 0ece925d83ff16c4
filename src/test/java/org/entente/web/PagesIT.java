package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.query.DatasetFactory;
import org.entente.ontology.Ent;
import org.entente.query.EntityLookup;
import org.entente.query.GraphAccess;
import org.entente.query.QueryCatalogue;
import org.entente.query.QueryTarget;
import org.entente.web.view.Addresses;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
  void theFirstPageCountsItsDocumentsClaims() throws Exception {
    Document home = page("/");
    int all =
        home.select(".figure").stream()
            .filter(figure -> figure.text().contains("claims"))
            .mapToInt(figure -> number(figure.selectFirst("dd").text()))
            .sum();
    int each =
        home.select(".note").stream()
            .map(Element::text)
            .filter(note -> note.endsWith(" claims"))
            .mapToInt(note -> number(note.replaceFirst(".*, ", "").replace(" claims", "")))
            .sum();
    assertThat(all).isPositive().isEqualTo(each);
  }

  private static int number(String shown) {
    return Integer.parseInt(shown.replaceAll("\\D", ""));
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

  /** An address of every page, by its route; a new page needs one here. */
  private static final Map<String, String> ADDRESSES =
      Map.ofEntries(
          Map.entry("/", "/"),
          Map.entry("/search", "/search?q=missile"),
          Map.entry("/entity", "/entity?iri=" + Ent.ID + "nato"),
          Map.entry("/page/id/<path>", "/page/id/nato"),
          Map.entry("/relationship", NATO_AND_RUSSIA),
          Map.entry("/queries", "/queries"),
          Map.entry("/queries/{name}", "/queries/events-of-an-actor"),
          Map.entry("/sparql", "/sparql?example=documents"),
          Map.entry("/documents", "/documents"),
          Map.entry("/page/doc/<path>", "/page/doc/nato-russia-background.txt"),
          Map.entry("/disagreements", "/disagreements"),
          Map.entry("/review", "/review"),
          Map.entry("/about", "/about"),
          Map.entry("/page/ontology", "/page/ontology"),
          Map.entry("/page/ontology/<path>", "/page/ontology/events"),
          Map.entry("/page/graph/<path>", "/page/graph/doc/nato-russia-background.txt"),
          Map.entry("/static/<file>", "/static/site.css"),
          Map.entry("/webjars/<file>", "/webjars/cytoscape.mjs"));

  /** Some more pages whose links are all followed. */
  private static final List<String> MORE = List.of("/page/id/nato-russia-founding-act");

  private static final Pattern OF_PAGES =
      Pattern.compile("/(page|relationship|search|queries|data|static|about|documents).*");

  /** What has been asked for already, by whichever page. */
  private static final Set<String> FOLLOWED = ConcurrentHashMap.newKeySet();

  static Stream<String> routes() {
    GraphAccess graph =
        new GraphAccess(
            QueryTarget.of(DatasetFactory.create()),
            QueryCatalogue.standard(),
            EntityLookup.NONE,
            () -> "1");
    Javalin javalin = Javalin.create(config -> new Pages(graph).open(config.routes));
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .filter(parsed -> parsed.endpoint.method.equals(HandlerType.GET))
        .map(parsed -> parsed.endpoint.path);
  }

  @ParameterizedTest
  @MethodSource("routes")
  void everyAddressOfEveryPageIsThere(String route) throws Exception {
    assertThat(ADDRESSES).as("an address of the route").containsKey(route);
    follow(ADDRESSES.get(route), !route.endsWith("<file>"));
  }

  @Test
  void everyAddressOfFurtherPagesIsThere() throws Exception {
    for (String path : MORE) {
      follow(path, true);
    }
  }

  private void follow(String path, boolean links) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(path).isIn(200, 303);
    Optional<String> lead = answer.headers().firstValue("Location");
    if (lead.isPresent()) {
      assertThat(get(lead.get().replaceFirst("#.*", "")).statusCode())
          .as(lead.get())
          .isEqualTo(200);
    }
    if (links) {
      for (String href : Jsoup.parse(answer.body()).select("main a[href^=/]").eachAttr("href")) {
        String address = href.replaceFirst("#.*", "");
        if (OF_PAGES.matcher(address).matches() && FOLLOWED.add(address)) {
          assertThat(get(address).statusCode()).as("%s links to %s", path, href).isIn(200, 303);
        }
      }
    }
  }

  @Test
  void disagreementsStandSideBySideWithTheirSentences() throws Exception {
    Document page = page("/disagreements");
    assertThat(page.select(".pair")).isNotEmpty();
    for (Element pair : page.select(".pair")) {
      assertThat(pair.select(".side")).hasSize(2);
      assertThat(pair.select(".pair-head a").attr("href")).startsWith("/page/id/");
      for (Element side : pair.select(".side")) {
        assertThat(side.selectFirst(".says").text()).isNotBlank();
        assertThat(side.selectFirst(".quote p").text()).isNotBlank();
        assertThat(side.selectFirst(".quote a").attr("href")).startsWith("/page/doc/");
      }
    }
    assertThat(page.select(".says").eachText())
        .anyMatch(says -> says.startsWith("Armed conflict reported"));
    Document council = page("/disagreements?entity=nato-russia-council");
    assertThat(council.select(".pair-head").eachText())
        .isNotEmpty()
        .allMatch(h -> h.contains("Council"));
    assertThat(get("/disagreements?entity=nobody%20known").statusCode()).isEqualTo(400);
  }

  @Test
  void openNamesSayWhyTheyAreOpenAndWhereTheyWereWeighed() throws Exception {
    Document page = page("/review");
    assertThat(page.select(".open-names > li")).isNotEmpty();
    for (Element open : page.select(".open-names > li")) {
      assertThat(open.select(".event-line a").attr("href")).startsWith("/page/id/");
      assertThat(open.text()).containsPattern("\\d+ claims? in \\d+ documents?");
      if (open.select("p.note").text().contains(": ")) {
        assertThat(open.select(".quote a").attr("href")).startsWith("/page/doc/");
      }
    }
    assertThat(page.select(".open-names .quote a")).isNotEmpty();
    assertThat(page.select(".open-names .note").text()).contains("without an item of Wikidata");
    assertThat(page.select("a[href='/api/queries/unlinked-entities.csv']")).hasSize(1);
  }

  @Test
  void termsOfTheOntologyStandAtAnchorsOfTheirNames() throws Exception {
    Document page = page("/about");
    for (String term : List.of("Suspension", "Agreement", "agent", "memberOf")) {
      assertThat(page.getElementById(term)).as(term).isNotNull();
    }
    assertThat(get("/page/ontology").headers().firstValue("Location")).hasValue("/about");
    assertThat(get("/page/ontology/events").headers().firstValue("Location"))
        .hasValue("/about#module-events");
    assertThat(page.getElementById("module-events")).isNotNull();
    assertThat(get("/page/graph/inferred").headers().firstValue("Location"))
        .hasValue("/about#graphs");
    assertThat(page.getElementById("graphs")).isNotNull();
  }

  @Test
  void aPassageAndAClaimLeadToTheMarkedSentence() throws Exception {
    String quoted = page(NATO_AND_RUSSIA).selectFirst(".timeline .quote a").attr("href");
    HttpResponse<String> passage = get(quoted);
    String reader =
        passage.statusCode() == 303
            ? passage.headers().firstValue("Location").orElseThrow()
            : quoted;
    assertThat(page(reader.replaceFirst("#.*", "")).select("mark.sentence.here").text())
        .isNotBlank();
    assertThat(get("/page/doc/nato-russia-background.txt/p/9-3").statusCode()).isEqualTo(400);
    assertThat(get("/page/doc/nato-russia-background.txt/c/00").statusCode()).isEqualTo(404);
    assertThat(get("/page/doc/none.txt").statusCode()).isEqualTo(404);
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
