package org.entente.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.server.api.Client.encode;
import static org.entente.server.api.Client.header;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.ontology.Ent;
import org.entente.query.CannedQuery;
import org.entente.query.QueryCatalogue;
import org.entente.server.SampleStore;
import org.entente.server.ServedStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The doors for programs, asked over HTTP. */
class ApiIT {
  private static final String EVENTS = "/api/queries/events-of-an-actor";

  @RegisterExtension static final ServedStore SERVED = new ServedStore(SampleStore::build);

  private static Client api;

  @BeforeAll
  static void connect() {
    api = new Client(SERVED.port());
  }

  @Test
  void theCatalogueTellsEveryHeader() {
    JsonNode queries = api.json("/api/queries").get("queries");
    assertThat(queries.findValuesAsText("name"))
        .containsAll(QueryCatalogue.standard().all().stream().map(CannedQuery::name).toList());
    for (JsonNode query : queries) {
      assertThat(query.get("question").asText()).endsWith("?");
      for (JsonNode parameter : query.get("parameters")) {
        assertThat(parameter.get("example").asText()).isNotEmpty().doesNotContain("<");
      }
      assertThat(query.get("columns"))
          .allSatisfy(column -> assertThat(column.get("name").asText()).isNotEmpty());
      assertThat(query.at("/links/page").asText())
          .isEqualTo("/queries/" + query.get("name").asText());
    }
  }

  @TestFactory
  Stream<DynamicTest> everyQueryAnswersInEveryFormat() {
    return QueryCatalogue.standard().all().stream()
        .filter(query -> !query.asksElsewhere())
        .map(query -> DynamicTest.dynamicTest(query.name(), () -> answersInEveryFormat(query)));
  }

  private static void answersInEveryFormat(CannedQuery query) {
    String path = "/api/queries/" + query.name();
    for (var offer : QueriesDoor.representations(query)) {
      HttpResponse<String> byExtension = api.get(path + "." + offer.extension());
      assertThat(byExtension.statusCode()).as(byExtension.body()).isEqualTo(200);
      assertThat(header(byExtension, "Content-Type")).startsWith(offer.mediaType());
      HttpResponse<String> byAccept = api.get(path, "Accept", offer.mediaType());
      assertThat(byAccept.body()).isEqualTo(byExtension.body());
    }
    HttpResponse<String> page = api.get(path + ".html?x=%C3%A4");
    assertThat(page.statusCode()).isEqualTo(303);
    assertThat(header(page, "Location")).isEqualTo("/queries/" + query.name() + "?x=%C3%A4");
    assertThat(api.get(path + ".png").statusCode()).isEqualTo(404);
    assertThat(api.get(path, "Accept", "image/png").statusCode()).isEqualTo(406);
  }

  @Test
  void anEntityIsGivenByIriShortIdentifierOrName() {
    String byIri = api.get(EVENTS + ".csv?actor=" + encode(Ent.ID + "amity-pact")).body();
    assertThat(byIri).contains("Accession");
    for (String given :
        List.of("amity-pact", "Amity Pact", "the AMITY pact", "AP", "id:amity-pact")) {
      assertThat(api.get(EVENTS + ".csv?actor=" + encode(given)).body()).as(given).isEqualTo(byIri);
    }
  }

  @Test
  void whatIsWrongIsSaid() {
    wrong(EVENTS + "?actr=x", 400, "unknown parameter 'actr'; expected actor");
    wrong(EVENTS + "?actor=Atlantis", 400, "nothing in the graph is called 'Atlantis'");
    wrong(EVENTS + "?actor=amity-pact&from=soon", 400, "expected a day as yyyy-mm-dd");
    wrong(EVENTS + "?actor=amity-pact&actor=sylvania", 400, "is given 2 times");
    wrong(EVENTS + "?actor=amity-pact&limit=0", 400, "limit must be one whole number");
    wrong("/api/queries/events-of-an-acter", 404, "near names: events-of-an-actor");
    wrong("/api/queries/entity-graph?entity=sylvania&limit=3", 400, "unknown parameter 'limit'");
    wrong("/api/search", 400, "the parameter q is missing");
    wrong("/api/search?q=x&kind=y", 400, "there are limit, offset, q, type");
    wrong("/api/search?q=x&type=%3Cb%3E", 400, "there is no class");
    wrong("/api/search?q=" + "x".repeat(301), 400, "at most 300");
  }

  private static void wrong(String path, int status, String detail) {
    HttpResponse<String> response = api.get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(status);
    assertThat(header(response, "Content-Type")).startsWith("application/problem+json");
    assertThat(Client.read(response.body()).get("detail").asText()).contains(detail);
  }

  @Test
  void partsOfAnAnswerMakeTheWhole() {
    String path = "/api/queries/search-sentences.rows?words=" + encode("the");
    JsonNode whole = api.json(path);
    int total = whole.get("total").asInt();
    assertThat(total).isGreaterThan(2);
    for (int i = 0; i < total; i++) {
      HttpResponse<String> one = api.get(path + "&limit=1&offset=" + i);
      JsonNode rows = Client.read(one.body()).get("rows");
      assertThat(rows).hasSize(1);
      assertThat(rows.get(0)).isEqualTo(whole.get("rows").get(i));
      assertThat(header(one, "X-Total-Count")).isEqualTo(Integer.toString(total));
      assertThat(header(one, "Link").contains("rel=\"next\"")).isEqualTo(i < total - 1);
    }
    assertThat(api.json(path + "&offset=99").get("rows")).isEmpty();
    assertThat(whole.at("/rows/0/start").isInt()).isTrue();
  }

  @Test
  void anAnswerThatTheClientHoldsIsNotSentAgain() {
    HttpResponse<String> first = api.get(EVENTS + "?actor=sylvania", "Accept", "text/csv");
    String tag = header(first, "ETag");
    HttpResponse<String> again =
        api.get(EVENTS + "?actor=sylvania", "Accept", "text/csv", "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(header(again, "Access-Control-Allow-Origin")).isEqualTo("*");
    for (String other : List.of("?actor=freedonia", "?actor=sylvania&limit=1")) {
      assertThat(api.get(EVENTS + other, "Accept", "text/csv", "If-None-Match", tag).statusCode())
          .isEqualTo(200);
    }
    assertThat(api.get(EVENTS + "?actor=sylvania", "If-None-Match", tag).statusCode())
        .isEqualTo(200);
  }

  @Test
  void headHasTheHeadersOfGet() {
    HttpResponse<String> get = api.get(EVENTS + ".csv?actor=sylvania&limit=1");
    HttpResponse<String> head = api.send("HEAD", EVENTS + ".csv?actor=sylvania&limit=1");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    for (String name : List.of("Content-Type", "ETag", "Link", "X-Total-Count", "Vary")) {
      assertThat(header(head, name)).as(name).isEqualTo(header(get, name));
    }
    assertThat(api.send("OPTIONS", EVENTS).statusCode()).isEqualTo(204);
    assertThat(api.send("DELETE", EVENTS).statusCode()).isEqualTo(405);
  }

  @Test
  void searchFindsNamesAndSentencesWithTheirPlaces() {
    JsonNode found = api.json("/api/search?q=" + encode("marsh prov"));
    JsonNode name = found.at("/hits/0");
    assertThat(name.get("iri").asText()).isEqualTo(Ent.ID + "marsh-province");
    assertThat(name.get("type").asText()).isEqualTo("Place");
    assertThat(name.at("/highlights/1/start").asInt()).isEqualTo(6);
    List<String> sentences = new ArrayList<>();
    for (JsonNode hit : found.get("hits")) {
      if (hit.get("type").asText().equals("Passage")) {
        sentences.add(hit.get("text").asText());
        assertThat(hit.get("iri").asText())
            .isEqualTo(
                hit.get("document").asText()
                    + "/p/"
                    + hit.get("start").asInt()
                    + "-"
                    + hit.get("end").asInt());
      }
    }
    assertThat(sentences)
        .contains("The leaders protested against the Sylvanian annexation of Marsh Province.");
    assertThat(found.get("types").findValuesAsText("type")).contains("Place", "Passage");
  }

  @Test
  void searchCanBeLimitedToAClassAndParted() {
    JsonNode whole = api.json("/api/search?q=sylvania&type=Event");
    assertThat(whole.get("hits").findValuesAsText("type"))
        .contains("Annexation")
        .doesNotContain("State");
    JsonNode all = api.json("/api/search?q=sylvania");
    assertThat(all.get("types")).isEqualTo(whole.get("types"));
    int total = all.get("total").asInt();
    List<String> parted = new ArrayList<>();
    for (int i = 0; i < total; i++) {
      parted.addAll(
          api.json("/api/search?limit=1&q=sylvania&offset=" + i)
              .get("hits")
              .findValuesAsText("iri"));
    }
    assertThat(parted).isEqualTo(all.get("hits").findValuesAsText("iri")).doesNotHaveDuplicates();
  }

  @Test
  void aThingIsTellableWithItsSentences() {
    JsonNode pact = api.json("/api/entity?iri=" + encode(Ent.ID + "amity-pact"));
    assertThat(pact.get("label").asText()).isEqualTo("Amity Pact");
    assertThat(pact.get("type").asText()).isEqualTo("Alliance");
    assertThat(pact.get("names").get(0).asText()).isEqualTo("AP");
    JsonNode joined = pact.at("/statements/0");
    assertThat(joined.get("predicate").asText()).isEqualTo(Ent.NS + "target");
    assertThat(joined.get("sentence").asText())
        .isEqualTo("In 1994, Freedonia joined the Amity Pact.");
    assertThat(joined.get("end").asInt()).isEqualTo(41);
    assertThat(api.json("/api/entity?iri=AP")).isEqualTo(pact);
    HttpResponse<String> part = api.get("/api/entity?iri=sylvania&limit=1");
    assertThat(Client.read(part.body()).get("statements")).hasSize(1);
    assertThat(header(part, "Link")).contains("rel=\"next\"");
    assertThat(api.get("/api/entity?iri=urn:none").statusCode()).isEqualTo(404);
    assertThat(api.get("/api/entity?iri=Atlantis").statusCode()).isEqualTo(404);
  }

  @Test
  void evidenceTellsWhoSaysSoAndWhoDeniesIt() {
    String event = encode(Ent.ID + "event/withdrawal/undated/a3");
    JsonNode said = api.json("/api/evidence?predicate=agent&object=sylvania&subject=" + event);
    assertThat(said.get("total").asInt()).isEqualTo(1);
    assertThat(said.at("/statements/0/polarity").asText()).isEqualTo("denied");
    assertThat(api.json("/api/evidence?subject=" + event).get("total").asInt()).isGreaterThan(1);
    assertThat(api.json("/api/evidence?predicate=target&subject=" + event).get("total").asInt())
        .isZero();
    wrong("/api/evidence?predicate=%3C%3E&subject=" + event, 400, "the predicate is not");
  }

  @Test
  void aRelationshipHasASectionForEveryQueryAboutTwoActors() {
    JsonNode both = api.json("/api/relationship?first=sylvania&second=Freedonia&limit=1");
    assertThat(both.get("sections").findValuesAsText("query")).isNotEmpty();
    wrong("/api/relationship?first=sylvania&second=Freedonia&from=soon", 400, "yyyy-mm-dd");
    wrong("/api/relationship?first=sylvania", 400, "second is missing");
  }

  @Test
  void theDescriptionIsServed() {
    JsonNode document = api.json("/openapi.json");
    assertThat(document.get("openapi").asText()).isEqualTo("3.1.0");
    for (String path : List.of("/api/search", "/api/entity", "/entente/sparql")) {
      assertThat(document.get("paths").has(path)).as(path).isTrue();
    }
  }

  @Test
  void suggestionsFollowWhatIsTyped() {
    for (Map.Entry<String, String> typed :
        Map.of("s", "sylvania", "am", "amity-pact", "free rep", "freedonia").entrySet()) {
      assertThat(
              api.json("/api/suggest?q=" + encode(typed.getKey()))
                  .get("suggestions")
                  .findValuesAsText("iri"))
          .contains(Ent.ID + typed.getValue());
    }
    assertThat(api.json("/api/suggest?q=s&class=State").get("suggestions").findValuesAsText("type"))
        .isNotEmpty()
        .containsOnly("State");
    assertThat(api.json("/api/suggest?q=").get("suggestions")).isEmpty();
  }
}
