package org.entente.web.search;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.http.Door;
import org.entente.http.Problem;
import org.entente.ontology.ClassTree;
import org.entente.query.QueryException;
import org.entente.query.search.Hit;
import org.entente.query.search.Hits;
import org.entente.query.search.Search;
import org.entente.web.view.Addresses;
import org.entente.web.view.Link;
import org.entente.web.view.Names;
import org.entente.web.view.Page;
import org.entente.web.view.PageQueries;
import org.entente.web.view.PageWriter;
import org.entente.web.view.Reference;

/**
 * {@code /search?q=WORDS}: things by name and sentences by their words, of one class if {@code
 * class} names it; without words, the things of that class.
 */
public final class SearchPage implements Door {
  /** Hits on one page. */
  private static final int PAGE = 25;

  /** What a search is narrowed to; the classes below them count with them. */
  private static final List<String> FACETS =
      List.of(
          Search.SENTENCES,
          "State",
          "Institution",
          "Person",
          "Group",
          "Agreement",
          "Place",
          "Topic",
          "Event");

  private final Search search;
  private final boolean indexed;
  private final PageQueries queries;
  private final PageWriter writer;
  private final ClassTree classes = ClassTree.standard();

  /** Searches the graph of these queries and writes with this writer. */
  public SearchPage(PageQueries queries, PageWriter writer) {
    this.search = new Search(queries.graph().target());
    this.indexed = queries.graph().target().hasTextIndex();
    this.queries = queries;
    this.writer = writer;
  }

  /** A thing that was found; pieces are of the name that was found. */
  record Thing(Reference reference, String type, List<Marked> pieces, int documents) {}

  /** A sentence that was found. */
  record Sentence(String href, String document, List<Marked> pieces) {}

  /** A class to narrow the search to. */
  record Facet(String label, int count, String href, boolean chosen) {}

  @Override
  public void open(RoutesConfig routes) {
    writer.route(routes, "/search", this::show);
  }

  private void show(Context context) {
    String words = Optional.ofNullable(context.queryParam("q")).orElse("").strip();
    String type = Optional.ofNullable(context.queryParam("class")).orElse("");
    if (!type.isEmpty() && !type.equals(Search.SENTENCES) && !classes.has(type)) {
      throw Problem.badRequest("there is no class of this name; see /about for those there are");
    }
    if (words.isEmpty() && !type.isEmpty() && !type.equals(Search.SENTENCES)) {
      list(context, type);
    } else {
      find(context, words, type);
    }
  }

  private void list(Context context, String type) {
    List<Thing> things =
        queries.rows("entities-of-class", Map.of("class", type)).stream()
            .map(row -> new Thing(row.reference("entity"), "", List.of(), row.count("happenings")))
            .toList();
    writer.write(
        context,
        Page.titled("All of class “" + Names.spaced(type) + "”")
            .under(new Link("Search", "/search")),
        "class.ftlh",
        Map.of("things", things));
  }

  private void find(Context context, String words, String type) {
    int offset = offset(context);
    Hits hits;
    try {
      hits = search.find(words, Optional.of(type).filter(t -> !t.isEmpty()), offset, PAGE);
    } catch (QueryException e) {
      throw Problem.badRequest(e.getMessage());
    }
    List<Thing> things = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    for (Hit hit : hits.hits()) {
      if (hit instanceof Hit.Named named) {
        things.add(
            new Thing(
                Reference.of(named.iri(), named.label()),
                Names.spaced(named.type()),
                plain(named.text()).equals(plain(named.label()))
                    ? List.of()
                    : Marked.of(named.text(), named.highlights()),
                named.documents()));
      } else if (hit instanceof Hit.Sentence sentence) {
        sentences.add(
            new Sentence(
                Addresses.page(sentence.iri()),
                sentence.documentName(),
                Marked.of(sentence.text(), sentence.highlights())));
      }
    }
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("words", words);
    model.put("indexed", indexed);
    model.put("total", hits.total());
    model.put("facets", facets(words, type, hits));
    model.put("things", things);
    model.put("sentences", sentences);
    model.put("from", offset + 1);
    model.put("to", offset + hits.hits().size());
    model.put("previous", offset == 0 ? "" : address(words, type, Math.max(0, offset - PAGE)));
    model.put("next", offset + PAGE < hits.total() ? address(words, type, offset + PAGE) : "");
    String title = words.isEmpty() ? "Search" : "Search: " + words;
    writer.write(context, Page.titled(title), "search.ftlh", model);
  }

  /** Names that differ in case and kinds of dash alone are one. */
  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("\\p{Pd}", "-");
  }

  private List<Facet> facets(String words, String chosen, Hits hits) {
    List<Facet> facets = new ArrayList<>();
    int all = hits.types().stream().mapToInt(Hits.Count::count).sum();
    facets.add(new Facet("Everything", all, address(words, "", 0), chosen.isEmpty()));
    for (String broad : FACETS) {
      int count =
          hits.types().stream()
              .filter(t -> t.type().equals(broad) || classes.isBelow(t.type(), broad))
              .mapToInt(Hits.Count::count)
              .sum();
      if (count > 0) {
        facets.add(
            new Facet(
                broad.equals(Search.SENTENCES) ? "Sentences" : Names.spaced(broad),
                count,
                address(words, broad, 0),
                broad.equals(chosen)));
      }
    }
    return facets;
  }

  private static String address(String words, String type, int offset) {
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put("q", words);
    arguments.put("class", type);
    arguments.put("offset", offset == 0 ? "" : Integer.toString(offset));
    return Addresses.with("/search", arguments);
  }

  private static int offset(Context context) {
    String given = Optional.ofNullable(context.queryParam("offset")).orElse("0");
    if (!given.matches("\\d{1,6}")) {
      throw Problem.badRequest("offset is '" + given + "'; expected a number of hits to leave out");
    }
    return Integer.parseInt(given);
  }
}
