package org.entente.web.review;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.http.Door;
import org.entente.http.Problem;
import org.entente.query.QueryException;
import org.entente.web.view.Addresses;
import org.entente.web.view.Citation;
import org.entente.web.view.Documents;
import org.entente.web.view.Page;
import org.entente.web.view.PageQueries;
import org.entente.web.view.PageWriter;
import org.entente.web.view.Reference;
import org.entente.web.view.Row;
import org.entente.web.view.Source;

/** {@code /disagreements}: what one sentence says beside what another says against it. */
public final class DisagreementsPage implements Door {
  private static final String PATH = "/disagreements";

  private final PageQueries queries;
  private final PageWriter writer;
  private final Documents documents;

  /** Asks these queries and writes with this writer. */
  public DisagreementsPage(PageQueries queries, PageWriter writer) {
    this.queries = queries;
    this.writer = writer;
    this.documents = new Documents(queries);
  }

  /**
   * Two sentences that cannot both be right.
   *
   * @param kind in what they differ
   * @param matter what both tell of
   */
  record Disagreement(String kind, Reference matter, Side one, Side other) {}

  /**
   * One of the two.
   *
   * @param says its value
   * @param speakers whose words it reports
   */
  record Side(String says, Source source, Set<Reference> speakers) {}

  @Override
  public void open(RoutesConfig routes) {
    writer.route(routes, PATH, this::show);
  }

  private void show(Context context) {
    String entity = Optional.ofNullable(context.queryParam("entity")).orElse("").strip();
    Map<String, String> arguments = entity.isEmpty() ? Map.of() : Map.of("entity", entity);
    List<Disagreement> all;
    try {
      all = disagreements(queries.rows("disagreements", arguments));
    } catch (QueryException e) {
      throw Problem.badRequest(e.getMessage());
    }
    Slice<Disagreement> slice = Slice.of(all, context, PATH, arguments);
    List<Source> sources = new ArrayList<>();
    slice.shown().forEach(d -> sources.addAll(List.of(d.one.source, d.other.source)));
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("slice", slice);
    model.put("entity", entity);
    model.put("downloads", Addresses.with("/api/queries/disagreements.csv", arguments));
    writer.write(
        context,
        Page.titled("Where texts disagree")
            .in(PATH)
            .dressed("review.css")
            .citing(
                new Citation(
                    "Where texts disagree",
                    Addresses.with(PATH, arguments),
                    documents.of(sources))),
        "disagreements.ftlh",
        model);
  }

  /** A row for each pair of speakers becomes one disagreement for each pair of sentences. */
  private static List<Disagreement> disagreements(List<Row> rows) {
    Map<List<String>, Disagreement> all = new LinkedHashMap<>();
    for (Row row : rows) {
      Disagreement one =
          all.computeIfAbsent(
              List.of(
                  row.text("difference"),
                  row.text("matter"),
                  row.text("passage"),
                  row.text("says"),
                  row.text("otherPassage"),
                  row.text("otherSays")),
              key ->
                  new Disagreement(
                      row.text("difference"),
                      row.reference("matter"),
                      side(row, "says", "passage", "sentence", "documentName"),
                      side(
                          row, "otherSays", "otherPassage", "otherSentence", "otherDocumentName")));
      row.optional("speaker").ifPresent(s -> one.one.speakers.add(row.reference("speaker")));
      row.optional("otherSpeaker")
          .ifPresent(s -> one.other.speakers.add(row.reference("otherSpeaker")));
    }
    return List.copyOf(all.values());
  }

  private static Side side(Row row, String says, String passage, String sentence, String document) {
    return new Side(
        row.text(says),
        new Source(row.text(passage), row.text(sentence), row.text(document)),
        new LinkedHashSet<>());
  }
}
