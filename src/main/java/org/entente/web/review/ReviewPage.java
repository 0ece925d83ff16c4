package org.entente.web.review;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.http.Door;
import org.entente.web.view.Citation;
import org.entente.web.view.Page;
import org.entente.web.view.PageQueries;
import org.entente.web.view.PageWriter;
import org.entente.web.view.Reference;
import org.entente.web.view.Source;

/** {@code /review}: named things without a link to Wikidata, and how to decide what they are. */
public final class ReviewPage implements Door {
  private static final String PATH = "/review";

  private final PageQueries queries;
  private final PageWriter writer;

  /** Asks these queries and writes with this writer. */
  public ReviewPage(PageQueries queries, PageWriter writer) {
    this.queries = queries;
    this.writer = writer;
  }

  /**
   * A thing without a link.
   *
   * @param why none was chosen; may be empty
   * @param candidates what its name could mean
   */
  record Open(
      Reference thing,
      int claims,
      int documents,
      String why,
      List<Reference> candidates,
      List<Source> sources) {}

  @Override
  public void open(RoutesConfig routes) {
    writer.route(routes, PATH, this::show);
  }

  private void show(Context context) {
    Map<String, List<Source>> sources = new LinkedHashMap<>();
    queries
        .rows("open-names")
        .forEach(
            row ->
                sources
                    .computeIfAbsent(row.text("entity"), e -> new ArrayList<>())
                    .add(Source.of(row)));
    List<Open> all =
        queries.rows("unlinked-entities").stream()
            .map(
                row ->
                    new Open(
                        row.reference("entity"),
                        row.count("claims"),
                        row.count("documentCount"),
                        row.text("why"),
                        row.references("candidates", "candidateIris"),
                        sources.getOrDefault(row.text("entity"), List.of())))
            .toList();
    writer.write(
        context,
        Page.titled("Names to review")
            .in(PATH)
            .dressed("review.css")
            .citing(new Citation("Names to review", PATH, List.of())),
        "review.ftlh",
        Map.of("slice", Slice.of(all, context, PATH, Map.of())));
  }
}
