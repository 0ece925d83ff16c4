package org.entente.server.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.server.ServedStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The reconciliation service, asked over HTTP. Every response is held against what the
 * specification asks of it: the schemas of {@code reconciliation/}.
 */
class ReconcileIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  @RegisterExtension static final ServedStore SERVED = new ServedStore(ReconcileStore::build);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @Test
  void theManifestSaysWhatIsOfferedAndWhere() throws Exception {
    JsonNode manifest = valid("manifest", get("/reconcile"));
    assertThat(manifest.at("/identifierSpace").asText()).isEqualTo("https://w3id.org/entente/id/");
    assertThat(manifest.at("/batchSize").asInt()).isEqualTo(50);
    String root = SERVED.url();
    assertThat(manifest.at("/suggest/entity/service_url").asText()).isEqualTo(root);
    String preview = manifest.at("/preview/url").asText().replace("{{id}}", "arcadia");
    assertThat(get(preview.substring(root.length())).statusCode()).isEqualTo(200);
    for (String what : List.of("entity", "property", "type")) {
      String path = manifest.at("/suggest/" + what + "/service_path").asText();
      assertThat(get(path + "?prefix=a").statusCode()).as(path).isEqualTo(200);
      String flyout = manifest.at("/suggest/" + what + "/flyout_service_path").asText();
      String id = what.equals("entity") ? "arcadia" : what.equals("type") ? "State" : "memberOf";
      JsonNode shown = valid("flyout", get(flyout.replace("${id}", id)));
      assertThat(shown.path("id").asText()).isEqualTo(id);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // a preferred name that nothing else bears
        "{'query': 'Elbonia'} | elbonia | true",
        "{'query': 'the ELBONIA'} | elbonia | true",
        "{'query': 'Roe, Jane'} | jane-roe | true",
        "{'query': 'A.R.C.'} | arcadia | true",
        "{'query': 'ARC'} | arcadia | true",
        "{'query': 'suleyman oz'} | person/s%C3%BCleyman-%C3%B6z | true",
        // identifiers
        "{'query': 'arcadia-province'} | arcadia-province | true",
        "{'query': 'https://w3id.org/entente/id/arcadia'} | arcadia | true",
        "{'query': 'Q999000001'} | arcadia | true",
        // misspelt: offered, never certain
        "{'query': 'Elbonnia'} | elbonia | false",
        "{'query': 'Republik of Arcadia'} | arcadia | false",
        // namesakes: the preferred name comes first, a type decides
        "{'query': 'Arcadia'} | arcadia | false",
        "{'query': 'Arcadia', 'type': 'State'} | arcadia | true",
        "{'query': 'Arcadia', 'type': ['Place']} | arcadia-province | true",
        "{'query': 'Arcadia', 'type': 'ent:Place', 'type_strict': 'any'} | arcadia-province | true",
        // a type above the thing's own
        "{'query': 'Elbonian State Council', 'type': 'Actor'} | elbonian-council | true",
        "{'query': 'Elbonia', 'type': 'Person'} | elbonia | false",
        // a surname alone is not certain; a property makes it so
        "{'query': 'Smythe'} | ada-smythe | false",
        "{'query': 'Smythe', 'properties': [{'pid': 'represents', 'v': 'Arcadia'}]} | ada-smythe | true",
        "{'query': 'Roe', 'properties': [{'pid': 'represents', 'v': {'id': 'elbonia'}}]} | jane-roe | true",
        "{'query': 'Roe', 'properties': [{'pid': 'represents', 'v': ['x', 'Republic of Arcadia']}]} | john-roe | true",
        "{'query': 'Jane Roe', 'properties': [{'pid': 'represents', 'v': 'Arcadia'}]} | jane-roe | false",
        // dates of other precision, other services' identifiers
        "{'query': 'Arcadia', 'properties': [{'pid': 'validFrom', 'v': '1949-04-04'}, {'pid': 'wikidata', 'v': 'Q999000001'}]} | arcadia | false",
        // properties alone
        "{'properties': [{'pid': 'capitalOf', 'v': 'Arcadia'}]} | port-clarence | false",
        "{'properties': [{'pid': 'position', 'v': 'President'}]} | ada-smythe | false"
      })
  void aNameATypeAndPropertiesFindTheThing(String query, String id, boolean match)
      throws Exception {
    JsonNode result = reconcile("{\"q0\": " + query.replace('\'', '"') + "}").at("/q0/result");
    assertThat(result.at("/0/id").asText()).as(result.toString()).isEqualTo(id);
    assertThat(result.at("/0/match").asBoolean()).as(result.toString()).isEqualTo(match);
    double before = 100;
    for (JsonNode candidate : result) {
      assertThat(candidate.path("score").asDouble()).isBetween(0.0, before);
      before = candidate.path("score").asDouble();
    }
    for (int i = 1; i < result.size(); i++) {
      assertThat(result.get(i).path("match").asBoolean()).isFalse();
    }
  }

  @Test
  void strictTypesLeaveOthersOut() throws Exception {
    JsonNode batch =
        reconcile(
            """
            {"any": {"query": "Arcadia", "type": ["Person", "State"], "type_strict": "any"},
             "all": {"query": "Elbonian State Council", "type": ["Council", "Actor"], "type_strict": "all"},
             "none": {"query": "Arcadia", "type": ["Place", "State"], "type_strict": "all"},
             "limited": {"query": "Roe", "limit": 1}}
            """);
    assertThat(ids(batch.at("/any/result"))).contains("arcadia").doesNotContain("arcadia-province");
    assertThat(ids(batch.at("/all/result"))).containsExactly("elbonian-council");
    assertThat(ids(batch.at("/none/result"))).isEmpty();
    assertThat(ids(batch.at("/limited/result"))).hasSize(1);
  }

  @Test
  void aScoreShowsWhatItIsMadeOf() throws Exception {
    JsonNode first =
        reconcile(
                """
                {"q": {"query": "Roe", "type": "Person", "properties": [{"pid": "represents", "v": "Elbonia"}]}}
                """)
            .at("/q/result/0");
    assertThat(first.path("features").toString())
        .contains("\"name_exact\",\"value\":true", "\"type_match\",\"value\":true")
        .contains("\"property_represents\",\"value\":100.0", "\"name_similarity\",\"value\":96.0");
    assertThat(first.path("description").asText()).isEqualTo("person; also: Roe");
  }

  @Test
  void theSameBatchCanBeSentByGet() throws Exception {
    String batch = "{\"q\":{\"query\":\"Elbonia\"}}";
    JsonNode answer = valid("result-batch", get("/reconcile?queries=" + encode(batch)));
    assertThat(answer).isEqualTo(reconcile(batch));
  }

  @Test
  void propertiesAreFetchedAsWhatTheyAre() throws Exception {
    JsonNode answer =
        extend(
            """
            {"ids": ["arcadia", "ada-smythe", "event/signing/2016-02-29/b3", "nothing"],
             "properties": [{"id": "validFrom"}, {"id": "represents"}, {"id": "position"}, {"id": "date"},
               {"id": "wikidata"}, {"id": "alias", "settings": {"limit": "1"}}]}
            """);
    assertThat(answer.at("/rows/arcadia/validFrom/0/str").asText()).isEqualTo("1949");
    assertThat(answer.at("/rows/ada-smythe/represents/0").toString())
        .isEqualTo("{\"id\":\"arcadia\",\"name\":\"Arcadia\"}");
    assertThat(answer.at("/rows/ada-smythe/position/0/str").asText()).isEqualTo("President");
    assertThat(answer.path("rows").path("event/signing/2016-02-29/b3").at("/date/0/date").asText())
        .isEqualTo("2016-02-29T00:00:00Z");
    assertThat(answer.at("/rows/arcadia/wikidata/0/id").asText()).isEqualTo("Q999000001");
    assertThat(answer.at("/meta/4/service").asText()).startsWith("https://");
    assertThat(answer.at("/rows/arcadia/alias")).hasSize(1);
    assertThat(answer.at("/rows/nothing/alias")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"name, Arcadia", "iri, https://w3id.org/entente/id/arcadia"})
  void thingsCanBeFetchedAsText(String content, String text) throws Exception {
    JsonNode answer =
        extend(
            "{\"ids\": [\"ada-smythe\"], \"properties\": [{\"id\": \"represents\", \"settings\": {\"content\": \"%s\"}}]}"
                .formatted(content));
    assertThat(answer.at("/rows/ada-smythe/represents/0/str").asText()).isEqualTo(text);
  }

  @Test
  void whatIsBeingTypedIsSuggested() throws Exception {
    JsonNode found = valid("suggest-entity", get("/reconcile/suggest/entity?prefix=arca"));
    assertThat(ids(found.path("result"))).contains("arcadia", "arcadia-province");
    JsonNode rest = valid("suggest-entity", get("/reconcile/suggest/entity?prefix=arca&cursor=1"));
    assertThat(ids(rest.path("result")))
        .isEqualTo(ids(found.path("result")).subList(1, found.path("result").size()));
    JsonNode byId = valid("suggest-entity", get("/reconcile/suggest/entity?prefix=jane-roe"));
    assertThat(ids(byId.path("result"))).startsWith("jane-roe");
    JsonNode people =
        valid("suggest-entity", get("/reconcile/suggest/entity?prefix=a&type=Person"));
    assertThat(ids(people.path("result"))).containsOnly("ada-smythe");
    JsonNode types = valid("suggest-type", get("/reconcile/suggest/type?prefix=coun"));
    assertThat(types.at("/result/0/id").asText()).isEqualTo("Council");
    assertThat(types.at("/result/0/broader/0/id").asText()).isEqualTo("Institution");
    JsonNode properties =
        valid("suggest-property", get("/reconcile/suggest/property?prefix=capital"));
    assertThat(ids(properties.path("result"))).containsExactly("capitalOf");
    JsonNode all = valid("suggest-type", get("/reconcile/suggest/type?prefix="));
    assertThat(all.path("result")).hasSize(20);
  }

  @Test
  void theProposedPropertiesAreThoseInUse() throws Exception {
    JsonNode proposed = valid("property-proposal", get("/reconcile/properties?type=Person"));
    assertThat(ids(proposed.path("properties"))).contains("represents").doesNotContain("capitalOf");
    JsonNode two = valid("property-proposal", get("/reconcile/properties?type=Person&limit=2"));
    assertThat(two.path("properties")).hasSize(2);
    assertThat(valid("property-proposal", get("/reconcile/properties")).path("properties"))
        .hasSizeGreaterThan(20);
  }

  @Test
  void aPreviewFitsAFrameAndPrintsNamesAsText() throws Exception {
    HttpResponse<String> preview = get("/reconcile/preview?id=script");
    assertThat(preview.body()).contains("&lt;script&gt;").doesNotContain("<script");
    assertThat(preview.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("frame-ancestors *", "default-src 'none'");
    assertThat(get("/reconcile/preview?id=person%2Fs%25C3%25BCleyman-%25C3%25B6z").body())
        .contains("Süleyman Öz");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/reconcile",
        "/reconcile?queries=%7B%7D",
        "/reconcile/suggest/entity?prefix=a",
        "/reconcile/properties?type=State",
        "/reconcile/preview?id=arcadia",
        "/reconcile/preview?id=nothing"
      })
  void scriptsOfOtherSitesMayReadEverything(String path) throws Exception {
    assertThat(get(path).headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
  }

  @Test
  void aBrowserThatAsksBeforehandIsAllowedToPost() throws Exception {
    HttpResponse<String> answer =
        send(
            request("/reconcile")
                .header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
    assertThat(answer.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
        .contains("POST");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "7",
        "{} {}",
        "{\"q\": 1}",
        "{\"q\": {}}",
        "{\"q\": {\"query\": \"\"}}",
        "{\"q\": {\"query\": 5}}",
        "{\"q\": {\"query\": \"a\"}, \"q\": {\"query\": \"b\"}}",
        "{\"q\": {\"query\": \"a\", \"limit\": 0}}",
        "{\"q\": {\"query\": \"a\", \"limit\": \"five\"}}",
        "{\"q\": {\"query\": \"a\", \"limit\": 1.5}}",
        "{\"q\": {\"query\": \"a\", \"type\": \"Unicorn\"}}",
        "{\"q\": {\"query\": \"a\", \"type\": {\"id\": \"State\"}}}",
        "{\"q\": {\"query\": \"a\", \"type_strict\": \"maybe\"}}",
        "{\"q\": {\"query\": \"a\", \"properties\": {}}}",
        "{\"q\": {\"query\": \"a\", \"properties\": [{\"pid\": \"hair\", \"v\": \"x\"}]}}",
        "{\"q\": {\"query\": \"a\", \"properties\": [{\"pid\": \"memberOf\"}]}}",
        "{\"q\": {\"query\": \"a\", \"properties\": [{\"pid\": \"memberOf\", \"v\": {\"name\": \"x\"}}]}}",
        "{\"q\": {\"query\": \"a\", \"properties\": [{\"pid\": \"memberOf\", \"v\": [[]]}]}}",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
      })
  void aBatchThatBreaksARuleIsRefusedWithItsReason(String batch) throws Exception {
    HttpResponse<String> answer = post("queries=" + encode(batch));
    assertThat(answer.statusCode()).isEqualTo(400);
    valid("problem", answer);
  }

  @Test
  void otherBadRequestsAreRefusedWithTheirReason() throws Exception {
    String many =
        IntStream.range(0, 51)
            .mapToObj(i -> "\"q" + i + "\":{\"query\":\"a\"}")
            .collect(Collectors.joining(",", "{", "}"));
    refused(413, post("queries=" + encode(many)));
    String ids =
        IntStream.range(0, 1001)
            .mapToObj(i -> "\"a" + i + "\"")
            .collect(Collectors.joining(",", "[", "]"));
    refused(413, post("extend=" + encode("{\"ids\":" + ids + ",\"properties\":[]}")));
    refused(413, post("queries=" + "x".repeat(1_100_000)));
    refused(400, post("nothing=1"));
    refused(400, post("queries=%7B%7D&extend=%7B%7D"));
    for (String extend :
        List.of(
            "{}",
            "{\"ids\":[]}",
            "{\"ids\":[1],\"properties\":[]}",
            "{\"ids\":[],\"properties\":[{\"id\":\"hair\"}]}",
            "{\"ids\":[],\"properties\":[{\"id\":\"alias\",\"settings\":{\"limit\":-1}}]}",
            "{\"ids\":[],\"properties\":[{\"id\":\"alias\",\"settings\":{\"content\":\"x\"}}]}")) {
      refused(400, post("extend=" + encode(extend)));
    }
    refused(400, get("/reconcile/suggest/entity?prefix=a&cursor=-1"));
    refused(404, get("/reconcile/suggest/planet?prefix=a"));
    refused(404, get("/reconcile/flyout/type?id=Unicorn"));
    refused(400, get("/reconcile/flyout/type"));
    refused(400, get("/reconcile/properties?type=Unicorn"));
    refused(
        415,
        send(
            request("/reconcile")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\" OR *:* --",
        "a> . ?s ?p ?o } #",
        "+-&&||!(){}[]^\"~*?:\\/",
        "AND OR NOT TO",
        "**",
        "\u0000\u0007",
        "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 \uD83D\uDE00",
        "' ; DROP GRAPH <x>"
      })
  void hostileNamesAreOnlyNames(String name) throws Exception {
    String batch =
        JSON.writeValueAsString(
            Map.of(
                name,
                Map.of(
                    "query", name, "properties", List.of(Map.of("pid", "represents", "v", name)))));
    assertThat(reconcile(batch).fieldNames().next()).isEqualTo(name);
    valid("suggest-entity", get("/reconcile/suggest/entity?prefix=" + encode(name)));
    extend(
        JSON.writeValueAsString(
            Map.of("ids", List.of(name), "properties", List.of(Map.of("id", "alias")))));
  }

  private static void refused(int status, HttpResponse<String> answer) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    valid("problem", answer);
  }

  private static List<String> ids(JsonNode items) {
    List<String> ids = new ArrayList<>();
    items.forEach(item -> ids.add(item.path("id").asText()));
    return ids;
  }

  private static JsonNode reconcile(String batch) throws Exception {
    return valid("result-batch", post("queries=" + encode(batch)));
  }

  private static JsonNode extend(String query) throws Exception {
    return valid("extension-response", post("extend=" + encode(query)));
  }

  /** The body, if it is as a schema has it. */
  private static JsonNode valid(String schema, HttpResponse<String> answer) throws IOException {
    try (InputStream in =
        ReconcileIT.class
            .getClassLoader()
            .getResourceAsStream("reconciliation/" + schema + ".json")) {
      assertThat(
              SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                  .getSchema(in)
                  .validate(answer.body(), InputFormat.JSON))
          .as(answer.body())
          .isEmpty();
    }
    return JSON.readTree(answer.body());
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return send(request(path).GET());
  }

  private static HttpResponse<String> post(String form) throws Exception {
    return send(
        request("/reconcile")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(SERVED.url() + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
