package org.entente.wikidata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.wikidata.WikidataException.Cause;

/**
 * Asks Wikidata, or another Wikibase.
 *
 * <pre>{@code
 * WikidataClient wikidata = new WikidataClient(settings);
 * List<SearchHit> hits = wikidata.search("Warsaw Pact", 7);
 * Map<String, Item> items = wikidata.items(hits.stream().map(SearchHit::qid).toList());
 * }</pre>
 *
 * Answers that were given lately come from the cache. The time limit of the settings begins when
 * the client is made. Not safe for use by several threads at once, as Wikidata does not want to be
 * asked by several at once.
 */
public final class WikidataClient {
  /** How many items the API gives at once to clients that have not logged in. */
  static final int BATCH = 50;

  private static final Pattern QID = Pattern.compile("Q[1-9]\\d{0,9}");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final WikidataSettings settings;
  private final ApiConnection connection;
  private final AnswerCache cache;

  /** A client; the time for all its requests begins to run. */
  public WikidataClient(WikidataSettings settings) {
    this.settings = settings;
    this.connection = new ApiConnection(settings);
    this.cache = new AnswerCache(settings.cache(), settings.cacheAge(), settings.clock());
  }

  /**
   * Items whose label or alias begins with a name, as Wikidata orders them.
   *
   * @param limit how many at most, 1 to 50
   * @throws WikidataException if Wikidata gives no answer
   */
  public List<SearchHit> search(String name, int limit) {
    String question = question("search", limit + " " + name.replaceAll("\\s+", " "));
    JsonNode hits =
        cached(question)
            .filter(JsonNode::isArray)
            .orElseGet(
                () -> {
                  JsonNode answer = connection.get(searchParameters(name, limit));
                  JsonNode found = part(answer, "search", JsonNode::isArray);
                  cache.put(question, found.toString());
                  return found;
                });
    List<SearchHit> out = new ArrayList<>();
    for (JsonNode hit : hits) {
      if (QID.matcher(hit.path("id").asText()).matches()) {
        out.add(
            new SearchHit(
                hit.path("id").asText(),
                hit.path("label").asText(),
                hit.path("description").asText(),
                hit.path("match").path("text").asText()));
      }
    }
    return List.copyOf(out);
  }

  /**
   * What Wikidata says of items.
   *
   * @param qids any number of ids; at most 50 of them are asked for at once
   * @return the items by the ids that were asked for, in their order; those that do not exist are
   *     not there
   * @throws IllegalArgumentException if one is no id of an item
   * @throws WikidataException if Wikidata gives no answer
   */
  public Map<String, Item> items(Collection<String> qids) {
    Map<String, JsonNode> found = new LinkedHashMap<>();
    List<String> todo = new ArrayList<>();
    Set<String> wanted = new LinkedHashSet<>(qids);
    for (String qid : wanted) {
      if (!QID.matcher(qid).matches()) {
        throw new IllegalArgumentException("'" + qid + "' is no id of a Wikidata item, as Q7184");
      }
      Optional<JsonNode> known = cached(question("item", qid)).filter(JsonNode::isObject);
      known.ifPresent(json -> found.put(qid, json));
      if (known.isEmpty()) {
        todo.add(qid);
      }
    }
    for (int from = 0; from < todo.size(); from += BATCH) {
      fetch(todo.subList(from, Math.min(todo.size(), from + BATCH)), found);
    }
    Map<String, Item> items = new LinkedHashMap<>();
    for (String qid : wanted) {
      JsonNode json = found.get(qid);
      if (json != null && !json.has("missing")) {
        items.put(qid, ItemReader.read(json, settings.language()));
      }
    }
    return items;
  }

  private void fetch(List<String> qids, Map<String, JsonNode> found) {
    JsonNode answer =
        connection.get(
            Map.of(
                "action",
                "wbgetentities",
                "ids",
                String.join("|", qids),
                "props",
                "labels|descriptions|aliases|claims",
                "languages",
                settings.language() + "|mul"));
    JsonNode entities = part(answer, "entities", JsonNode::isObject);
    for (String qid : qids) {
      JsonNode json = entity(entities, qid);
      if (json.isObject()) {
        cache.put(question("item", qid), json.toString());
        found.put(qid, json);
      }
    }
  }

  /** An item under its id, or of a merged one wherever it says that it was asked for by that. */
  private static JsonNode entity(JsonNode entities, String qid) {
    if (!entities.path(qid).isObject()) {
      for (JsonNode json : entities) {
        if (json.at("/redirects/from").asText().equals(qid)) {
          return json;
        }
      }
    }
    return entities.path(qid);
  }

  private Map<String, String> searchParameters(String name, int limit) {
    return Map.of(
        "action",
        "wbsearchentities",
        "search",
        name,
        "language",
        settings.language(),
        "uselang",
        settings.language(),
        "type",
        "item",
        "limit",
        String.valueOf(limit));
  }

  private JsonNode part(
      JsonNode answer, String name, java.util.function.Predicate<JsonNode> shape) {
    JsonNode part = answer.path(name);
    if (!shape.test(part)) {
      throw new WikidataException(
          Cause.REFUSED,
          settings.api() + ": the answer has no `" + name + "`; is this the API of a Wikibase?");
    }
    return part;
  }

  /** What an answer is kept under. */
  private String question(String kind, String what) {
    return String.join(" ", kind, settings.language(), settings.api().toString(), what);
  }

  private Optional<JsonNode> cached(String question) {
    return cache
        .get(question)
        .flatMap(
            text -> {
              try {
                return Optional.ofNullable(JSON.readTree(text));
              } catch (JsonProcessingException e) {
                return Optional.empty();
              }
            });
  }
}
