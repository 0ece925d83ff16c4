package org.entente.web.queries;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.http.Door;
import org.entente.query.CannedQuery;
import org.entente.web.view.Addresses;
import org.entente.web.view.Link;
import org.entente.web.view.Page;
import org.entente.web.view.PageQueries;
import org.entente.web.view.PageWriter;

/**
 * {@code /queries?q=WORDS}: every canned query, or those whose title, question or keywords have the
 * words.
 */
public final class CataloguePage implements Door {
  static final String ADDRESS = "/queries";

  private final PageQueries queries;
  private final PageWriter writer;

  /** Lists the queries of this graph. */
  public CataloguePage(PageQueries queries, PageWriter writer) {
    this.queries = queries;
    this.writer = writer;
  }

  /** One query; the question with its parameters' names as plain words. */
  record Entry(String title, String href, String question, List<Link> keywords) {}

  @Override
  public void open(RoutesConfig routes) {
    writer.route(routes, ADDRESS, this::show);
  }

  private void show(Context context) {
    String words = Optional.ofNullable(context.queryParam("q")).orElse("").strip();
    List<Entry> entries =
        queries.graph().catalogue().all().stream()
            .filter(query -> matches(query, words))
            .map(CataloguePage::entry)
            .toList();
    writer.write(
        context,
        Page.titled("Queries").in(ADDRESS),
        "queries.ftlh",
        Map.of("words", words, "entries", entries));
  }

  private static Entry entry(CannedQuery query) {
    return new Entry(
        query.title(),
        ADDRESS + "/" + query.name(),
        query.question().replaceAll("[{}]", ""),
        query.keywords().stream()
            .map(word -> new Link(word, Addresses.with(ADDRESS, Map.of("q", word))))
            .toList());
  }

  private static boolean matches(CannedQuery query, String words) {
    String all =
        String.join(" ", query.title(), query.question(), String.join(" ", query.keywords()))
            .toLowerCase(Locale.ROOT);
    for (String word : words.toLowerCase(Locale.ROOT).split("\\s+")) {
      if (!all.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
