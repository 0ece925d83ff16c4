package org.entente.server.reconcile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.http.CrossOrigin;
import org.entente.http.Documented;
import org.entente.http.Freshness;
import org.entente.http.Operation;
import org.entente.http.Problem;
import org.entente.http.Reading;
import org.entente.query.GraphAccess;

/**
 * The reconciliation service at {@code /reconcile}.
 *
 * <pre>
 * curl http://localhost:3030/reconcile
 * curl --data-urlencode 'queries={"q0": {"query": "Atlantic Alliance", "type": "Alliance"}}' http://localhost:3030/reconcile
 * </pre>
 */
public final class ReconcileDoor implements Documented {
  private static final String PATH = "/reconcile";
  private static final String FORM = "application/x-www-form-urlencoded";

  /** Clients show previews in frames of their own pages. */
  private static final String PREVIEW_POLICY =
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors *";

  private static final JsonMapper JSON =
      JsonMapper.builder(
              com.fasterxml.jackson.core.JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(20).build())
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  private final GraphAccess graph;
  private final Types types = new Types();
  private final Reconciler reconciler;
  private final Suggestions suggestions;
  private final Extension extension;

  /** Over one graph. */
  public ReconcileDoor(GraphAccess graph) {
    this.graph = graph;
    this.reconciler = new Reconciler(graph.target());
    this.suggestions = new Suggestions(graph.target());
    this.extension = new Extension(graph.target());
  }

  @Override
  public void open(RoutesConfig routes) {
    CrossOrigin.allow(routes, PATH, "POST");
    CrossOrigin.allow(routes, PATH + "/*");
    Reading.route(
        routes,
        PATH,
        context -> serve(context, context.queryParam("queries"), context.queryParam("extend")));
    routes.post(PATH, this::post);
    Reading.route(routes, PATH + "/suggest/{what}", this::suggest);
    Reading.route(routes, PATH + "/flyout/{what}", this::flyout);
    Reading.route(routes, PATH + "/properties", this::propose);
    Reading.route(routes, PATH + "/preview", this::preview);
  }

  private void post(Context context) {
    String type = Optional.ofNullable(context.contentType()).orElse("");
    if (!type.startsWith(FORM)) {
      throw Problem.of(
          415, "Unsupported media type", "send queries or extend in a form: Content-Type " + FORM);
    }
    String queries = context.formParam("queries");
    String extend = context.formParam("extend");
    if (queries == null && extend == null) {
      throw Problem.badRequest("the form has neither queries nor extend; see " + PATH);
    }
    serve(context, queries, extend);
  }

  private void serve(Context context, String queries, String extend) {
    if (queries != null && extend != null) {
      throw Problem.badRequest("both queries and extend are given; send one of them");
    }
    if (context.method().name().equals("POST")) {
      context.header("Cache-Control", "no-store");
    } else if (Freshness.isCurrent(context, graph.version().get(), root(context))) {
      return;
    }
    if (queries != null) {
      context.json(reconciled(parsed(queries, "queries")));
    } else if (extend != null) {
      context.json(extension.answer(parsed(extend, "extend")));
    } else {
      context.json(Manifest.of(root(context)));
    }
  }

  private static JsonNode parsed(String text, String parameter) {
    try {
      JsonNode json = JSON.readTree(text);
      return json == null ? JSON.nullNode() : json;
    } catch (JsonProcessingException e) {
      String where =
          e.getLocation() == null
              ? ""
              : " at line "
                  + e.getLocation().getLineNr()
                  + ", column "
                  + e.getLocation().getColumnNr();
      throw Problem.badRequest(parameter + " is not JSON" + where);
    }
  }

  private Map<String, Object> reconciled(JsonNode batch) {
    Map<String, Object> results = new LinkedHashMap<>();
    ReconciliationQuery.batch(batch, types, Manifest.BATCH_SIZE)
        .forEach((key, query) -> results.put(key, Map.of("result", result(query))));
    return results;
  }

  private List<Map<String, Object>> result(ReconciliationQuery query) {
    List<Candidate> candidates = reconciler.candidates(query);
    boolean match = Reconciler.isMatch(query, candidates);
    return candidates.stream()
        .map(one -> candidate(one, match && one == candidates.get(0)))
        .toList();
  }

  private Map<String, Object> candidate(Candidate candidate, boolean match) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", candidate.thing().id());
    json.put("name", candidate.thing().label());
    json.put("description", suggestions.description(candidate.thing()));
    json.put("type", List.of(types.reference(candidate.thing().type())));
    json.put("score", candidate.score());
    json.put("features", features(candidate));
    json.put("match", match);
    return json;
  }

  private static List<Map<String, Object>> features(Candidate candidate) {
    return candidate.features().entrySet().stream()
        .map(
            feature -> {
              Map<String, Object> one = new LinkedHashMap<>();
              one.put("id", feature.getKey());
              one.put("value", feature.getValue());
              return one;
            })
        .toList();
  }

  private void suggest(Context context) {
    String prefix = Optional.ofNullable(context.queryParam("prefix")).orElse("");
    int cursor = number(context, "cursor", 0, 0);
    if (Freshness.isCurrent(context, graph.version().get(), "json")) {
      return;
    }
    List<Map<String, Object>> found =
        switch (context.pathParam("what")) {
          case "entity" ->
              suggestions.entities(
                  prefix,
                  Optional.ofNullable(context.queryParam("type")).flatMap(types::named),
                  cursor);
          case "type" -> suggestions.types(prefix, cursor);
          case "property" -> suggestions.properties(prefix, cursor);
          default -> throw unknownKind();
        };
    context.json(Map.of("result", found));
  }

  private void flyout(Context context) {
    String id = identifier(context);
    String what = context.pathParam("what");
    if (!List.of("entity", "type", "property").contains(what)) {
      throw unknownKind();
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", id);
    json.put("html", suggestions.flyout(what, id).orElseThrow(ReconcileDoor::unknown));
    context.json(json);
  }

  private void propose(Context context) {
    String type = Optional.ofNullable(context.queryParam("type")).orElse("");
    int limit = number(context, "limit", 1, Integer.MAX_VALUE);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", type);
    if (context.queryParam("limit") != null) {
      json.put("limit", limit);
    }
    json.put("properties", suggestions.proposed(type, limit));
    context.json(json);
  }

  private void preview(Context context) {
    String html = suggestions.preview(identifier(context)).orElseThrow(ReconcileDoor::unknown);
    context.header("Content-Security-Policy", PREVIEW_POLICY);
    context.contentType("text/html; charset=utf-8").result(html);
  }

  private static String identifier(Context context) {
    return Optional.ofNullable(context.queryParam("id"))
        .filter(id -> !id.isEmpty())
        .orElseThrow(() -> Problem.badRequest("the parameter id is missing"));
  }

  private static int number(Context context, String name, int least, int otherwise) {
    String given = context.queryParam(name);
    if (given == null || given.isEmpty()) {
      return otherwise;
    }
    if (!given.matches("\\d{1,9}") || Integer.parseInt(given) < least) {
      throw Problem.badRequest(name + " must be a whole number from " + least);
    }
    return Integer.parseInt(given);
  }

  private static Problem unknown() {
    return Problem.notFound("there is nothing of that id; /reconcile/suggest finds ids");
  }

  private static Problem unknownKind() {
    return Problem.notFound("there are suggestions of entity, property and type");
  }

  private static String root(Context context) {
    return context.scheme() + "://" + context.host();
  }

  @Override
  public List<Operation> operations() {
    return ReconcileOperations.ALL;
  }
}
