package org.entente.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.entente.ontology.Ent;

/**
 * Requests with hostile values in every place that the program's own description of its API names,
 * and in those of the pages. The same seed makes the same requests.
 */
final class HostileRequests {
  /** Stands in each value that a page could show as markup. */
  static final String CANARY = "canary7f3";

  /** Stands in each header that tells the server a foreign name for itself. */
  static final String FOREIGN_HOST = "poison.example";

  /** Stands in each address that a redirect could lead to. */
  static final String FOREIGN_SITE = "evil.example";

  /** A header that nothing but an injection can set. */
  static final String INJECTED = "x-injected";

  private static final List<String> VALUES =
      List.of(
          "<script>" + CANARY + "()</script>",
          "\"><img src=x onerror=" + CANARY + "()>",
          "' onmouseover='" + CANARY + "()",
          "</title><svg/onload=" + CANARY + "()>",
          "--><" + CANARY + ">",
          "${7*7}<#assign x=1>" + CANARY,
          "javascript:" + CANARY + "()",
          "data:text/html,<script>" + CANARY + "()</script>",
          "x\r\nX-Injected: " + CANARY,
          "x\nX-Injected: " + CANARY + "\n\n<script>" + CANARY + "()</script>",
          "x\u560d\u560aX-Injected: " + CANARY,
          "//evil.example/",
          "https://evil.example/" + CANARY,
          "https://w3id.org/entente/id/../../../evil.example",
          "https://w3id.org/entente/id//evil.example/",
          "https://w3id.org/entente/id/\\evil.example",
          "https://w3id.org/entente/id/x\r\nX-Injected: 1",
          "https://w3id.org@evil.example/",
          "\\\\evil.example\\share",
          "../../../../../../etc/passwd",
          "..\\..\\..\\etc\\passwd",
          "....//....//etc/passwd",
          "/etc/passwd",
          "file:///etc/passwd",
          "jar:file:///x!/META-INF/MANIFEST.MF",
          "../META-INF/MANIFEST.MF",
          "urn:x-arq:DefaultGraph",
          "urn:x-arq:UnionGraph",
          "\u0000",
          "\u0001\u0007\u001b[31m",
          "\u202e\u200b\ufeff",
          "\ud83d\ude00",
          "\"",
          "'",
          "\\",
          "<",
          ">",
          "&lt;script&gt;",
          "{{id}}",
          "%",
          "%%41",
          "> } UNION { ?s ?p ?o } #",
          "\" } ; DROP ALL #",
          "* OR [* TO *]",
          "-1",
          "0",
          "99999999999999999999",
          "1e309",
          "NaN",
          "0000-00-00",
          "9999999999-12-31",
          "",
          " ",
          "a".repeat(3_000),
          "(".repeat(2_000),
          "é".repeat(2_000));

  /** Already encoded, or deliberately broken: sent as they are. */
  private static final List<String> ENCODED =
      List.of(
          "%",
          "%2",
          "%zz",
          "%00",
          "%0d%0aX-Injected:%20" + CANARY,
          "%0D%0A%0D%0A<script>" + CANARY + "()</script>",
          "%c0%ae%c0%ae%c0%af",
          "%ff%fe",
          "%ed%a0%80",
          "%e2%82",
          "%u003cscript%u003e",
          "..",
          "%2e%2e",
          "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
          "..%5c..%5cetc%5cpasswd",
          "..;/..;/etc/passwd",
          "%252e%252e%252fetc%252fpasswd",
          ";x=y",
          "/" + FOREIGN_SITE + "/",
          "%2f%2f" + FOREIGN_SITE,
          "%5c%5c" + FOREIGN_SITE,
          "\\" + FOREIGN_SITE,
          "\"'<>`|^{}",
          "\u0001",
          "\u007f",
          "é",
          "#x",
          "?x=1",
          "&a=b");

  private static final List<String> FORGED =
      List.of(
          "X-Forwarded-Host: " + FOREIGN_HOST,
          "X-Forwarded-Server: " + FOREIGN_HOST,
          "X-Forwarded-Proto: javascript",
          "X-Forwarded-Port: 1",
          "X-Forwarded-Prefix: //" + FOREIGN_HOST,
          "X-Forwarded-For: <script>" + CANARY + "()</script>",
          "Forwarded: for=1.2.3.4;host=" + FOREIGN_HOST + ";proto=https",
          "X-Original-URL: /" + FOREIGN_HOST,
          "X-Rewrite-URL: /" + FOREIGN_HOST,
          "X-Host: " + FOREIGN_HOST,
          "X-HTTP-Method-Override: DELETE",
          "Origin: https://" + FOREIGN_HOST,
          "Referer: https://" + FOREIGN_HOST + "/<script>" + CANARY + "()</script>",
          "Accept: <script>" + CANARY + "</script>",
          "Accept: text/html;q=<>, */*;q=9",
          "Accept: " + "a/b,".repeat(800),
          "Accept-Language: ../../etc/passwd",
          "Accept-Charset: nothing",
          "Accept-Encoding: gzip;q=x",
          "If-None-Match: \"" + CANARY,
          "If-None-Match: *",
          "If-Modified-Since: never",
          "Range: bytes=-1-",
          "Cookie: JSESSIONID=<script>",
          "Authorization: Basic %%%",
          "Authorization: Basic " + "A".repeat(2_000),
          "Content-Type: <" + CANARY + ">",
          "Content-Encoding: gzip",
          "Expect: nothing",
          "Upgrade: websocket",
          "User-Agent: <script>" + CANARY + "()</script>");

  private static final List<String> ACCEPTED =
      List.of("text/html", "application/json", "text/turtle", "*/*", "application/rdf+xml");

  private static final List<String> BODIES =
      List.of(
          "",
          "{",
          "[".repeat(50_000),
          "{\"a\":".repeat(20_000),
          "queries=%7B%22q0%22%3A%7B%22query%22%3A%22%3Cscript%3E" + CANARY + "%22%7D%7D",
          "queries=" + "%5B".repeat(20_000),
          "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"<script>" + CANARY + "\",\"params\":[]}",
          "{\"jsonrpc\":\"2.0\",\"id\":\"x\",\"method\":\"tools/call\",\"params\":{\"name\":\"sparql\","
              + "\"arguments\":{\"query\":\"SELEC\"}}}",
          "SELECT * { " + "{".repeat(20_000),
          "SELECT * { FILTER (" + "(".repeat(20_000),
          "ASK { ?s " + "(".repeat(20_000) + "a",
          "SELECT (<script>" + CANARY + "</script> AS ?x) {}",
          "@prefix : <a:> . : : " + "[ : ".repeat(20_000),
          "@prefix : <a:> . : : " + "( ".repeat(20_000),
          "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
          "\u0000\u0001<script>" + CANARY + "()</script>",
          "query=%ff%fe&query=%00",
          "queries=%zz&query=%");

  private static final List<String> BODY_TYPES =
      List.of(
          "application/json",
          "application/x-www-form-urlencoded",
          "application/sparql-query",
          "text/turtle",
          "application/rdf+xml",
          "application/ld+json",
          "multipart/form-data; boundary=\"",
          "<" + CANARY + ">");

  private final Random random;
  private final int port;
  private final List<Place> places;

  /** A path with names in braces where values go, and the names of its query parameters. */
  record Place(String method, String path, Map<String, List<String>> parameters) {
    static Place get(String path, String... names) {
      Map<String, List<String>> parameters = new LinkedHashMap<>();
      for (String name : names) {
        parameters.put(name, List.of());
      }
      return new Place("GET", path, parameters);
    }
  }

  /**
   * @param description what {@code /openapi.json} says
   */
  HostileRequests(JsonNode description, int port, long seed) {
    this.random = new Random(seed);
    this.port = port;
    this.places = new ArrayList<>(described(description));
    this.places.addAll(undescribed());
  }

  /** How many requests it takes until each place has had its turn. */
  int places() {
    return places.size();
  }

  private static List<Place> described(JsonNode description) {
    List<Place> described = new ArrayList<>();
    description
        .path("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fields()
                    .forEachRemaining(
                        operation ->
                            described.add(
                                new Place(
                                    operation.getKey().toUpperCase(java.util.Locale.ROOT),
                                    path.getKey(),
                                    parameters(operation.getValue())))));
    return described;
  }

  /** The query's parameters, each with values that it takes. */
  private static Map<String, List<String>> parameters(JsonNode operation) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.path("in").asText().equals("query")) {
        List<String> usual = new ArrayList<>();
        parameter.path("schema").path("enum").forEach(value -> usual.add(value.asText()));
        if (parameter.path("schema").has("default")) {
          usual.add(parameter.path("schema").path("default").asText());
        }
        parameters.put(parameter.path("name").asText(), usual);
      }
    }
    return parameters;
  }

  /** Pages, linked data, and what is not ours but answers here. */
  private static List<Place> undescribed() {
    List<Place> places = new ArrayList<>();
    places.add(Place.get("/", "x"));
    places.add(Place.get("/search", "q", "type", "page", "offset", "limit", "from", "to"));
    places.add(Place.get("/entity", "iri"));
    places.add(Place.get("/relationship", "a", "b", "from", "to", "type", "offset", "order"));
    places.add(Place.get("/queries", "q", "tag"));
    places.add(Place.get("/queries/{name}", "actor", "a", "b", "format", "offset", "limit"));
    places.add(Place.get("/sparql", "query", "format"));
    places.add(Place.get("/disagreements", "offset", "kind"));
    places.add(Place.get("/review", "offset", "kind"));
    places.add(Place.get("/about", "x"));
    places.add(Place.get("/page/doc/{file}", "claim", "at", "offset"));
    places.add(Place.get("/page/doc/chronicle.txt/p/{span}", "x"));
    places.add(Place.get("/page/doc/chronicle.txt/c/{hash}", "x"));
    for (String area :
        List.of("id", "doc", "graph", "ontology", "page/id", "page", "data/id", "data")) {
      places.add(Place.get("/" + area + "/{path}", "offset", "limit", "from", "type"));
      places.add(Place.get("/" + area + "/{path}/{path}"));
    }
    for (String format : List.of("ttl", "jsonld", "nt", "rdf")) {
      places.add(Place.get("/data/id/{path}." + format));
    }
    for (String area :
        List.of("static", "webjars", "api/queries", "reconcile", ".well-known", "$", "entente")) {
      places.add(Place.get("/" + area + "/{path}", "x"));
    }
    places.add(Place.get("/{path}"));
    places.add(Place.get("{path}"));
    places.add(Place.get("/dataset", "x"));
    places.add(Place.get("/health", "x"));
    places.add(Place.get("/metrics", "x"));
    places.add(Place.get("/openapi.json", "x"));
    places.add(Place.get("/entente/data", "graph", "default"));
    places.add(
        Place.get(
            "/entente/sparql", "query", "timeout", "default-graph-uri", "output", "callback"));
    places.add(new Place("POST", "/entente/sparql", Map.of("query", List.of())));
    places.add(
        new Place("POST", "/entente/shacl", Map.of("graph", List.of(), "target", List.of())));
    places.add(new Place("POST", "/mcp", Map.of()));
    places.add(new Place("POST", "/reconcile", Map.of("queries", List.of())));
    return places;
  }

  /** The next one; each place has its turn. */
  RawHttp.Request next(int number) {
    Place place = places.get(number % places.size());
    StringBuilder target = new StringBuilder();
    for (String piece : place.path.split("(?=\\{)|(?<=\\})")) {
      target.append(piece.startsWith("{") ? inPath() : piece);
    }
    String separator = "?";
    int hostile = place.parameters.isEmpty() ? 0 : random.nextInt(place.parameters.size());
    int index = 0;
    for (Map.Entry<String, List<String>> parameter : place.parameters.entrySet()) {
      boolean chosen = index++ == hostile;
      if (chosen || random.nextInt(3) > 0) {
        target.append(separator).append(parameter.getKey()).append('=');
        target.append(chosen || random.nextInt(4) == 0 ? hostile() : usual(parameter.getValue()));
        separator = "&";
      }
    }
    String method =
        random.nextInt(20) == 0
            ? one(List.of("HEAD", "OPTIONS", "PUT", "DELETE", "POST"))
            : place.method;
    return new RawHttp.Request(method, target.toString(), headers(method), body(method));
  }

  private List<String> headers(String method) {
    List<String> headers = new ArrayList<>();
    headers.add("Host: " + host());
    headers.add("Accept: " + one(ACCEPTED));
    if (random.nextInt(2) == 0) {
      headers.add(one(FORGED));
    }
    if (method.equals("POST") || method.equals("PUT")) {
      headers.add("Content-Type: " + one(BODY_TYPES));
    }
    return headers;
  }

  private String host() {
    return switch (random.nextInt(40)) {
      case 0, 1, 2, 3 -> FOREIGN_HOST;
      case 4, 5 -> FOREIGN_HOST + ":99";
      case 6 -> "<" + CANARY + ">";
      default -> "localhost:" + port;
    };
  }

  private String body(String method) {
    return method.equals("POST") || method.equals("PUT") ? one(BODIES) : "";
  }

  private String inPath() {
    return switch (random.nextInt(4)) {
      case 0 -> one(ENCODED);
      case 1 -> one(ENCODED) + one(List.of("", "/")) + one(ENCODED);
      case 2 -> encode(one(VALUES));
      default -> encode(one(List.of("nato", "sylvania", "chronicle.txt", "script"))) + one(ENCODED);
    };
  }

  private String hostile() {
    return random.nextInt(3) == 0 ? one(ENCODED).replaceAll("[#&]", "") : encode(one(VALUES));
  }

  private String usual(List<String> known) {
    return encode(
        known.isEmpty()
            ? one(List.of(Ent.ID + "sylvania", Ent.ID + "script", "sylvania", "1", "2014-03-01"))
            : one(known));
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** Percent-encoding of everything but letters and digits. */
  private static String encode(String text) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      int c = b & 0xFF;
      out.append(
          c < 0x80 && Character.isLetterOrDigit(c) ? Character.toString(c) : "%%%02X".formatted(c));
    }
    return out.toString();
  }
}
