package org.entente.web.home;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.http.Door;
import org.entente.web.view.Addresses;
import org.entente.web.view.Link;
import org.entente.web.view.Names;
import org.entente.web.view.Page;
import org.entente.web.view.PageQueries;
import org.entente.web.view.PageWriter;
import org.entente.web.view.Reference;
import org.entente.web.view.Row;
import org.entente.web.view.Tone;

/** The first page: a search box, what is in the graph, who deals with whom, and when. */
public final class HomePage implements Door {
  /** Rows of a list beside the chart. */
  private static final int LISTED = 5;

  /** Cards of documents. */
  private static final int DOCUMENTS = 12;

  private static final Page PAGE = Page.titled("Entente");
  private static final String TEMPLATE = "home.ftlh";

  private final PageQueries queries;
  private final PageWriter writer;

  /** Asks these queries and writes with this writer. */
  public HomePage(PageQueries queries, PageWriter writer) {
    this.queries = queries;
    this.writer = writer;
  }

  /** What the graph holds; the span is absent where nothing is dated. */
  record Totals(int documents, int sentences, int happenings, int claims, Optional<String> span) {}

  /** A count as a bar; the percentage is of the greatest. */
  record Bar(String name, String href, int count, int percent, String tone) {}

  /** A document and how much was read from it. */
  record Source(Reference reference, String title, String publisher, int sentences, int claims) {}

  @Override
  public void open(RoutesConfig routes) {
    writer.route(routes, "/", this::show);
  }

  private void show(Context context) {
    writer.write(context, PAGE, TEMPLATE, model());
  }

  /** Makes the page once and forgets it: what it asks is answered at once after that. */
  public void prepare() {
    writer.render(PAGE, TEMPLATE, model());
  }

  private Map<String, Object> model() {
    Matrix matrix = Matrix.of(queries.rows("home-pairs"));
    YearStrip years = YearStrip.of(queries.rows("home-years"));
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("totals", totals(queries.rows("home-totals").get(0)));
    model.put("suggestions", suggestions(matrix));
    model.put("matrix", matrix);
    model.put("years", years);
    model.put("busiest", busiest(years));
    model.put("recent", recent(years));
    model.put("types", types(queries.rows("home-types")));
    model.put("classes", classes(queries.rows("home-classes")));
    model.put("documents", documents(queries.first("documents", DOCUMENTS)));
    return model;
  }

  private static Totals totals(Row row) {
    return new Totals(
        row.count("documents"),
        row.count("sentences"),
        row.count("happenings"),
        row.count("claims"),
        row.optional("from")
            .flatMap(
                from ->
                    row.optional("to").map(to -> from.substring(0, 4) + "–" + to.substring(0, 4))));
  }

  /** The pair with the most happenings, and the chief actors. */
  private static List<Link> suggestions(Matrix matrix) {
    Optional<Link> pair =
        matrix.lines().stream()
            .flatMap(line -> line.cells().stream())
            .filter(cell -> cell.events() > 0)
            .max(Comparator.comparingInt(Matrix.Cell::events))
            .map(c -> new Link(c.actor().name() + " and " + c.partner().name(), c.href()));
    List<Link> actors =
        matrix.actors().stream().limit(3).map(a -> new Link(a.name(), a.href())).toList();
    return Stream.concat(pair.stream(), actors.stream()).toList();
  }

  private static List<YearStrip.Column> busiest(YearStrip years) {
    return years.columns().stream()
        .sorted(Comparator.comparingInt(YearStrip.Column::events).reversed())
        .limit(LISTED)
        .toList();
  }

  private static List<YearStrip.Column> recent(YearStrip years) {
    int size = years.columns().size();
    return years.columns().subList(Math.max(0, size - LISTED), size).stream()
        .sorted(Comparator.comparing(YearStrip.Column::label).reversed())
        .toList();
  }

  private static List<Bar> types(List<Row> rows) {
    int most = rows.stream().mapToInt(r -> r.count("events")).max().orElse(1);
    return rows.stream()
        .map(
            row -> {
              String name = Names.local(row.text("type"));
              return new Bar(
                  Names.spaced(name),
                  Addresses.with("/queries/events-by-type", Map.of("type", name)),
                  row.count("events"),
                  percent(row.count("events"), most),
                  Tone.of(row.number("weight")).style());
            })
        .toList();
  }

  private static List<Bar> classes(List<Row> rows) {
    int most = rows.stream().mapToInt(r -> r.count("entities")).max().orElse(1);
    return rows.stream()
        .map(
            row -> {
              String name = Names.local(row.text("class"));
              return new Bar(
                  Names.spaced(name),
                  Addresses.with("/search", Map.of("class", name)),
                  row.count("entities"),
                  percent(row.count("entities"), most),
                  "tone-plain");
            })
        .toList();
  }

  private static int percent(int count, int most) {
    return Math.max(1, Math.round(70f * count / most));
  }

  private static List<Source> documents(List<Row> rows) {
    return rows.stream()
        .map(
            row ->
                new Source(
                    row.reference("document"),
                    row.optional("title").orElse(Names.local(row.text("document"))),
                    row.text("publisher"),
                    row.count("passages"),
                    row.count("claims")))
        .toList();
  }
}
