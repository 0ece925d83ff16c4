package org.entente.server.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.http.Documented;
import org.entente.http.Freshness;
import org.entente.http.Operation;
import org.entente.http.Paging;
import org.entente.http.Reading;
import org.entente.ontology.ClassTree;
import org.entente.query.GraphAccess;
import org.entente.query.search.Hits;
import org.entente.query.search.Search;

/**
 * Search for programs and for pages' scripts: {@code /api/search} finds things by name and
 * sentences by their words, {@code /api/suggest} finds things while a name is being typed.
 */
public final class SearchDoor implements Documented {
  /** How many hits are sent unless another number is asked for. */
  static final int USUAL = 20;

  /** The most hits that one answer holds. */
  static final int MOST = 100;

  /** The most suggestions, and how many are made unless fewer are asked for. */
  static final int SUGGESTIONS = 20;

  private static final Map<String, Object> TYPED = Map.of("type", "string", "maxLength", 300);

  private static final String WORDS =
      "All words must be found, without regard to case and accents; a word of three letters or more also stands for"
          + " what begins with it; words in double quotes must follow each other. Names come before sentences.";

  private static final Set<String> SEARCH = Set.of("q", "type", Paging.LIMIT, Paging.OFFSET);
  private static final Set<String> SUGGEST = Set.of("q", "class", Paging.LIMIT);

  private final GraphAccess graph;
  private final Search search;

  /** In one graph. */
  public SearchDoor(GraphAccess graph) {
    this.graph = graph;
    this.search = new Search(graph.target());
  }

  @Override
  public void open(RoutesConfig routes) {
    Reading.route(routes, "/api/search", this::search);
    Reading.route(routes, "/api/suggest", this::suggest);
  }

  @Override
  public List<Operation> operations() {
    Map<String, Object> type = Map.of("type", "string", "enum", ClassTree.standard().names());
    return List.of(
        Operation.get("/api/search", "search", "Things by their names, sentences by their words")
            .saying(WORDS)
            .under("Search")
            .taking(Operation.Parameter.required("q", "The words.", TYPED))
            .taking(
                Operation.Parameter.optional(
                    "type", "Only of this class or below it; Passage for sentences.", type))
            .inParts(USUAL, MOST)
            .giving("application/json", AnswerSchema.SEARCH),
        Operation.get("/api/suggest", "suggest", "Things, while a name is being typed")
            .under("Search")
            .taking(Operation.Parameter.required("q", "The beginning of a name.", TYPED))
            .taking(Operation.Parameter.optional("class", "Only of this class or below it.", type))
            .taking(
                Operation.Parameter.optional(
                    Paging.LIMIT,
                    "How many to send at most.",
                    Map.of(
                        "type",
                        "integer",
                        "minimum",
                        1,
                        "maximum",
                        SUGGESTIONS,
                        "default",
                        SUGGESTIONS)))
            .giving("application/json", AnswerSchema.SUGGESTIONS));
  }

  private void search(Context context) {
    Arguments arguments = Arguments.of(context, SEARCH);
    String words = arguments.required("q");
    Paging paging = Paging.of(context, USUAL, MOST);
    if (isCurrent(context)) {
      return;
    }
    Hits hits = search.find(words, arguments.given("type"), paging.offset(), paging.limit());
    paging.link(context, hits.total());
    context.json(HitJson.of(hits));
  }

  private void suggest(Context context) {
    Arguments arguments = Arguments.of(context, SUGGEST);
    String words = arguments.required("q");
    int limit = Paging.of(context, SUGGESTIONS, SUGGESTIONS).limit();
    if (!isCurrent(context)) {
      context.json(
          Map.of(
              "suggestions",
              search.suggest(words, arguments.given("class"), limit).stream()
                  .map(HitJson::of)
                  .toList()));
    }
  }

  private boolean isCurrent(Context context) {
    return Freshness.isCurrent(context, graph.version().get(), "application/json");
  }
}
