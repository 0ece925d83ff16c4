package org.entente.wikidata;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/**
 * Plays Wikidata's part on this machine: answers searches and requests for items in the documented
 * shapes, fails in the ways that it is told to first, and notes whatever no client may do.
 */
public final class FakeWikidata implements AutoCloseable {
  /** A way to answer that is not the normal one. */
  @FunctionalInterface
  public interface Failure {
    void answer(HttpExchange exchange) throws IOException;
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Map<String, ObjectNode> items = new LinkedHashMap<>();
  private final Map<String, String> redirects = new HashMap<>();
  private final Queue<Failure> failures = new ArrayDeque<>();
  private final List<Map<String, String>> requests =
      Collections.synchronizedList(new ArrayList<>());
  private final List<String> offences = Collections.synchronizedList(new ArrayList<>());

  /** A server on a free port. */
  public FakeWikidata() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/w/api.php", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /** Address of its API. */
  public URI api() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/w/api.php");
  }

  /**
   * Adds an item.
   *
   * @param statements {@code P31=Q5} for an item, {@code P571=1949} for a year, with {@code !}
   *     before it if preferred, {@code -} if deprecated
   */
  public FakeWikidata item(
      String qid, String label, String description, List<String> aliases, String... statements) {
    ObjectNode item = JSON.createObjectNode().put("type", "item").put("id", qid);
    item.putObject("labels").set("en", term(label));
    item.putObject("descriptions").set("en", term(description));
    ArrayNode names = item.putObject("aliases").putArray("en");
    aliases.forEach(a -> names.add(term(a)));
    ObjectNode claims = item.putObject("claims");
    for (String statement : statements) {
      addStatement(claims, statement);
    }
    items.put(qid, item);
    return this;
  }

  /** Says that an item was merged into another. */
  public FakeWikidata redirect(String from, String to) {
    redirects.put(from, to);
    return this;
  }

  /** The next request, or of several calls the one after that, is answered so. */
  public FakeWikidata next(Failure failure) {
    failures.add(failure);
    return this;
  }

  /** An answer with a status, a body and headers, each as {@code Name: value}. */
  public static Failure answer(int status, String body, String... headers) {
    return exchange -> {
      for (String header : headers) {
        String[] parts = header.split(": ", 2);
        exchange.getResponseHeaders().add(parts[0], parts[1]);
      }
      send(exchange, status, body.getBytes(StandardCharsets.UTF_8));
    };
  }

  /** An error as the API gives it: with status 200, in JSON. */
  public static Failure error(String code, String info, String... headers) {
    return answer(
        200,
        "{\"error\":{\"code\":\"%s\",\"info\":\"%s\"},\"servedby\":\"fake\"}".formatted(code, info),
        headers);
  }

  /** No answer, until the server is closed. */
  public Failure hanging() {
    return exchange -> await();
  }

  /** Half an answer, and then nothing more until the server is closed. */
  public Failure hangingInTheMiddle() {
    return exchange -> {
      exchange.sendResponseHeaders(200, 1000);
      exchange.getResponseBody().write("{\"entities\":{".getBytes(StandardCharsets.UTF_8));
      exchange.getResponseBody().flush();
      await();
    };
  }

  /** Half an answer, and then the end of the connection. */
  public static Failure breakingOff() {
    return exchange -> {
      exchange.sendResponseHeaders(200, 1000);
      exchange.getResponseBody().write("{\"entities\":{".getBytes(StandardCharsets.UTF_8));
      exchange.close();
    };
  }

  /** The parameters of every request so far. */
  public List<Map<String, String>> requests() {
    return List.copyOf(requests);
  }

  /** What was asked for in a way that Wikidata forbids. */
  public List<String> offences() {
    return List.copyOf(offences);
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void await() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    Map<String, String> parameters = parameters(exchange.getRequestURI());
    requests.add(parameters);
    check(exchange, parameters);
    Failure failure = failures.poll();
    if (failure != null) {
      failure.answer(exchange);
      return;
    }
    ObjectNode answer =
        switch (parameters.getOrDefault("action", "")) {
          case "wbsearchentities" -> search(parameters);
          case "wbgetentities" -> entities(parameters.get("ids").split("\\|"));
          default -> JSON.createObjectNode();
        };
    exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
    exchange.getResponseHeaders().add("Content-Encoding", "gzip");
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(zipped)) {
      out.write(JSON.writeValueAsBytes(answer));
    }
    send(exchange, 200, zipped.toByteArray());
  }

  private void check(HttpExchange exchange, Map<String, String> parameters) {
    String agent = exchange.getRequestHeaders().getFirst("User-Agent");
    if (agent == null || !agent.matches("\\w+/[\\w.-]+ \\(https://[^ )]+\\).*")) {
      offences.add("User-Agent: " + agent);
    }
    if (!exchange.getRequestMethod().equals("GET")) {
      offences.add(exchange.getRequestMethod());
    }
    if (!"gzip".equals(exchange.getRequestHeaders().getFirst("Accept-Encoding"))) {
      offences.add("no gzip");
    }
    if (!parameters.containsKey("maxlag")) {
      offences.add("no maxlag");
    }
    int ids = parameters.getOrDefault("ids", "").split("\\|").length;
    if (ids > 50) {
      offences.add(ids + " ids at once");
    }
  }

  private ObjectNode search(Map<String, String> parameters) {
    String wanted = parameters.get("search").toLowerCase(Locale.ROOT);
    ObjectNode answer = JSON.createObjectNode();
    answer.putObject("searchinfo").put("search", parameters.get("search"));
    ArrayNode hits = answer.putArray("search");
    for (ObjectNode item : items.values()) {
      List<String> names = new ArrayList<>();
      names.add(item.at("/labels/en/value").asText());
      item.at("/aliases/en").forEach(a -> names.add(a.path("value").asText()));
      for (int i = 0; i < names.size(); i++) {
        if (names.get(i).toLowerCase(Locale.ROOT).startsWith(wanted)
            && hits.size() < Integer.parseInt(parameters.get("limit"))) {
          String qid = item.path("id").asText();
          ObjectNode hit = hits.addObject().put("id", qid).put("title", qid);
          hit.put("repository", "wikidata")
              .put("concepturi", "http://www.wikidata.org/entity/" + qid)
              .put("label", names.get(0))
              .put("description", item.at("/descriptions/en/value").asText());
          hit.putObject("match")
              .put("type", i == 0 ? "label" : "alias")
              .put("language", "en")
              .put("text", names.get(i));
          break;
        }
      }
    }
    return answer.put("success", 1);
  }

  private ObjectNode entities(String[] ids) {
    ObjectNode answer = JSON.createObjectNode();
    ObjectNode entities = answer.putObject("entities");
    for (String id : ids) {
      String target = redirects.getOrDefault(id, id);
      ObjectNode item = items.get(target);
      if (item == null) {
        entities.putObject(id).put("id", id).put("missing", "");
      } else if (target.equals(id)) {
        entities.set(id, item);
      } else {
        ObjectNode merged = item.deepCopy();
        merged.putObject("redirects").put("from", id).put("to", target);
        entities.set(id, merged);
      }
    }
    return answer.put("success", 1);
  }

  private static void addStatement(ObjectNode claims, String statement) {
    char mark = statement.charAt(0);
    String rank = mark == '!' ? "preferred" : mark == '-' ? "deprecated" : "normal";
    String[] parts = (rank.equals("normal") ? statement : statement.substring(1)).split("=");
    ArrayNode statements =
        claims.has(parts[0]) ? (ArrayNode) claims.get(parts[0]) : claims.putArray(parts[0]);
    ObjectNode claim = statements.addObject().put("type", "statement").put("rank", rank);
    ObjectNode snak = claim.putObject("mainsnak").put("property", parts[0]);
    if (parts[1].equals("?")) {
      snak.put("snaktype", "somevalue");
      return;
    }
    snak.put("snaktype", "value");
    ObjectNode value = snak.putObject("datavalue");
    if (parts[1].startsWith("Q")) {
      value.put("type", "wikibase-entityid").putObject("value").put("id", parts[1]);
    } else {
      boolean year = !parts[1].endsWith("s");
      value
          .put("type", "time")
          .putObject("value")
          .put("time", "+" + parts[1].replace("s", "") + "-01-01T00:00:00Z")
          .put("precision", year ? 9 : 8);
    }
  }

  private static ObjectNode term(String text) {
    return JSON.createObjectNode().put("language", "en").put("value", text);
  }

  private static Map<String, String> parameters(URI uri) {
    Map<String, String> out = new HashMap<>();
    for (String pair : uri.getRawQuery().split("&")) {
      String[] parts = pair.split("=", 2);
      out.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return out;
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
